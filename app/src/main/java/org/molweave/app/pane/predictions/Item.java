package org.molweave.app.pane.predictions;

import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.query.Prediction;

/// A row of the predictions in the order of the input: a molecule with what is predicted of it, or the reason
/// why there is nothing.
record Item(
        long line,
        String name,
        String text,
        @Nullable Molecule molecule,
        String problem,
        @Nullable Prediction prediction,
        @Nullable Applicability applicability) {

    static Item good(long line, String name, Molecule molecule) {
        return new Item(line, name, molecule.smiles(), molecule, "", null, null);
    }

    static Item bad(long line, String text, String problem) {
        return new Item(line, "", text, null, problem, null, null);
    }

    Item predicted(@Nullable Prediction found, String reason) {
        return new Item(line, name, text, molecule, reason, found, applicability);
    }

    Item judged(@Nullable Applicability judgement) {
        return new Item(line, name, text, molecule, problem, prediction, judgement);
    }
}
