package org.molweave.viz.chart;

/// An axis: what it shows, from where to where, and how.
public record AxisSpec(String label, double low, double high, Scale scale) {

    /// How values become places.
    public enum Scale {
        LINEAR,
        /// Linear, with ticks at whole numbers only: steps, counts.
        WHOLE,
        LOGARITHMIC,
        /// Linear without numbers, for coordinates that mean nothing by themselves.
        BARE
    }

    /// Around the values from `low` to `high` with some room on both sides.
    public static AxisSpec around(String label, double low, double high, Scale scale) {
        if (!(low <= high)) {
            return new AxisSpec(label, scale == Scale.LOGARITHMIC ? 0.1 : 0, 1, scale);
        }
        if (scale == Scale.LOGARITHMIC) {
            double room = low == high ? 2 : Math.pow(high / low, 0.05);
            return new AxisSpec(label, low / room, high * room, scale);
        }
        double room = low == high ? Math.max(Math.abs(low) * 0.1, 0.5) : (high - low) * 0.05;
        return new AxisSpec(label, low - room, high + room, scale);
    }

    /// Exactly from `low` to `high`; a single value gets some room.
    public static AxisSpec exactly(String label, double low, double high, Scale scale) {
        return low < high ? new AxisSpec(label, low, high, scale) : around(label, low, high, scale);
    }

    AxisSpec within(double newLow, double newHigh) {
        return new AxisSpec(label, newLow, newHigh, scale);
    }
}
