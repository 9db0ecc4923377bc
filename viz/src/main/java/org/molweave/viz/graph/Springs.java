package org.molweave.viz.graph;

import java.util.Random;

/// Moves nodes as if links were springs and nodes pushed each other away (Fruchterman and Reingold 1991),
/// on plain arrays: far nodes push as the middle of their square of a grid. The library's own takes a
/// second for a step of 5,000 nodes.
final class Springs {

    private static final int EXACT = 400;
    private static final int MOST_SQUARES = 28;
    private static final double GRAVITY = 0.02;
    private static final double TINY = 1e-3;

    private final double[] x;
    private final double[] y;
    private final boolean[] fixed;
    private final int[] from;
    private final int[] to;
    private final double[] pushX;
    private final double[] pushY;
    private final int side;
    private final int[] square;
    private final int[] first;
    private final int[] next;
    private final double[] sumX;
    private final double[] sumY;
    private final int[] count;

    /// The arrays are moved in place; links are pairs of positions in them.
    Springs(double[] x, double[] y, boolean[] fixed, int[] from, int[] to, Random random) {
        this.x = x;
        this.y = y;
        this.fixed = fixed;
        this.from = from;
        this.to = to;
        int nodes = x.length;
        pushX = new double[nodes];
        pushY = new double[nodes];
        side = side(nodes);
        square = new int[nodes];
        next = new int[nodes];
        first = new int[side * side];
        count = new int[side * side];
        sumX = new double[side * side];
        sumY = new double[side * side];
        for (int i = 0; i < nodes; i++) {
            // Nodes at the same place would never part.
            x[i] += fixed[i] ? 0 : TINY * random.nextGaussian();
            y[i] += fixed[i] ? 0 : TINY * random.nextGaussian();
        }
    }

    private static int side(int nodes) {
        return nodes <= EXACT ? 1 : (int) Math.min(MOST_SQUARES, Math.sqrt(nodes) / 2);
    }

    /// About how many pushes a step computes.
    static double pushes(int nodes) {
        double squares = (double) side(nodes) * side(nodes);
        return nodes * (squares + 9.0 * nodes / squares);
    }

    /// No node moves further than `most`.
    void step(double most) {
        intoSquares();
        for (int i = 0; i < x.length; i++) {
            pushX[i] = -GRAVITY * x[i];
            pushY[i] = -GRAVITY * y[i];
            if (!fixed[i]) {
                push(i);
            }
        }
        for (int link = 0; link < from.length; link++) {
            pull(from[link], to[link]);
        }
        for (int i = 0; i < x.length; i++) {
            double length = Math.hypot(pushX[i], pushY[i]);
            if (!fixed[i] && length > 0) {
                double share = Math.min(length, most) / length;
                x[i] += pushX[i] * share;
                y[i] += pushY[i] * share;
            }
        }
    }

    private void intoSquares() {
        double left = Double.POSITIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            bottom = Math.min(bottom, y[i]);
            top = Math.max(top, y[i]);
        }
        double size = Math.max(Math.max(right - left, top - bottom) / side, 1e-9);
        java.util.Arrays.fill(first, -1);
        java.util.Arrays.fill(count, 0);
        java.util.Arrays.fill(sumX, 0);
        java.util.Arrays.fill(sumY, 0);
        for (int i = 0; i < x.length; i++) {
            int column = Math.min(side - 1, (int) ((x[i] - left) / size));
            int row = Math.min(side - 1, (int) ((y[i] - bottom) / size));
            int s = row * side + column;
            square[i] = s;
            next[i] = first[s];
            first[s] = i;
            count[s]++;
            sumX[s] += x[i];
            sumY[s] += y[i];
        }
    }

    private void push(int i) {
        int row = square[i] / side;
        int column = square[i] % side;
        for (int s = 0; s < first.length; s++) {
            if (count[s] == 0) {
                continue;
            }
            boolean near = Math.abs(s / side - row) <= 1 && Math.abs(s % side - column) <= 1;
            if (near) {
                for (int j = first[s]; j >= 0; j = next[j]) {
                    repel(i, x[j], y[j], j == i ? 0 : 1);
                }
            } else {
                repel(i, sumX[s] / count[s], sumY[s] / count[s], count[s]);
            }
        }
    }

    private void repel(int i, double otherX, double otherY, int times) {
        double dx = x[i] - otherX;
        double dy = y[i] - otherY;
        double share = times / Math.max(dx * dx + dy * dy, TINY);
        pushX[i] += dx * share;
        pushY[i] += dy * share;
    }

    private void pull(int a, int b) {
        double dx = x[b] - x[a];
        double dy = y[b] - y[a];
        double distance = Math.hypot(dx, dy);
        pushX[a] += dx * distance;
        pushY[a] += dy * distance;
        pushX[b] -= dx * distance;
        pushY[b] -= dy * distance;
    }
}
