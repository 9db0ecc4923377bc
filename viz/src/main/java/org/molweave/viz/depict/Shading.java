package org.molweave.viz.depict;

import java.util.function.Function;
import org.molweave.engine.chem.Molecule;
import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.Theme;

/// Values from 0 to 1 that are shown behind atoms and bonds, and the colour map that shows them in each theme. An empty
/// array shows nothing; NaN leaves its atom or bond bare.
public record Shading(float[] atoms, float[] bonds, Function<Theme, ColourMap> colours) {

    public static final Shading NONE = new Shading(new float[0], new float[0], Theme::sequential);

    /// From nothing to much.
    public static Shading sequential(float[] atoms, float[] bonds) {
        return new Shading(atoms, bonds, Theme::sequential);
    }

    /// From below over the middle, 0.5, to above.
    public static Shading diverging(float[] atoms, float[] bonds) {
        return new Shading(atoms, bonds, Theme::diverging);
    }

    /// Whether there is a value for each atom and bond, or none at all.
    public boolean fits(Molecule molecule) {
        return (atoms.length == 0 || atoms.length == molecule.atoms())
                && (bonds.length == 0 || bonds.length == molecule.bonds());
    }

    boolean isEmpty() {
        return atoms.length == 0 && bonds.length == 0;
    }
}
