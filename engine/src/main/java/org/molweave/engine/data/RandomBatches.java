package org.molweave.engine.data;

/// A new permutation every epoch: negatives are whoever happens to come along.
public record RandomBatches(int molecules, int batchSize) implements BatchOrder {

    public RandomBatches {
        Slices.checkedSize(batchSize);
    }

    @Override
    public int[][] batches(long seed, int epoch) {
        return Slices.of(Shuffle.permutation(molecules, seed, epoch), batchSize, 2);
    }
}
