package org.molweave.engine.projection;

import java.util.Random;

/// Some of many vectors: these are projected, and the others are put between the nearest of them.
record Landmarks(int[] rows) {

    private static final int NEAREST = 3;
    private static final int BLOCK = 1024;

    /// `wanted` different rows of `size`, in their order (Knuth's selection sampling).
    static Landmarks of(int size, int wanted, long seed) {
        var random = new Random(seed);
        int[] rows = new int[wanted];
        int found = 0;
        for (int row = 0; found < wanted; row++) {
            if (random.nextDouble() * (size - row) < wanted - found) {
                rows[found++] = row;
            }
        }
        return new Landmarks(rows);
    }

    float[][] of(float[][] vectors) {
        float[][] some = new float[rows.length][];
        for (int i = 0; i < some.length; i++) {
            some[i] = vectors[rows[i]];
        }
        return some;
    }

    /// Every vector at the mean of its nearest landmarks, nearer ones counting more.
    double[][] spread(float[][] vectors, double[][] places, Watch watch) {
        double[][] all = new double[vectors.length][2];
        float[][] marks = of(vectors);
        for (int row = 0; row < vectors.length; row++) {
            if (row % BLOCK == 0) {
                watch.check();
                watch.progress((double) row / vectors.length, "placing the rest");
            }
            Nearest nearest = Nearest.of(marks, vectors[row], NEAREST, -1);
            double sum = 0;
            for (int k = 0; k < nearest.rows().length; k++) {
                double weight = 1 / Math.max(1e-9, nearest.squares()[k]);
                sum += weight;
                all[row][0] += weight * places[nearest.rows()[k]][0];
                all[row][1] += weight * places[nearest.rows()[k]][1];
            }
            all[row][0] /= sum;
            all[row][1] /= sum;
        }
        for (int i = 0; i < rows.length; i++) {
            all[rows[i]] = places[i].clone();
        }
        return all;
    }
}
