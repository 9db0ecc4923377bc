package org.molweave.engine.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// Curves over steps or epochs. Many values are averaged to as many as the picture can show.
final class LineChart {

    /// Points of one curve: finer would not be seen.
    private static final int MOST_POINTS = 240;

    private static final int WIDTH = 340;
    private static final int HEIGHT = 210;

    /// `colour` is the number of a colour of the palette, `kind` a style of the line: `train`, `valid`, `test`.
    record Curve(String label, int colour, String kind, double[] xs, double[] ys) {

        static Curve of(String label, int colour, String kind, SortedMap<Long, Double> values) {
            double[] xs = new double[values.size()];
            double[] ys = new double[values.size()];
            int i = 0;
            for (Map.Entry<Long, Double> value : values.entrySet()) {
                xs[i] = value.getKey();
                ys[i++] = value.getValue();
            }
            return new Curve(label, colour, kind, xs, ys);
        }

        /// Means over neighbouring values, each at its last step.
        Curve thinned(int most) {
            int group = (xs.length + most - 1) / most;
            if (group <= 1) {
                return this;
            }
            int points = (xs.length + group - 1) / group;
            double[] thinX = new double[points];
            double[] thinY = new double[points];
            for (int p = 0; p < points; p++) {
                int end = Math.min(xs.length, (p + 1) * group);
                thinX[p] = xs[end - 1];
                thinY[p] = Arrays.stream(ys, p * group, end).average().orElse(Double.NaN);
            }
            return new Curve(label, colour, kind, thinX, thinY);
        }

        String style() {
            return "line s%d %s".formatted(colour, kind);
        }
    }

    private LineChart() {}

    static String svg(String name, String xLabel, List<Curve> curves) {
        List<Curve> thin = new ArrayList<>();
        curves.forEach(curve -> thin.add(curve.thinned(MOST_POINTS)));
        double[] xs = thin.stream().flatMapToDouble(c -> Arrays.stream(c.xs())).toArray();
        double[] ys = thin.stream()
                .flatMapToDouble(c -> Arrays.stream(c.ys()))
                .filter(Double::isFinite)
                .toArray();
        Plot plot = Plot.of(name, WIDTH, HEIGHT)
                .xExactly(
                        Arrays.stream(xs).min().orElse(0),
                        Arrays.stream(xs).max().orElse(1))
                .yAround(
                        Arrays.stream(ys).min().orElse(Double.NaN),
                        Arrays.stream(ys).max().orElse(Double.NaN));
        thin.forEach(curve -> plot.line(curve.style(), curve.xs(), curve.ys()));
        return plot.svg(xLabel, "");
    }

    /// Which line is which, in words.
    static String legend(List<Curve> curves) {
        return curves.stream()
                .map(c ->
                        "<li><svg viewBox=\"0 0 22 8\" aria-hidden=\"true\"><path class=\"%s\" d=\"M1 4H21\"/></svg>%s</li>"
                                .formatted(c.style(), Html.escape(c.label())))
                .collect(Collectors.joining("", "<ul class=\"legend\">", "</ul>"));
    }
}
