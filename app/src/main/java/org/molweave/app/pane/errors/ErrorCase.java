package org.molweave.app.pane.errors;

import org.molweave.engine.chem.Molecule;
import org.molweave.engine.metric.MoleculeError;

/// A molecule of the test part: what was predicted, the most similar molecule that the first seed which tested it was
/// trained on (`similarity` is NaN and `nearest` empty where none is known), and its scaffold (empty without rings).
record ErrorCase(MoleculeError of, Molecule molecule, double similarity, String nearest, String scaffold) {

    double size() {
        return Math.abs(of.error());
    }
}
