package org.molweave.viz.depict;

import org.molweave.engine.chem.Drawing;

/// Where a drawing lies on its surface: a point (x, y) of the drawing is painted at `dx + scale x`, `dy + scale y`.
public record Fit(double scale, double dx, double dy) {

    /// How near the mouse must be to an atom, in bond lengths.
    private static final double REACH = 0.48;

    /// In the middle of the surface and as large as fits, but no bond longer than `longestBond` pixels.
    public static Fit into(Drawing drawing, double width, double height, double longestBond) {
        double scale = Math.min(longestBond, Math.min(width / drawing.width(), height / drawing.height()));
        return new Fit(scale, width / 2, height / 2);
    }

    public double x(double inDrawing) {
        return dx + scale * inDrawing;
    }

    public double y(double inDrawing) {
        return dy + scale * inDrawing;
    }

    /// The atom at a place on the surface, -1 where there is none.
    public int atomAt(Drawing drawing, double x, double y) {
        int nearest = -1;
        double least = REACH * scale;
        for (int i = 0; i < drawing.x().length; i++) {
            double distance = Math.hypot(x(drawing.x()[i]) - x, y(drawing.y()[i]) - y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
