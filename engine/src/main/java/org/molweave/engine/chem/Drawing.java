package org.molweave.engine.chem;

import java.util.List;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;

/// A molecule as shapes on paper, to be painted by whoever has a surface. A bond is about 1 long, `y` points down, and
/// the middle of the molecule is at (0, 0). `x[i]` and `y[i]` are the place of atom `i`.
///
/// The same molecule always lies in the same way, here, in [Depiction] and in [Layout2D]. The arrays are shared, not
/// copied. A molecule of more than [Layout2D#MAX_ATOMS] atoms has places, but no shapes.
public record Drawing(Molecule molecule, float[] x, float[] y, double width, double height, List<Shape> shapes) {

    /// Lines are this wide.
    public static final double LINE = 0.05;

    /// Free space around the outermost atoms, for their labels; part of the width and height.
    private static final double MARGIN = 0.7;

    /// Something to be painted, in this order.
    public sealed interface Shape {}

    /// A straight stroke with round ends, in the colour of the text.
    public record Line(double x1, double y1, double x2, double y2) implements Shape {}

    /// A filled triangle, in the colour of the text.
    public record Wedge(double x1, double y1, double x2, double y2, double x3, double y3) implements Shape {}

    /// A piece of an atom's label. `x` is the left end, the middle or the right end as the anchor says, `y` the base
    /// line, `size` the height of the font. The element, an atomic number, chooses the colour.
    public record Text(int atom, double x, double y, double size, Anchor anchor, int element, String text)
            implements Shape {}

    /// Which part of a text stands at its place.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// Takes a few milliseconds; a molecule of hundreds of atoms up to seconds.
    public static Drawing of(Molecule molecule) {
        if (molecule.atoms() > Layout2D.MAX_ATOMS) {
            return placed(molecule, Layout2D.of(molecule), List.of());
        }
        return Toolkit.of(molecule, container -> {
            Drawing places = placed(molecule, Layout2D.of(container), List.of());
            var sketch = new Sketch(places.x, places.y);
            var bonds = new BondStrokes(container, sketch);
            for (IBond bond : container.bonds()) {
                bonds.draw(bond);
            }
            var labels = new AtomLabels(sketch);
            for (IAtom atom : container.atoms()) {
                labels.draw(atom);
            }
            return new Drawing(molecule, places.x, places.y, places.width, places.height, sketch.shapes());
        });
    }

    public boolean isTooLarge() {
        return molecule.atoms() > Layout2D.MAX_ATOMS;
    }

    /// Turns the layout's `y` round and moves its middle to (0, 0).
    private static Drawing placed(Molecule molecule, Layout2D layout, List<Shape> shapes) {
        float left = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float top = Float.NEGATIVE_INFINITY;
        float bottom = Float.POSITIVE_INFINITY;
        int atoms = layout.x().length;
        for (int i = 0; i < atoms; i++) {
            left = Math.min(left, layout.x()[i]);
            right = Math.max(right, layout.x()[i]);
            top = Math.max(top, layout.y()[i]);
            bottom = Math.min(bottom, layout.y()[i]);
        }
        var x = new float[atoms];
        var y = new float[atoms];
        for (int i = 0; i < atoms; i++) {
            x[i] = layout.x()[i] - (left + right) / 2;
            y[i] = (top + bottom) / 2 - layout.y()[i];
        }
        return new Drawing(molecule, x, y, right - left + 2 * MARGIN, top - bottom + 2 * MARGIN, shapes);
    }
}
