package org.molweave.engine.data;

import java.util.Arrays;

/// The hardest negatives: a random molecule and its most similar ones that are still free make a batch, until none is
/// left. New every epoch, batches shuffled.
public record NearestBatches(Fingerprints fingerprints, int batchSize) implements BatchOrder {

    public NearestBatches {
        Slices.checkedSize(batchSize);
    }

    @Override
    public int[][] batches(long seed, int epoch) {
        int n = fingerprints.size();
        int[] order = new int[n];
        FreeList free = new FreeList(n);
        int k = 0;
        for (int anchor : Shuffle.permutation(n, seed, 2L * epoch)) {
            if (free.contains(anchor)) {
                free.remove(anchor);
                order[k++] = anchor;
                for (int neighbour : nearest(anchor, free)) {
                    free.remove(neighbour);
                    order[k++] = neighbour;
                }
            }
        }
        return Slices.shuffled(Slices.of(order, batchSize, 2), seed, 2L * epoch + 1);
    }

    /// Most similar first, of equal ones the lower number.
    private int[] nearest(int anchor, FreeList free) {
        long[] keys = new long[free.size()];
        int k = 0;
        for (int j = free.first(); j < free.end(); j = free.after(j)) {
            // A float keeps fractions of up to 4096 bits apart, and its bits sort like its value.
            int similarity = Float.floatToRawIntBits((float) fingerprints.similarity(anchor, j));
            keys[k++] = (long) (Integer.MAX_VALUE - similarity) << Integer.SIZE | j;
        }
        Arrays.sort(keys);
        int[] nearest = new int[Math.min(batchSize - 1, k)];
        Arrays.setAll(nearest, i -> (int) keys[i]);
        return nearest;
    }
}
