package org.molweave.engine.chem;

import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.SvgPaper.Point;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IBond;

/// Writes atoms that are more than a carbon in a chain: symbol, hydrogens on the free side, charge, isotope.
final class AtomLabels {

    private static final double SIZE = 0.5;
    private static final double SMALL = 0.7;

    private final SvgPaper paper;

    AtomLabels(SvgPaper paper) {
        this.paper = paper;
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
        Point place = paper.atom(atom.getIndex());
        double size = SIZE * paper.scale();
        double baseline = place.y() + 0.36 * size;
        String colour = colour(atom.getAtomicNumber());
        String symbol = Element.symbol(atom.getAtomicNumber());
        paper.text(place.x(), baseline, size, "middle", colour, symbol);
        double half = 0.36 * size * symbol.length();
        double right = place.x() + half;
        double left = place.x() - half;
        boolean leftward = pull(atom) > 0;
        int hydrogens = atom.getImplicitHydrogenCount();
        if (hydrogens > 0 && leftward) {
            left = hydrogensBefore(left, baseline, size, colour, hydrogens);
        } else if (hydrogens > 0) {
            right = hydrogensAfter(right, baseline, size, colour, hydrogens);
        }
        if (charge(atom) != 0) {
            paper.text(right, place.y() - 0.12 * size, SMALL * size, "start", colour, sign(charge(atom)));
        }
        @Nullable Integer mass = atom.getMassNumber();
        if (mass != null) {
            paper.text(left, place.y() - 0.12 * size, SMALL * size, "end", colour, mass.toString());
        }
    }

    private double hydrogensAfter(double x, double y, double size, String colour, int count) {
        paper.text(x, y, size, "start", colour, "H");
        double end = x + 0.72 * size;
        if (count == 1) {
            return end;
        }
        paper.text(end, y + 0.2 * size, SMALL * size, "start", colour, Integer.toString(count));
        return end + 0.42 * size;
    }

    private double hydrogensBefore(double x, double y, double size, String colour, int count) {
        double start = x;
        if (count > 1) {
            paper.text(start, y + 0.2 * size, SMALL * size, "end", colour, Integer.toString(count));
            start -= 0.42 * size;
        }
        paper.text(start, y, size, "end", colour, "H");
        return start - 0.72 * size;
    }

    /// Positive where the neighbours lie to the right.
    private double pull(IAtom atom) {
        double pull = 0;
        for (IBond bond : atom.bonds()) {
            pull += paper.atom(bond.getOther(atom).getIndex()).x()
                    - paper.atom(atom.getIndex()).x();
        }
        return pull > 0.2 * paper.scale() ? pull : 0;
    }

    private static int charge(IAtom atom) {
        @Nullable Integer charge = atom.getFormalCharge();
        return charge == null ? 0 : charge;
    }

    private static String sign(int charge) {
        String sign = charge > 0 ? "+" : "−";
        return Math.abs(charge) == 1 ? sign : Math.abs(charge) + sign;
    }

    private static String colour(int atomicNumber) {
        return switch (atomicNumber) {
            case 7 -> "#3050f8";
            case 8 -> "#e8150b";
            case 9, 17 -> "#1a9a28";
            case 16 -> "#a8850c";
            case 15 -> "#e07000";
            case 35 -> "#a62929";
            case 53 -> "#940094";
            default -> "currentColor";
        };
    }
}
