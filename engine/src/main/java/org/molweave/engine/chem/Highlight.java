package org.molweave.engine.chem;

import java.util.function.DoubleFunction;

/// Values from 0 to 1 that are shown behind the atoms and bonds of a drawing, and the CSS colour of each value.
/// An empty array highlights nothing; NaN leaves its atom or bond bare. Bonds are those of [Molecule].
public record Highlight(float[] atoms, float[] bonds, DoubleFunction<String> colour) {

    public static final Highlight NONE = new Highlight(new float[0], new float[0], value -> "none");

    public static Highlight ofAtoms(float[] values, DoubleFunction<String> colour) {
        return new Highlight(values, new float[0], colour);
    }

    void check(Molecule molecule) {
        boolean fits = (atoms.length == 0 || atoms.length == molecule.atoms())
                && (bonds.length == 0 || bonds.length == molecule.bonds());
        if (!fits) {
            throw new IllegalArgumentException(
                    "%d atom and %d bond values do not fit a molecule of %d atoms and %d bonds."
                            .formatted(atoms.length, bonds.length, molecule.atoms(), molecule.bonds()));
        }
    }
}
