package org.molweave.engine.data;

import java.util.List;
import java.util.Locale;
import org.molweave.engine.chem.Molecule;

/// Molecules in the order of their file, with what was measured of them.
///
/// `labels[row][property]` is NaN where nothing is known. `lines[row]` is the 1-based line that the row came from.
/// `splits[row]` is the text of the split column, and an empty array where the file has none. `names[row]` is what the
/// file calls the molecule, a name or an identifier, perhaps empty; an empty array where it names none.
/// `notes` tell the user what was guessed or left aside while reading.
public record MoleculeDataset(
        String name,
        List<Molecule> molecules,
        List<Property> properties,
        float[][] labels,
        long[] lines,
        String[] splits,
        String[] names,
        List<BadRow> badRows,
        List<String> notes) {

    private static final String[] NO_NAMES = {};

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
        this(name, molecules, properties, labels, lines, splits, NO_NAMES, badRows, List.of());
    }

    /// What the file calls the molecule of a row; empty where it says nothing.
    public String nameOf(int row) {
        return row < names.length ? names[row] : "";
    }

    /// Whether the name holds a text, which is in lower case, however the name is written.
    public boolean isCalled(int row, String lowerCase) {
        return nameOf(row).toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    public boolean hasNames() {
        return names.length > 0;
    }

    public int size() {
        return molecules.size();
    }
}
