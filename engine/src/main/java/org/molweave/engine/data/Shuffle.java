package org.molweave.engine.data;

import java.util.Random;

/// Seeded permutations that are the same on every machine and in every version: [Random] is specified to the bit.
public final class Shuffle {

    private Shuffle() {}

    /// The numbers below `n` in the order that `seed` and `stream` (an epoch, for example) decide.
    public static int[] permutation(int n, long seed, long stream) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Random random = random(seed, stream);
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /// Neighbouring seeds and streams start [Random] far apart: the finaliser of SplitMix64 spreads them.
    public static Random random(long seed, long stream) {
        return new Random(mix(mix(seed) + stream));
    }

    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
