package org.molweave.viz.chart;

import java.util.Arrays;

/// A curve that grows: steps rise, a step that comes again (a run was resumed) takes its new value.
final class Curve {

    private double[] x = new double[64];
    private double[] y = new double[64];
    private double[] smooth = new double[0];
    private int size;
    private int smoothed;
    private double weight;
    private double smoothedBy = -1;

    /// Values that are not finite leave a gap.
    void add(double step, double value) {
        if (!Double.isFinite(value) || !Double.isFinite(step)) {
            return;
        }
        if (size == 0 || step > x[size - 1]) {
            insert(size, step, value);
            return;
        }
        int place = Thinning.firstAtLeast(points(), step);
        if (x[place] == step) {
            y[place] = value;
        } else {
            insert(place, step, value);
        }
        smoothed = 0;
    }

    private void insert(int place, double step, double value) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        System.arraycopy(x, place, x, place + 1, size - place);
        System.arraycopy(y, place, y, place + 1, size - place);
        x[place] = step;
        y[place] = value;
        size++;
    }

    int size() {
        return size;
    }

    Thinning.Points points() {
        return new Thinning.Points(x, y, size);
    }

    /// The exponential moving average over a window of up to a tenth of the curve (`strength` 1), corrected for its
    /// start. The window grows in jumps, so that a growing curve is not averaged anew at every point.
    Thinning.Points smoothed(double strength) {
        double window = strength * 0.1 * Integer.highestOneBit(Math.max(1, size));
        double past = window <= 1 ? 0 : 1 - 1 / window;
        if (past != smoothedBy) {
            smoothedBy = past;
            smoothed = 0;
        }
        if (smooth.length < x.length) {
            smooth = Arrays.copyOf(smooth, x.length);
        }
        weight = smoothed == 0 ? 0 : weight;
        for (; smoothed < size; smoothed++) {
            double before = smoothed == 0 ? 0 : smooth[smoothed - 1] * weight;
            weight = past * weight + (1 - past);
            smooth[smoothed] = (past * before + (1 - past) * y[smoothed]) / weight;
        }
        return new Thinning.Points(x, smooth, size);
    }

    /// The place of the point nearest to `step`, -1 for an empty curve.
    int nearest(double step) {
        if (size == 0) {
            return -1;
        }
        int above = Math.min(Thinning.firstAtLeast(points(), step), size - 1);
        return above > 0 && step - x[above - 1] < x[above] - step ? above - 1 : above;
    }
}
