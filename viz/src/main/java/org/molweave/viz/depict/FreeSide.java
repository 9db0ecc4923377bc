package org.molweave.viz.depict;

import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Molecule;

/// Finds room for a note beside each atom.
final class FreeSide {

    private static final double BESIDE_CARBON = 0.38;
    private static final double BESIDE_LABEL = 0.48;
    private static final int DIRECTIONS = 16;

    private FreeSide() {}

    /// The way from each atom to the middle of its note, in bond lengths: in the direction that is farthest from its
    /// bonds, and rather up or down than across, where hydrogens stand.
    static double[][] ofAtoms(Drawing drawing) {
        Molecule molecule = drawing.molecule();
        int atoms = molecule.atoms();
        var free = new double[atoms][DIRECTIONS];
        for (int b = 0; b < molecule.bonds(); b++) {
            crowd(drawing, free, molecule.bondBegin()[b], molecule.bondEnd()[b]);
            crowd(drawing, free, molecule.bondEnd()[b], molecule.bondBegin()[b]);
        }
        var labelled = new boolean[atoms];
        for (Drawing.Shape shape : drawing.shapes()) {
            if (shape instanceof Drawing.Text text) {
                labelled[text.atom()] = true;
            }
        }
        var ways = new double[atoms][];
        for (int i = 0; i < atoms; i++) {
            double angle = angle(freest(free[i], labelled[i]));
            double distance = labelled[i] ? BESIDE_LABEL : BESIDE_CARBON;
            ways[i] = new double[] {distance * Math.cos(angle), distance * Math.sin(angle)};
        }
        return ways;
    }

    /// Counts a bond against the directions near it.
    private static void crowd(Drawing drawing, double[][] free, int atom, int neighbour) {
        double bond =
                Math.atan2(drawing.y()[neighbour] - drawing.y()[atom], drawing.x()[neighbour] - drawing.x()[atom]);
        for (int k = 0; k < DIRECTIONS; k++) {
            free[atom][k] += Math.exp(3 * Math.cos(angle(k) - bond));
        }
    }

    private static int freest(double[] crowd, boolean labelled) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < DIRECTIONS; k++) {
            double across = Math.abs(Math.cos(angle(k)));
            double cost = crowd[k] + (labelled ? 4 : 0.2) * across * across;
            if (cost < least) {
                least = cost;
                best = k;
            }
        }
        return best;
    }

    private static double angle(int direction) {
        return 2 * Math.PI * direction / DIRECTIONS;
    }
}
