package org.molweave.engine.chem;

import java.util.ArrayList;
import java.util.List;
import org.molweave.engine.chem.Drawing.Anchor;
import org.molweave.engine.chem.Drawing.Shape;

/// Collects the shapes of a [Drawing].
final class Sketch {

    private final float[] x;
    private final float[] y;
    private final List<Shape> shapes = new ArrayList<>();

    Sketch(float[] x, float[] y) {
        this.x = x;
        this.y = y;
    }

    Point atom(int i) {
        return new Point(x[i], y[i]);
    }

    void line(Point from, Point to) {
        shapes.add(new Drawing.Line(from.x(), from.y(), to.x(), to.y()));
    }

    void triangle(Point tip, Point left, Point right) {
        shapes.add(new Drawing.Wedge(tip.x(), tip.y(), left.x(), left.y(), right.x(), right.y()));
    }

    void text(int atom, Point place, double size, Anchor anchor, int element, String text) {
        shapes.add(new Drawing.Text(atom, place.x(), place.y(), size, anchor, element, text));
    }

    List<Shape> shapes() {
        return List.copyOf(shapes);
    }
}
