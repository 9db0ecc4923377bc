package org.molweave.engine.chem;

import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Drawing.Anchor;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;

/// Writes atoms that are more than a carbon in a chain: symbol, hydrogens on the free side, charge, isotope.
final class AtomLabels {

    private static final double SIZE = 0.5;
    private static final double SMALL = 0.7 * SIZE;

    private final Sketch sketch;

    AtomLabels(Sketch sketch) {
        this.sketch = sketch;
    }

    static boolean isShown(IAtom atom) {
        return atom.getAtomicNumber() != 6
                || atom.getBondCount() == 0
                || charge(atom) != 0
                || atom.getMassNumber() != null;
    }

    void draw(IAtom atom) {
        if (!isShown(atom)) {
            return;
        }
        Point place = sketch.atom(atom.getIndex());
        double baseline = place.y() + 0.36 * SIZE;
        String symbol = Element.symbol(atom.getAtomicNumber());
        text(atom, place.x(), baseline, SIZE, Anchor.MIDDLE, symbol);
        double half = 0.36 * SIZE * symbol.length();
        double right = place.x() + half;
        double left = place.x() - half;
        int hydrogens = atom.getImplicitHydrogenCount();
        if (hydrogens > 0 && neighboursAreRight(atom)) {
            left = hydrogensBefore(atom, left, baseline);
        } else if (hydrogens > 0) {
            right = hydrogensAfter(atom, right, baseline);
        }
        if (charge(atom) != 0) {
            text(atom, right, place.y() - 0.2 * SIZE, SMALL, Anchor.START, sign(charge(atom)));
        }
        @Nullable Integer mass = atom.getMassNumber();
        if (mass != null) {
            text(atom, left, place.y() - 0.2 * SIZE, SMALL, Anchor.END, mass.toString());
        }
    }

    private double hydrogensAfter(IAtom atom, double x, double y) {
        text(atom, x, y, SIZE, Anchor.START, "H");
        double end = x + 0.72 * SIZE;
        int count = atom.getImplicitHydrogenCount();
        if (count == 1) {
            return end;
        }
        text(atom, end, y + 0.2 * SIZE, SMALL, Anchor.START, Integer.toString(count));
        return end + 0.42 * SIZE;
    }

    private double hydrogensBefore(IAtom atom, double x, double y) {
        double start = x;
        int count = atom.getImplicitHydrogenCount();
        if (count > 1) {
            text(atom, start, y + 0.2 * SIZE, SMALL, Anchor.END, Integer.toString(count));
            start -= 0.42 * SIZE;
        }
        text(atom, start, y, SIZE, Anchor.END, "H");
        return start - 0.72 * SIZE;
    }

    private void text(IAtom atom, double x, double y, double size, Anchor anchor, String text) {
        sketch.text(atom.getIndex(), new Point(x, y), size, anchor, atom.getAtomicNumber(), text);
    }

    private boolean neighboursAreRight(IAtom atom) {
        double pull = 0;
        for (IBond bond : atom.bonds()) {
            pull += sketch.atom(bond.getOther(atom).getIndex()).x()
                    - sketch.atom(atom.getIndex()).x();
        }
        return pull > 0.2;
    }

    private static int charge(IAtom atom) {
        @Nullable Integer charge = atom.getFormalCharge();
        return charge == null ? 0 : charge;
    }

    private static String sign(int charge) {
        String sign = charge > 0 ? "+" : "−";
        return Math.abs(charge) == 1 ? sign : Math.abs(charge) + sign;
    }
}
