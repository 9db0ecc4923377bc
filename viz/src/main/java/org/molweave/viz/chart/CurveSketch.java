package org.molweave.viz.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns growing curves into lines to be drawn: thinned, smoothed, between the right limits.
record CurveSketch(
        Map<CurveKey, Curve> curves,
        boolean logarithmic,
        double smoothing,
        @Nullable Viewport zoom) {

    /// `bins` is the number of pixels that the lines may spread over.
    LineDrawing drawing(String xLabel, String yLabel, int bins) {
        AxisSpec x = xAxis(xLabel);
        List<Line> lines = lines(x, bins);
        double[] limits = limits(lines, x);
        boolean log = logarithmic && limits[0] > 0 && limits[0] <= limits[1];
        AxisSpec.Scale scale = log ? AxisSpec.Scale.LOGARITHMIC : AxisSpec.Scale.LINEAR;
        AxisSpec y = zoom == null
                ? AxisSpec.around(yLabel, limits[0], limits[1], scale)
                : AxisSpec.exactly(yLabel, zoom.yLow(), zoom.yHigh(), scale);
        return new LineDrawing(lines, x, y, logarithmic && !log ? "No positive values for a logarithmic scale." : "");
    }

    private AxisSpec xAxis(String label) {
        if (zoom != null) {
            return AxisSpec.exactly(label, zoom.xLow(), zoom.xHigh(), AxisSpec.Scale.WHOLE);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves.values()) {
            if (curve.size() > 0) {
                low = Math.min(low, curve.points().x()[0]);
                high = Math.max(high, curve.points().x()[curve.size() - 1]);
            }
        }
        return AxisSpec.exactly(label, low, high, AxisSpec.Scale.WHOLE);
    }

    private List<Line> lines(AxisSpec x, int bins) {
        var names = new CurveNames(curves.keySet());
        List<Line> lines = new ArrayList<>();
        if (smoothing > 0) {
            curves.forEach((key, curve) ->
                    lines.add(line(names.name(key), names.colour(key), Line.Stroke.FAINT, curve.points(), x, bins)));
        }
        curves.forEach((key, curve) -> {
            Thinning.Points points = smoothing > 0 ? curve.smoothed(smoothing) : curve.points();
            lines.add(line(names.name(key), names.colour(key), key.stroke(), points, x, bins));
        });
        return lines;
    }

    private Line line(String name, int colour, Line.Stroke stroke, Thinning.Points all, AxisSpec x, int bins) {
        Thinning.Points thin = Thinning.minMax(all, x.low(), x.high(), bins);
        return logarithmic ? positive(name, colour, stroke, thin) : line(name, colour, stroke, thin);
    }

    private static Line line(String name, int colour, Line.Stroke stroke, Thinning.Points points) {
        return new Line(name, points.x(), points.y(), colour, stroke);
    }

    /// Only what a logarithmic scale can show; everything, where nothing is positive.
    private static Line positive(String name, int colour, Line.Stroke stroke, Thinning.Points points) {
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        int size = 0;
        for (int i = 0; i < points.size(); i++) {
            if (points.y()[i] > 0) {
                x[size] = points.x()[i];
                y[size++] = points.y()[i];
            }
        }
        if (size == 0) {
            return line(name, colour, stroke, points);
        }
        return new Line(name, java.util.Arrays.copyOf(x, size), java.util.Arrays.copyOf(y, size), colour, stroke);
    }

    /// The lowest and highest value of what is visible; the raw curves count too.
    private static double[] limits(List<Line> lines, AxisSpec x) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            for (int i = 0; i < line.x().length; i++) {
                if (line.x()[i] >= x.low() && line.x()[i] <= x.high()) {
                    low = Math.min(low, line.y()[i]);
                    high = Math.max(high, line.y()[i]);
                }
            }
        }
        return new double[] {low, high};
    }
}
