package org.molweave.viz.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleInsets;
import org.molweave.viz.figure.Typeface;
import org.molweave.viz.palette.Theme;

/// How charts look: thin grid, quiet axes, the window's typeface.
final class ChartStyle {

    static final Font LABEL = Typeface.regular(Typeface.BASE_SIZE);
    static final Font TICK = Typeface.regular(10.5f);
    /// Thick enough to stay 0.5 pt in a figure whose labels are 7 pt.
    static final BasicStroke THIN = new BasicStroke(0.85f);

    private static final RectangleInsets MARGIN = new RectangleInsets(8, 8, 6, 14);

    private final Theme theme;

    static {
        // Rotated labels stay text in files.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    ChartStyle(Theme theme) {
        this.theme = theme;
    }

    static Color color(String hex) {
        return Color.decode(hex);
    }

    static Color color(String hex, double opacity) {
        Color c = Color.decode(hex);
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(255 * opacity));
    }

    Color background() {
        return color(theme.background());
    }

    Color text() {
        return color(theme.text());
    }

    Color muted() {
        return color(theme.mutedText());
    }

    Color line() {
        return color(theme.line());
    }

    Theme theme() {
        return theme;
    }

    /// Sets the plot's axes and gives it the common look.
    <P extends XYPlot> P axes(P plot, AxisSpec x, AxisSpec y) {
        plot.setDomainAxis(axis(x));
        plot.setRangeAxis(axis(y));
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setBackgroundPaint(background());
        plot.setOutlineVisible(false);
        Color grid = color(theme.line(), 0.55);
        plot.setDomainGridlinePaint(grid);
        plot.setRangeGridlinePaint(grid);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
        plot.setDomainGridlinesVisible(x.scale() != AxisSpec.Scale.BARE);
        plot.setRangeGridlinesVisible(y.scale() != AxisSpec.Scale.BARE);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    JFreeChart chart(XYPlot plot) {
        var chart = new JFreeChart(null, LABEL, plot, false);
        chart.setBackgroundPaint(background());
        chart.setPadding(MARGIN);
        chart.setAntiAlias(true);
        return chart;
    }

    private ValueAxis axis(AxisSpec spec) {
        ValueAxis axis = switch (spec.scale()) {
            case LINEAR -> new NumberAxis(spec.label());
            case BARE -> bare(spec);
            case WHOLE -> whole(spec);
            case LOGARITHMIC -> new LogarithmicAxis(spec.label());
        };
        axis.setRange(spec.low(), spec.high());
        look(axis);
        return axis;
    }

    void look(ValueAxis axis) {
        axis.setLabelFont(LABEL);
        axis.setTickLabelFont(TICK);
        axis.setLabelPaint(text());
        axis.setTickLabelPaint(muted());
        axis.setAxisLinePaint(line());
        axis.setAxisLineStroke(THIN);
        axis.setTickMarkPaint(line());
        axis.setTickMarkStroke(THIN);
        axis.setTickLabelInsets(new RectangleInsets(3, 5, 3, 5));
        axis.setLabelInsets(new RectangleInsets(3, 3, 3, 3));
    }

    private static NumberAxis bare(AxisSpec spec) {
        var axis = new NumberAxis(spec.label());
        axis.setTickLabelsVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static NumberAxis whole(AxisSpec spec) {
        var axis = new NumberAxis(spec.label());
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        return axis;
    }
}
