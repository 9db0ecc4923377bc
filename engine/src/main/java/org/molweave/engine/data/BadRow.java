package org.molweave.engine.data;

/// A row with something wrong: where it begins (1-based line of the file), what it says, what stands where its SMILES
/// is expected (empty where that is not known, as in SDF), and why it is here.
/// A row that was `kept` lost only a label that could not be read; others were left out as a whole.
public record BadRow(long line, String text, String structure, String reason, boolean kept) {

    /// What stands where the structure is expected, else the beginning of the row.
    public String shown() {
        return structure.isEmpty() ? text : structure;
    }
}
