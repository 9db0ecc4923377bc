package org.molweave.app.pane.molecules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.molweave.app.project.MoleculeTable;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.data.ReadOptions;

/// Six molecules whose answers can be told by heart.
final class HandMadeTable {

    static final List<String> SMILES = List.of("CCO", "c1ccccc1", "Cc1ccccc1", "C1CCCCC1", "OCC", "Oc1ccccc1");
    static final String[] NAMES = {"ethanol", "benzene", "toluene", "cyclohexane", "spirit", "Phenol"};
    static final float[] LOG_P = {-0.3f, 2.1f, 2.7f, 3.4f, Float.NaN, 1.5f};

    private HandMadeTable() {}

    static MoleculeTable open() {
        List<Molecule> molecules = new ArrayList<>();
        try {
            for (String smiles : SMILES) {
                molecules.add(Smiles.parse(smiles));
            }
        } catch (SmilesException e) {
            throw new IllegalStateException(e);
        }
        var labels = new float[SMILES.size()][];
        Arrays.setAll(labels, row -> new float[] {LOG_P[row]});
        var dataset = new MoleculeDataset(
                "six",
                molecules,
                List.of(new Property("logP", Property.Kind.REGRESSION, "")),
                labels,
                new long[] {2, 3, 4, 5, 6, 7},
                new String[] {"train", "train", "test", "test", "train", "valid"},
                NAMES,
                List.of(),
                List.of());
        return MoleculeTable.of(Path.of("six.csv"), ReadOptions.DEFAULTS, dataset);
    }
}
