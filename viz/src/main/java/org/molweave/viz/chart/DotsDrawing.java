package org.molweave.viz.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.molweave.viz.palette.Theme;

/// Dots in columns, a colour for each bin, and the edges between the bins.
record DotsDrawing(DotsView.Dots dots, List<Spot> spots, double width) implements Drawing {

    /// A dot in its column; `height` counts from 1.
    record Spot(String name, double value, double height) {}

    private static final double COLUMN = 9;
    private static final double SIZE = 7;

    /// About how wide a letter of a name is; bins that are narrower than their name have none.
    private static final double LETTER = 5.8;

    private static final Color NO_COLOUR = new Color(0, 0, 0, 0);

    static DotsDrawing of(DotsView.Dots dots, double width) {
        List<DotsView.Dot> usable = dots.dots().stream()
                .filter(dot -> !dots.logarithmic() || dot.value() > 0)
                .sorted(Comparator.comparingDouble(DotsView.Dot::value))
                .toList();
        List<Spot> spots = new ArrayList<>();
        if (usable.isEmpty()) {
            return new DotsDrawing(dots, spots, width);
        }
        double low = place(usable.getFirst().value(), dots.logarithmic());
        double high = place(usable.getLast().value(), dots.logarithmic());
        double columns = Math.max(10, width / COLUMN);
        Map<Long, Integer> heights = new HashMap<>();
        for (DotsView.Dot dot : usable) {
            double share = high > low ? (place(dot.value(), dots.logarithmic()) - low) / (high - low) : 0;
            int height = heights.merge(Math.round(share * columns), 1, Integer::sum);
            spots.add(new Spot(dot.name(), dot.value(), height));
        }
        return new DotsDrawing(dots, List.copyOf(spots), width);
    }

    private static double place(double value, boolean logarithmic) {
        return logarithmic ? Math.log10(value) : value;
    }

    @Override
    public JFreeChart chart(Theme theme) {
        var style = new ChartStyle(theme);
        var data = new DefaultXYDataset();
        var renderer = new XYLineAndShapeRenderer(false, true);
        for (int bin = 0; bin <= dots.edges().size(); bin++) {
            int wanted = bin;
            List<Spot> own = spots.stream()
                    .filter(spot -> dots.binOf(spot.value()) == wanted)
                    .toList();
            data.addSeries(bin, new double[][] {
                own.stream().mapToDouble(Spot::value).toArray(),
                own.stream().mapToDouble(Spot::height).toArray()
            });
            renderer.setSeriesPaint(bin, ChartStyle.color(theme.category(bin)));
            renderer.setSeriesShape(bin, new Ellipse2D.Double(-SIZE / 2, -SIZE / 2, SIZE, SIZE));
        }
        AxisSpec x = AxisSpec.around(
                dots.label(),
                spots.getFirst().value(),
                spots.getLast().value(),
                dots.logarithmic() ? AxisSpec.Scale.LOGARITHMIC : AxisSpec.Scale.LINEAR);
        double highest = spots.stream().mapToDouble(Spot::height).max().orElse(1);
        var y = new AxisSpec("", 0, highest * 1.25 + 1, AxisSpec.Scale.WHOLE);
        var plot = style.axes(new XYPlot(data, null, null, renderer), x, y);
        edges(plot, x, style);
        return style.chart(plot);
    }

    private void edges(XYPlot plot, AxisSpec x, ChartStyle style) {
        double from = x.low();
        for (int bin = 0; bin <= dots.edges().size(); bin++) {
            double to = bin < dots.edges().size() ? dots.edges().get(bin) : x.high();
            band(plot, bin, Math.max(from, x.low()), Math.min(to, x.high()), x, style);
            from = to;
        }
        for (double edge : dots.edges()) {
            if (edge > x.low() && edge < x.high()) {
                var line = new ValueMarker(edge, style.muted(), new BasicStroke(1.2f));
                line.setAlpha(1);
                line.setLabel(Numbers.text(edge));
                line.setLabelFont(ChartStyle.TICK);
                line.setLabelPaint(style.muted());
                line.setLabelBackgroundColor(NO_COLOUR);
                line.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
                line.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
                line.setLabelOffset(new RectangleInsets(2, 3, 2, 3));
                plot.addDomainMarker(line, Layer.FOREGROUND);
            }
        }
    }

    private void band(XYPlot plot, int bin, double from, double to, AxisSpec x, ChartStyle style) {
        if (from >= to) {
            return;
        }
        Color colour = ChartStyle.color(style.theme().category(bin), 0.07);
        var band = new IntervalMarker(from, to, colour);
        band.setAlpha(1);
        double all = place(x.high(), dots.logarithmic()) - place(x.low(), dots.logarithmic());
        double own = place(to, dots.logarithmic()) - place(from, dots.logarithmic());
        String name = bin < dots.bins().size() ? fitting(dots.bins().get(bin), own / all * width) : "";
        if (!name.isEmpty()) {
            band.setLabel(name);
            band.setLabelFont(ChartStyle.TICK);
            band.setLabelBackgroundColor(NO_COLOUR);
            band.setLabelPaint(ChartStyle.color(style.theme().category(bin)));
            band.setLabelAnchor(RectangleAnchor.TOP);
            band.setLabelTextAnchor(TextAnchor.TOP_CENTER);
            band.setLabelOffset(new RectangleInsets(2, 0, 0, 0));
        }
        plot.addDomainMarker(band, Layer.BACKGROUND);
    }

    /// The name, or only its number and what follows, or nothing.
    private static String fitting(String name, double room) {
        String number = name.replaceFirst("^\\D+", "");
        return Stream.of(name, number)
                .filter(text -> LETTER * text.length() + 6 < room)
                .findFirst()
                .orElse("");
    }
}
