package org.molweave.engine.data;

/// A seeded permutation: the first `⌊train · n⌋` train, the next `⌊validation · n⌋` choose, the rest judges.
final class RandomSplit {

    private RandomSplit() {}

    static Split of(int n, double train, double validation, long seed) {
        int[] order = Shuffle.permutation(n, seed, 0);
        int trainSize = SplitParts.floor(train, n);
        int validationEnd = trainSize + SplitParts.floor(validation, n);
        SplitParts parts = new SplitParts(n);
        for (int i = 0; i < n; i++) {
            parts.put(
                    order[i],
                    i < trainSize ? SplitParts.TRAIN : i < validationEnd ? SplitParts.VALIDATION : SplitParts.TEST);
        }
        return parts.named(SplitKind.RANDOM.seeded(seed));
    }
}
