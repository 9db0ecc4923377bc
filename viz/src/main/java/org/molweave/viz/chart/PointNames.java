package org.molweave.viz.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Names beside points, as many as there is room for: none lies over another name. Selected points come first.
record PointNames(List<String> names) {

    static final PointNames NONE = new PointNames(List.of());

    private static final double GAP = 3;

    PointNames {
        names = List.copyOf(names);
    }

    void paint(Graphics2D graphics, Frame frame, Points points, BitSet selected, double radius, Color colour) {
        if (names.isEmpty()) {
            return;
        }
        graphics.setFont(ChartStyle.TICK);
        graphics.setPaint(colour);
        FontMetrics metrics = graphics.getFontMetrics();
        List<Rectangle2D> taken = new ArrayList<>();
        for (boolean chosen : new boolean[] {true, false}) {
            for (int i = 0; i < Math.min(names.size(), points.size()); i++) {
                if (selected.get(i) == chosen && points.isShown(i)) {
                    paint(
                            graphics,
                            names.get(i),
                            frame.fromX(points.x()[i]),
                            frame.fromY(points.y()[i]),
                            new Room(frame.area(), metrics, radius + GAP),
                            taken);
                }
            }
        }
    }

    /// Where names may stand, their size, and how far from the point.
    private record Room(Rectangle2D area, FontMetrics metrics, double away) {}

    /// Right, left, above or below, wherever there is room first.
    private static void paint(
            Graphics2D graphics, String name, double px, double py, Room room, List<Rectangle2D> taken) {
        double width = room.metrics.stringWidth(name);
        double height = room.metrics.getAscent();
        double[][] corners = {
            {px + room.away, py - height / 2},
            {px - room.away - width, py - height / 2},
            {px - width / 2, py - room.away - height},
            {px - width / 2, py + room.away}
        };
        for (double[] corner : corners) {
            var box = new Rectangle2D.Double(corner[0], corner[1], width, height);
            if (room.area.contains(box) && taken.stream().noneMatch(box::intersects)) {
                taken.add(box);
                graphics.drawString(name, (float) corner[0], (float) (corner[1] + height - 1.5));
                return;
            }
        }
    }
}
