package org.molweave.app.pane.attention;

import org.molweave.engine.chem.Drawing;
import org.molweave.viz.depict.Shading;

/// A drawing with a number for each atom and each bond, and what the numbers are. `bonds` may be empty: then
/// only atoms are coloured.
record Picture(
        String title,
        Drawing drawing,
        float[] atoms,
        String atomLabel,
        Scale atomScale,
        float[] bonds,
        String bondLabel,
        Scale bondScale) {

    /// Each on its own scale; both are of one kind.
    Shading shading() {
        Shading ofAtoms = atomScale.shading(atoms, new float[0]);
        Shading ofBonds = bondScale.shading(new float[0], bonds);
        return new Shading(ofAtoms.atoms(), ofBonds.bonds(), ofAtoms.colours());
    }
}
