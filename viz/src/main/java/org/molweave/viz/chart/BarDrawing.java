package org.molweave.viz.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.molweave.viz.palette.Theme;

/// Bars from zero upwards, with a legend where there are several series.
record BarDrawing(Bars bars, String xLabel, String yLabel, int picked, String note) implements Drawing {

    private static final double GAP = 1;

    @Override
    public JFreeChart chart(Theme theme) {
        var style = new ChartStyle(theme);
        double[] edges = bars.edges();
        double highest = bars.highest();
        var plot = style.axes(
                new XYPlot(),
                AxisSpec.exactly(xLabel, edges[0], edges[edges.length - 1], AxisSpec.Scale.LINEAR),
                new AxisSpec(yLabel, 0, highest > 0 ? highest * 1.06 : 1, AxisSpec.Scale.LINEAR));
        plot.addAnnotation(new Painted((graphics, frame) -> paint(graphics, frame, style)));
        JFreeChart chart = style.chart(plot);
        if (bars.series().size() > 1) {
            var entries = new LegendItemCollection();
            for (Bars.Series series : bars.series()) {
                entries.add(Legends.dot(series.name(), ChartStyle.color(theme.category(series.colour()))));
            }
            chart.addSubtitle(Legends.of(entries, style));
        }
        Legends.note(chart, note, style);
        return chart;
    }

    private void paint(Graphics2D graphics, Frame frame, ChartStyle style) {
        double base = frame.fromY(0);
        int count = bars.series().size();
        for (int s = 0; s < count; s++) {
            Bars.Series series = bars.series().get(s);
            for (int bin = 0; bin < series.heights().length; bin++) {
                if (series.heights()[bin] > 0) {
                    double left = frame.fromX(bars.edges()[bin]) + GAP;
                    double right = frame.fromX(bars.edges()[bin + 1]) - GAP;
                    double width = Math.max(1, (right - left) / count);
                    double top = frame.fromY(series.heights()[bin]);
                    graphics.setPaint(ChartStyle.color(
                            style.theme().category(series.colour()), picked < 0 || picked == bin ? 0.9 : 0.35));
                    graphics.fill(new Rectangle2D.Double(left + s * width, top, width, base - top));
                }
            }
        }
    }
}
