package org.molweave.engine.report;

import java.util.Locale;

/// Values as colours: from pale to deep blue, even in lightness, so that it reads in print and for every eye.
record ColourScale(double low, double high) {

    // One hue: a rainbow would fight with the colours of the elements.
    private static final int[][] STOPS = {
        {247, 251, 255}, {206, 224, 240}, {158, 202, 225}, {107, 174, 214}, {66, 146, 198}, {33, 102, 172}
    };
    private static final int BAR_WIDTH = 180;

    static ColourScale over(double[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return low < high ? new ColourScale(low, high) : new ColourScale(Math.min(low, 0), Math.max(high, 1));
    }

    /// Where a value stands on the scale: 0 at `low`, 1 at `high`.
    float share(double value) {
        return (float) Math.clamp((value - low) / (high - low), 0.0, 1.0);
    }

    /// `#rrggbb`
    String colourOfShare(double share) {
        int stop = Math.min((int) (share * (STOPS.length - 1)), STOPS.length - 2);
        double rest = share * (STOPS.length - 1) - stop;
        int[] rgb = new int[3];
        for (int i = 0; i < 3; i++) {
            rgb[i] = (int) Math.round(STOPS[stop][i] + rest * (STOPS[stop + 1][i] - STOPS[stop][i]));
        }
        return String.format(Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
    }

    /// The scale with its numbers: no colour without a legend.
    String bar(String label) {
        StringBuilder svg =
                new StringBuilder("<svg class=\"colourbar\" viewBox=\"0 0 %d 36\" role=\"img\" aria-label=\"%s\">"
                        .formatted(BAR_WIDTH + 20, Html.escape(label)));
        int cells = 36;
        double width = (double) BAR_WIDTH / cells;
        for (int i = 0; i < cells; i++) {
            svg.append("<rect x=\"%s\" y=\"0\" width=\"%s\" height=\"10\" fill=\"%s\"/>"
                    .formatted(Html.at(10 + i * width), Html.at(width + 0.3), colourOfShare((i + 0.5) / cells)));
        }
        for (int i = 0; i <= 2; i++) {
            svg.append("<text class=\"tick\" x=\"%s\" y=\"21\" text-anchor=\"middle\">%s</text>"
                    .formatted(Html.at(10 + i * BAR_WIDTH / 2.0), Html.number(low + i * (high - low) / 2, 2)));
        }
        return svg.append("<text class=\"label\" x=\"%s\" y=\"34\" text-anchor=\"middle\">%s</text></svg>"
                        .formatted(Html.at(10 + BAR_WIDTH / 2.0), Html.escape(label)))
                .toString();
    }
}
