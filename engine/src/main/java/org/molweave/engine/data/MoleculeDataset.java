package org.molweave.engine.data;

import java.util.List;
import org.molweave.engine.chem.Molecule;

/// Molecules in the order of their file, with what was measured of them.
///
/// `labels[row][property]` is NaN where nothing is known. `lines[row]` is the 1-based line that the row came from.
/// `splits[row]` is the text of the split column, and an empty array where the file has none.
/// `notes` tell the user what was guessed or left aside while reading.
public record MoleculeDataset(
        String name,
        List<Molecule> molecules,
        List<Property> properties,
        float[][] labels,
        long[] lines,
        String[] splits,
        List<BadRow> badRows,
        List<String> notes) {

    public MoleculeDataset {
        if (labels.length != molecules.size() || lines.length != molecules.size()) {
            throw new IllegalArgumentException("%d molecules, but %d rows of labels and %d lines."
                    .formatted(molecules.size(), labels.length, lines.length));
        }
    }

    public MoleculeDataset(
            String name,
            List<Molecule> molecules,
            List<Property> properties,
            float[][] labels,
            long[] lines,
            String[] splits,
            List<BadRow> badRows) {
        this(name, molecules, properties, labels, lines, splits, badRows, List.of());
    }

    public int size() {
        return molecules.size();
    }
}
