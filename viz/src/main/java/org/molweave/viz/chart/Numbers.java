package org.molweave.viz.chart;

import java.util.Locale;

/// Numbers as people read them.
final class Numbers {

    private Numbers() {}

    /// Four digits that matter, without needless zeros: `0.0123`, `1,234`, `1.2e-05`.
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size >= 1e9 || size < 1e-4) {
            return String.format(Locale.ROOT, "%.3g", value);
        }
        int decimals = (int) Math.clamp(3 - Math.floor(Math.log10(size)), 0, 7);
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
