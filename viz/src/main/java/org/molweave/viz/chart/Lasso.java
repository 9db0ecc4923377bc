package org.molweave.viz.chart;

import java.util.Arrays;

/// A closed line around something, in pixels; a rectangle where only two opposite corners are given. Where it crosses
/// itself, what is enclosed an even number of times lies outside.
record Lasso(double[] px, double[] py) {

    static Lasso of(double[] px, double[] py) {
        return px.length == 2
                ? new Lasso(new double[] {px[0], px[1], px[1], px[0]}, new double[] {py[0], py[0], py[1], py[1]})
                : new Lasso(px, py);
    }

    /// A test that has looked at the outer limits before.
    Inside inside() {
        double left = Arrays.stream(px).min().orElse(0);
        double right = Arrays.stream(px).max().orElse(0);
        double top = Arrays.stream(py).min().orElse(0);
        double bottom = Arrays.stream(py).max().orElse(0);
        return (x, y) -> x >= left && x <= right && y >= top && y <= bottom && crossings(x, y) % 2 == 1;
    }

    /// Whether a place lies inside.
    @FunctionalInterface
    interface Inside {
        boolean test(double x, double y);
    }

    /// How many sides a line from the place to the right crosses.
    private int crossings(double x, double y) {
        int crossings = 0;
        for (int i = 0, j = px.length - 1; i < px.length; j = i++) {
            boolean spans = py[i] > y != py[j] > y;
            if (spans && x < (px[j] - px[i]) * (y - py[i]) / (py[j] - py[i]) + px[i]) {
                crossings++;
            }
        }
        return crossings;
    }
}
