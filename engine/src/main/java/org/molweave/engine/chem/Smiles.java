package org.molweave.engine.chem;

/// Reads SMILES. Safe to call from several threads at once.
public final class Smiles {

    /// Longer texts are refused unread.
    public static final int MAX_LENGTH = 20_000;

    private Smiles() {}

    /// The molecule that `text` describes: hydrogens implicit, aromaticity perceived by the daylight model, atoms in
    /// the
    /// order of the text, bonds as RDKit orders them (along the text, then ring closures by their number).
    ///
    /// A name behind the SMILES, separated by a blank, is left out.
    public static Molecule parse(String text) throws SmilesException {
        String smiles = firstWord(text);
        return MoleculeBuilder.build(smiles, Toolkit.parse(smiles));
    }

    static String firstWord(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (Character.isWhitespace(stripped.charAt(i))) {
                return stripped.substring(0, i);
            }
        }
        return stripped;
    }
}
