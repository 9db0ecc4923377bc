package org.molweave.app.pane.projection;

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

/// Six chains, then six rings: two groups that any fingerprint tells apart.
final class TwelveMolecules {

    static final List<String> SMILES = List.of(
            "CCCCC",
            "CCCCCC",
            "CCCCCCC",
            "CCCCCCCC",
            "CCCCCCCCC",
            "CCCCCCCCCC",
            "c1ccccc1",
            "Cc1ccccc1",
            "Clc1ccccc1",
            "Brc1ccccc1",
            "Oc1ccccc1",
            "Nc1ccccc1");

    private TwelveMolecules() {}

    static MoleculeTable open() {
        List<Molecule> molecules = new ArrayList<>();
        try {
            for (String smiles : SMILES) {
                molecules.add(Smiles.parse(smiles));
            }
        } catch (SmilesException e) {
            throw new IllegalStateException(e);
        }
        float[][] labels = new float[12][];
        Arrays.setAll(labels, row -> new float[] {row < 6 ? 0 : 1, row == 3 ? Float.NaN : row / 2f});
        long[] lines = new long[12];
        Arrays.setAll(lines, row -> row + 2);
        String[] splits = new String[12];
        Arrays.setAll(splits, row -> row % 3 == 0 ? "test" : "train");
        var dataset = new MoleculeDataset(
                "twelve",
                molecules,
                List.of(
                        new Property("ring", Property.Kind.CLASSIFICATION, ""),
                        new Property("size", Property.Kind.REGRESSION, "nm")),
                labels,
                lines,
                splits,
                List.of());
        return MoleculeTable.of(Path.of("twelve.csv"), ReadOptions.DEFAULTS, dataset);
    }
}
