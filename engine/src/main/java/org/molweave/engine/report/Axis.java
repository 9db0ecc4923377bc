package org.molweave.engine.report;

import java.util.ArrayList;
import java.util.List;

/// A linear axis with round ticks, drawn from pixel `from` (value `low`) to pixel `to` (value `high`).
record Axis(double low, double high, double step, double from, double to) {

    private static final int INTERVALS = 5;

    /// Covers the values with round ends.
    static Axis around(double least, double greatest, double from, double to) {
        boolean isFinite = Double.isFinite(least) && Double.isFinite(greatest) && least <= greatest;
        double low = isFinite ? least : 0;
        double high = isFinite ? greatest : 1;
        if (high - low < 1e-12 * Math.max(1, Math.abs(high))) {
            double margin = low == 0 ? 0.5 : Math.abs(low) / 10;
            low -= margin;
            high += margin;
        }
        double step = roundStep((high - low) / INTERVALS);
        return new Axis(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step, from, to);
    }

    /// Covers exactly these values, which suits steps and epochs.
    static Axis exactly(double low, double high, double from, double to) {
        double end = high > low ? high : low + 1;
        return new Axis(low, end, roundStep((end - low) / INTERVALS), from, to);
    }

    double position(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long k = Math.round(Math.ceil(low / step - 1e-9)); k * step <= high + step * 1e-9; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    String label(double tick) {
        if (Math.abs(tick) >= 10_000 && tick % 1000 == 0) {
            return Html.number(tick / 1000, 0) + "k";
        }
        int digits = Math.clamp(Math.round(Math.ceil(-Math.log10(step) - 1e-9)), 0, 8);
        return Html.number(tick, digits);
    }

    /// The smallest of 1, 2, 5, 10 times a power of ten that is not below `step`.
    private static double roundStep(double step) {
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : new double[] {1, 2, 5}) {
            if (step <= factor * power * (1 + 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
