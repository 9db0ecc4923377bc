package org.molweave.viz.chart;

/// Places in the plane, in an order that everything else refers to. Points that are not finite are not shown.
public record Points(double[] x, double[] y) {

    public static final Points NONE = new Points(new double[0], new double[0]);

    public Points {
        if (x.length != y.length) {
            throw new IllegalArgumentException("There are %d places, but %d values.".formatted(x.length, y.length));
        }
    }

    public int size() {
        return x.length;
    }

    boolean isShown(int i) {
        return Double.isFinite(x[i]) && Double.isFinite(y[i]);
    }

    /// The smallest rectangle with all points that are shown; empty sides where there are none.
    Viewport bounds() {
        double xLow = Double.POSITIVE_INFINITY;
        double xHigh = Double.NEGATIVE_INFINITY;
        double yLow = Double.POSITIVE_INFINITY;
        double yHigh = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (isShown(i)) {
                xLow = Math.min(xLow, x[i]);
                xHigh = Math.max(xHigh, x[i]);
                yLow = Math.min(yLow, y[i]);
                yHigh = Math.max(yHigh, y[i]);
            }
        }
        return new Viewport(xLow, xHigh, yLow, yHigh);
    }
}
