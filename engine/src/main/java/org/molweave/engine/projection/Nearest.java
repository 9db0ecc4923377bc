package org.molweave.engine.projection;

import java.util.Arrays;

/// The vectors nearest to one, nearest first, and their squared Euclidean distances.
record Nearest(int[] rows, float[] squares) {

    /// Looks at all but the row `self`, which is -1 for none. Of two that are equally near the earlier row comes first.
    static Nearest of(float[][] vectors, float[] to, int wanted, int self) {
        int[] rows = new int[wanted];
        float[] squares = new float[wanted];
        int found = 0;
        for (int row = 0; row < vectors.length; row++) {
            float limit = found < wanted ? Float.POSITIVE_INFINITY : squares[wanted - 1];
            float square = row == self ? Float.POSITIVE_INFINITY : square(vectors[row], to, limit);
            if (square < limit) {
                found = Math.min(found + 1, wanted);
                int place = found - 1;
                while (place > 0 && squares[place - 1] > square) {
                    rows[place] = rows[place - 1];
                    squares[place] = squares[place - 1];
                    place--;
                }
                rows[place] = row;
                squares[place] = square;
            }
        }
        return new Nearest(Arrays.copyOf(rows, found), Arrays.copyOf(squares, found));
    }

    /// Gives up once it is beyond the limit.
    private static float square(float[] one, float[] other, float limit) {
        float sum = 0;
        for (int from = 0; from < one.length && sum < limit; from += 16) {
            int to = Math.min(one.length, from + 16);
            for (int i = from; i < to; i++) {
                float difference = one[i] - other[i];
                sum += difference * difference;
            }
        }
        return sum;
    }
}
