package org.molweave.viz.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.palette.Theme;

/// Points over two axes with a legend or a colour bar. On the screen the points lie on a layer of their own, so there
/// they are not `painted` here.
record ScatterDrawing(
        Points points,
        PointColours colours,
        BitSet selected,
        int focused,
        AxisSpec x,
        AxisSpec y,
        boolean diagonal,
        PointNames names,
        String note,
        boolean painted)
        implements Drawing {

    /// Of points on the same eighth of a pixel in the same colour a few are enough to be as dark as all.
    private static final int PARTS = 8;

    private static final int ENOUGH = 3;

    private static final double FOCUS_RADIUS = 5;

    @Override
    public JFreeChart chart(Theme theme) {
        var style = new ChartStyle(theme);
        var plot = style.axes(new XYPlot(), x, y);
        if (diagonal) {
            plot.addAnnotation(new Painted((graphics, frame) -> paintDiagonal(graphics, frame, style)));
        }
        double radius = PointLook.of(points.size(), selected).radius();
        plot.addAnnotation(
                new Painted((graphics, frame) -> names.paint(graphics, frame, points, selected, radius, style.text())));
        if (painted) {
            plot.addAnnotation(new Painted((graphics, frame) -> paint(graphics, frame, theme)));
        }
        JFreeChart chart = style.chart(plot);
        legend(chart, style);
        Legends.note(chart, note, style);
        return chart;
    }

    private void legend(JFreeChart chart, ChartStyle style) {
        switch (colours) {
            case PointColours.Plain _ -> {}
            case PointColours.Categories some -> {
                var entries = new LegendItemCollection();
                entries.add(Legends.heading(some.label()));
                Set<Integer> present = new HashSet<>();
                boolean unknown = false;
                for (int i = 0; i < points.size(); i++) {
                    unknown |= !colours.isKnown(i);
                    if (colours.isKnown(i)) {
                        present.add(some.of()[i]);
                    }
                }
                for (int c = 0; c < some.names().size(); c++) {
                    if (present.contains(c)) {
                        entries.add(Legends.dot(
                                some.names().get(c),
                                ChartStyle.color(style.theme().category(c))));
                    }
                }
                if (unknown) {
                    entries.add(Legends.dot("not known", style.muted()));
                }
                chart.addSubtitle(Legends.of(entries, style));
            }
            case PointColours.Values some ->
                chart.addSubtitle(Legends.colourBar(some.scale(), some.scale().mapApart(style.theme()), style));
        }
    }

    private void paintDiagonal(Graphics2D graphics, Frame frame, ChartStyle style) {
        double low = Math.max(x.low(), y.low());
        double high = Math.min(x.high(), y.high());
        graphics.setStroke(LineDrawing.REFERENCE);
        graphics.setPaint(style.muted());
        graphics.draw(new Line2D.Double(frame.fromX(low), frame.fromY(low), frame.fromX(high), frame.fromY(high)));
    }

    private void paint(Graphics2D graphics, Frame frame, Theme theme) {
        int[] rgb = colours.rgb(points.size(), theme);
        var look = PointLook.of(points.size(), selected);
        int opacity = (int) Math.round(255 * look.opacity());
        for (boolean known : new boolean[] {false, true}) {
            Map<Long, Integer> taken = new HashMap<>();
            for (int i = 0; i < points.size(); i++) {
                if (points.isShown(i) && colours.isKnown(i) == known && !selected.get(i)) {
                    dot(graphics, frame, i, look.radius(), rgb[i] | (opacity << 24), taken);
                }
            }
        }
        boolean rings = PointLook.rings(selected);
        int ink = Integer.parseInt(theme.text(), 1, 7, 16);
        for (int i = selected.nextSetBit(0); i >= 0 && i < points.size(); i = selected.nextSetBit(i + 1)) {
            if (points.isShown(i)) {
                if (rings) {
                    dot(graphics, frame, i, look.selectedRadius() + PointLook.RING, ink | (0xff << 24), null);
                }
                dot(graphics, frame, i, look.selectedRadius(), rgb[i] | (0xff << 24), null);
            }
        }
        if (focused >= 0 && focused < points.size() && points.isShown(focused)) {
            double radius = look.selectedRadius() + FOCUS_RADIUS;
            graphics.setPaint(ChartStyle.color(theme.accent()));
            graphics.setStroke(LineDrawing.FOCUS);
            graphics.draw(circle(frame.fromX(points.x()[focused]), frame.fromY(points.y()[focused]), radius));
        }
    }

    private void dot(
            Graphics2D graphics, Frame frame, int i, double radius, int argb, @Nullable Map<Long, Integer> taken) {
        double px = frame.fromX(points.x()[i]);
        double py = frame.fromY(points.y()[i]);
        boolean outside = px < frame.area().getMinX() - radius
                || px > frame.area().getMaxX() + radius
                || py < frame.area().getMinY() - radius
                || py > frame.area().getMaxY() + radius;
        if (outside || (taken != null && taken.merge(key(px, py, argb), 1, Integer::sum) > ENOUGH)) {
            return;
        }
        graphics.setPaint(new Color(argb, true));
        graphics.fill(circle(px, py, radius));
    }

    private static long key(double px, double py, int argb) {
        long place = (Math.round(px * PARTS) << 20) ^ Math.round(py * PARTS);
        return (place << 24) ^ (argb & 0xffffff);
    }

    private static Ellipse2D circle(double px, double py, double radius) {
        return new Ellipse2D.Double(px - radius, py - radius, 2 * radius, 2 * radius);
    }
}
