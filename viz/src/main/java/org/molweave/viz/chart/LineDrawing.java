package org.molweave.viz.chart;

import java.awt.BasicStroke;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.molweave.viz.palette.Theme;

/// Lines over two axes, with a legend above and a note below.
record LineDrawing(List<Line> lines, AxisSpec x, AxisSpec y, String note) implements Drawing {

    static final BasicStroke REFERENCE = round(1, 4, 4);

    static final BasicStroke FOCUS = round(1.8f);

    LineDrawing {
        lines = List.copyOf(lines);
    }

    @Override
    public JFreeChart chart(Theme theme) {
        var style = new ChartStyle(theme);
        var data = new DefaultXYDataset();
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        var entries = new LegendItemCollection();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            data.addSeries(i, new double[][] {line.x(), line.y()});
            renderer.setSeriesPaint(i, paint(line, style));
            renderer.setSeriesStroke(i, stroke(line));
            if (line.stroke() != Line.Stroke.FAINT) {
                entries.add(entry(line, style));
            }
            if (line.x().length == 1) {
                renderer.setSeriesShapesVisible(i, true);
                renderer.setSeriesShape(i, new java.awt.geom.Ellipse2D.Double(-2.5, -2.5, 5, 5));
            }
        }
        var plot = style.axes(new XYPlot(data, null, null, renderer), x, y);
        JFreeChart chart = style.chart(plot);
        if (entries.getItemCount() > 1) {
            chart.addSubtitle(Legends.of(entries, style));
        }
        Legends.note(chart, note, style);
        return chart;
    }

    private static Paint paint(Line line, ChartStyle style) {
        return switch (line.stroke()) {
            case REFERENCE -> style.muted();
            case FAINT -> ChartStyle.color(style.theme().category(line.colour()), 0.28);
            case SOLID, DASHED, DOTTED -> ChartStyle.color(style.theme().category(line.colour()));
        };
    }

    private static BasicStroke stroke(Line line) {
        return switch (line.stroke()) {
            case SOLID -> round(1.6f);
            case DASHED -> round(1.6f, 6, 4);
            case DOTTED -> round(1.6f, 1.5f, 3.5f);
            case FAINT -> round(1);
            case REFERENCE -> REFERENCE;
        };
    }

    private static BasicStroke round(float width, float... dash) {
        return new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash.length == 0 ? null : dash, 0);
    }

    private static LegendItem entry(Line line, ChartStyle style) {
        var item = new LegendItem(
                line.name(), null, null, null, new Line2D.Double(0, 0, 18, 0), stroke(line), paint(line, style));
        item.setLabelFont(ChartStyle.TICK);
        return item;
    }
}
