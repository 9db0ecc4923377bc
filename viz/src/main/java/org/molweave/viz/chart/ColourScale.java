package org.molweave.viz.chart;

import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.Theme;

/// Which values the colours of a chart stand for. A diverging scale has zero in the middle.
public record ColourScale(String label, double low, double high, boolean diverging) {

    public ColourScale {
        if (!(low < high)) {
            throw new IllegalArgumentException("A colour scale cannot go from %s to %s.".formatted(low, high));
        }
    }

    /// Over the finite values; around zero where a diverging scale is wanted.
    public static ColourScale of(String label, double[] values, boolean diverging) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (diverging) {
            double most = low > high ? 1 : Math.max(Math.max(Math.abs(low), Math.abs(high)), 1e-12);
            return new ColourScale(label, -most, most, true);
        }
        if (low > high) {
            return new ColourScale(label, 0, 1, false);
        }
        return low == high
                ? new ColourScale(label, low - 0.5, high + 0.5, false)
                : new ColourScale(label, low, high, false);
    }

    ColourMap map(Theme theme) {
        return diverging ? theme.diverging() : theme.sequential();
    }

    /// For points that lie apart on the background.
    ColourMap mapApart(Theme theme) {
        return diverging ? theme.apartDiverging() : theme.apart();
    }

    /// The place of a value between 0 and 1.
    double share(double value) {
        return (value - low) / (high - low);
    }
}
