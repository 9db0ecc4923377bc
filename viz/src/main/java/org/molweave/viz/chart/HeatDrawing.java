package org.molweave.viz.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.Theme;

/// Coloured cells with their names and a colour bar; selected rows and columns are framed.
record HeatDrawing(
        HeatTable table,
        ColourScale scale,
        String rowLabel,
        String columnLabel,
        Set<String> selectedRows,
        Set<String> selectedColumns,
        String note)
        implements Drawing {

    /// Neighbours overlap a little, so that no line of background shows between them.
    private static final double OVERLAP = 0.4;

    private static final double GAP_FROM = 14;

    HeatDrawing {
        selectedRows = Set.copyOf(selectedRows);
        selectedColumns = Set.copyOf(selectedColumns);
    }

    @Override
    public JFreeChart chart(Theme theme) {
        var style = new ChartStyle(theme);
        AxisSpec any = new AxisSpec("", 0, 1, AxisSpec.Scale.BARE);
        var plot = style.axes(new XYPlot(), any, any);
        var columns = new NameAxis(columnLabel, table.columns());
        var rows = new NameAxis(rowLabel, table.rows());
        rows.setInverted(true);
        style.look(columns);
        style.look(rows);
        for (NameAxis axis : new NameAxis[] {columns, rows}) {
            axis.setAxisLineVisible(false);
            axis.setTickLabelPaint(style.text());
        }
        plot.setDomainAxis(columns);
        plot.setRangeAxis(rows);
        plot.addAnnotation(new Painted((graphics, frame) -> paint(graphics, frame, theme)));
        JFreeChart chart = style.chart(plot);
        chart.addSubtitle(Legends.colourBar(scale, scale.map(theme), style));
        Legends.note(chart, note, style);
        return chart;
    }

    private void paint(Graphics2D graphics, Frame frame, Theme theme) {
        ColourMap colours = scale.map(theme);
        double[][] values = table.values();
        double gap = frame.area().getWidth() / table.columns().size() > GAP_FROM
                        && frame.area().getHeight() / table.rows().size() > GAP_FROM
                ? -1
                : OVERLAP;
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                if (!Double.isNaN(values[row][column])) {
                    graphics.setPaint(new Color(colours.rgb(scale.share(values[row][column]))));
                    graphics.fill(cells(frame, row, row, column, column, gap));
                }
            }
        }
        graphics.setPaint(ChartStyle.color(theme.accent()));
        graphics.setStroke(LineDrawing.FOCUS);
        for (int row = 0; row < values.length; row++) {
            if (selectedRows.contains(table.rows().get(row))) {
                graphics.draw(cells(frame, row, row, 0, table.columns().size() - 1, 0));
            }
        }
        for (int column = 0; column < table.columns().size(); column++) {
            if (selectedColumns.contains(table.columns().get(column))) {
                graphics.draw(cells(frame, 0, values.length - 1, column, column, 0));
            }
        }
    }

    /// The rectangle of some cells, `wider` to the right and below.
    static Rectangle2D cells(Frame frame, int row, int lastRow, int column, int lastColumn, double wider) {
        double left = frame.fromX(column - 0.5);
        double right = frame.fromX(lastColumn + 0.5);
        double top = frame.fromY(row - 0.5);
        double bottom = frame.fromY(lastRow + 0.5);
        return new Rectangle2D.Double(left, top, right - left + wider, bottom - top + wider);
    }
}
