package org.molweave.engine.chem;

import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Draws bonds: single to triple, wedges, and the gap that an atom's label needs.
final class BondStrokes {

    private static final double SPACING = 0.16;
    private static final double GAP = 0.3;
    private static final int HASHES = 6;

    private final Sketch sketch;

    BondStrokes(IAtomContainer container, Sketch sketch) {
        this.sketch = sketch;
        Cycles.markRingAtomsAndBonds(container);
    }

    void draw(IBond bond) {
        IAtom begin = bond.getBegin();
        IAtom end = bond.getEnd();
        Point from = sketch.atom(begin.getIndex());
        Point to = sketch.atom(end.getIndex());
        Point along = from.towards(to);
        Point start = from.plus(AtomLabels.isShown(begin) ? GAP : 0, along);
        Point stop = to.plus(AtomLabels.isShown(end) ? -GAP : 0, along);
        switch (bond.getOrder()) {
            case DOUBLE -> doubled(bond, start, stop);
            case TRIPLE -> {
                sketch.line(start, stop);
                beside(start, stop, SPACING, 0);
                beside(start, stop, -SPACING, 0);
            }
            default -> single(bond, start, stop);
        }
    }

    private void single(IBond bond, Point start, Point stop) {
        switch (bond.getDisplay()) {
            case WedgeBegin, Bold -> wedge(start, stop);
            case WedgeEnd -> wedge(stop, start);
            case WedgedHashBegin, Hash -> hashes(start, stop);
            case WedgedHashEnd -> hashes(stop, start);
            default -> sketch.line(start, stop);
        }
    }

    /// In a ring and in a chain the second line lies to the side with more neighbours, at an end both lie round the
    /// middle.
    private void doubled(IBond bond, Point start, Point stop) {
        int degree = Math.min(bond.getBegin().getBondCount(), bond.getEnd().getBondCount());
        if (degree == 1 && !bond.isInRing()) {
            beside(start, stop, SPACING / 2, 0);
            beside(start, stop, -SPACING / 2, 0);
            return;
        }
        sketch.line(start, stop);
        beside(start, stop, side(bond) >= 0 ? SPACING : -SPACING, 0.12);
    }

    private double side(IBond bond) {
        Point from = sketch.atom(bond.getBegin().getIndex());
        Point normal = from.towards(sketch.atom(bond.getEnd().getIndex())).turned();
        double side = 0;
        for (IAtom atom : new IAtom[] {bond.getBegin(), bond.getEnd()}) {
            for (IBond neighbour : atom.bonds()) {
                Point other = sketch.atom(neighbour.getOther(atom).getIndex());
                double distance = (other.x() - from.x()) * normal.x() + (other.y() - from.y()) * normal.y();
                side += Math.abs(distance) < 0.01 ? 0 : Math.signum(distance) * (sameRing(bond, neighbour) ? 3 : 1);
            }
        }
        return side;
    }

    private static boolean sameRing(IBond bond, IBond neighbour) {
        return bond.isInRing() && neighbour.isInRing();
    }

    private void beside(Point start, Point stop, double distance, double shorter) {
        Point along = start.towards(stop);
        Point across = along.turned();
        sketch.line(
                start.plus(distance, across).plus(shorter, along),
                stop.plus(distance, across).plus(-shorter, along));
    }

    private void wedge(Point tip, Point base) {
        Point across = tip.towards(base).turned();
        sketch.triangle(tip, base.plus(0.12, across), base.plus(-0.12, across));
    }

    private void hashes(Point tip, Point base) {
        Point across = tip.towards(base).turned();
        for (int i = 1; i <= HASHES; i++) {
            double share = (double) i / HASHES;
            var middle = new Point(tip.x() + share * (base.x() - tip.x()), tip.y() + share * (base.y() - tip.y()));
            double half = 0.12 * share;
            sketch.line(middle.plus(half, across), middle.plus(-half, across));
        }
    }
}
