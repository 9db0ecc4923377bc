package org.molweave.viz.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// An axis with a name at each whole number from 0. Names never overlap: where there is no room side by side they stand
/// upright, and where even that is too narrow only every second, third … is written.
final class NameAxis extends NumberAxis {

    private static final long serialVersionUID = 1;

    private static final double GAP = 6;
    private static final double LINES = 1.15;
    /// The data area is narrower than what is known when room is reserved.
    private static final double RESERVED = 0.8;

    private final List<String> names;
    private boolean decided;

    NameAxis(String label, List<String> names) {
        super(label);
        this.names = List.copyOf(names);
        setRange(-0.5, names.size() - 0.5);
        setTickMarksVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        g2.setFont(getTickLabelFont());
        FontMetrics metrics = g2.getFontMetrics();
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        double cell = (horizontal ? area.getWidth() : area.getHeight()) / names.size();
        if (!decided) {
            decided = true;
            double widest =
                    names.stream().mapToDouble(metrics::stringWidth).max().orElse(0);
            setVerticalTickLabels(horizontal && widest + GAP > cell * RESERVED);
        }
        boolean upright = isVerticalTickLabels();
        double needed = horizontal && !upright ? 0 : metrics.getHeight() / LINES;
        int every = (int) Math.max(1, Math.ceil(needed / cell));
        List<NumberTick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i += every) {
            TextAnchor anchor = !horizontal || upright ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
            ticks.add(new NumberTick(i, names.get(i), anchor, anchor, upright ? -Math.PI / 2 : 0));
        }
        return ticks;
    }

    @Override
    protected void selectAutoTickUnit(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {}
}
