package org.molweave.engine.data;

import java.util.Arrays;

/// Cuts an order into consecutive batches.
final class Slices {

    private Slices() {}

    /// The last batch may be short; it is left out where it has fewer than `fewest` rows.
    static int[][] of(int[] order, int batchSize, int fewest) {
        int full = order.length / batchSize;
        int rest = order.length % batchSize;
        int[][] batches = new int[full + (rest >= fewest && rest > 0 ? 1 : 0)][];
        for (int b = 0; b < batches.length; b++) {
            batches[b] = Arrays.copyOfRange(order, b * batchSize, Math.min(order.length, (b + 1) * batchSize));
        }
        return batches;
    }

    static int[][] shuffled(int[][] batches, long seed, long stream) {
        return Arrays.stream(Shuffle.permutation(batches.length, seed, stream))
                .mapToObj(b -> batches[b])
                .toArray(int[][]::new);
    }

    static int checkedSize(int batchSize) {
        if (batchSize < 2) {
            throw new IllegalArgumentException(
                    "A batch of %d gives a molecule no negative. Use at least 2.".formatted(batchSize));
        }
        return batchSize;
    }
}
