package org.molweave.app.pane.attention;

import java.util.Locale;
import org.molweave.viz.depict.Shading;

/// Which values the colours of a drawing stand for; a diverging scale has zero in the middle.
record Scale(double low, double high, boolean diverging) {

    /// From 0 to the largest of all values.
    static Scale of(float[]... values) {
        double high = 0;
        for (float[] some : values) {
            for (float value : some) {
                if (Float.isFinite(value)) {
                    high = Math.max(high, value);
                }
            }
        }
        return new Scale(0, high > 0 ? high : 1, false);
    }

    /// As far to both sides of zero as the largest difference.
    static Scale differences(float[]... values) {
        double most = 0;
        for (float[] some : values) {
            for (float value : some) {
                if (Float.isFinite(value)) {
                    most = Math.max(most, Math.abs(value));
                }
            }
        }
        return most == 0 ? new Scale(-1, 1, true) : new Scale(-most, most, true);
    }

    /// The colours of atoms and bonds; NaN stays bare.
    Shading shading(float[] atoms, float[] bonds) {
        return diverging
                ? Shading.diverging(shares(atoms), shares(bonds))
                : Shading.sequential(shares(atoms), shares(bonds));
    }

    /// The value in percent, with as many digits as the colours can tell apart.
    String number(double value) {
        int decimals = (int) Math.clamp(1 - Math.floor(Math.log10(100 * (high - low))), 0, 6);
        String text = String.format(Locale.ROOT, "%." + decimals + "f", 100 * value);
        return text.matches("-?0\\.?0*") ? "0" : text;
    }

    private float[] shares(float[] values) {
        float[] shares = new float[values.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) ((values[i] - low) / (high - low));
        }
        return shares;
    }
}
