package org.molweave.engine.report;

import org.molweave.engine.chem.Depiction;
import org.molweave.engine.chem.Highlight;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// Drawings of molecules; what cannot be drawn says so and never stops a report.
final class Structures {

    private Structures() {}

    static String svg(String smiles) {
        return draw(smiles, molecule -> Depiction.svg(molecule, 220, 150));
    }

    /// Atoms and bonds shaded by the attention that they receive.
    static String shaded(String smiles, AttentionShares shares, ColourScale scale) {
        return draw(smiles, molecule -> Depiction.svg(molecule, 285, 190, highlight(molecule, shares, scale)));
    }

    @FunctionalInterface
    private interface Drawing {
        String of(Molecule molecule);
    }

    private static String draw(String smiles, Drawing drawing) {
        try {
            return drawing.of(Smiles.parse(smiles));
        } catch (SmilesException | RuntimeException e) {
            return "<small>cannot be drawn: %s</small>".formatted(Html.escape(String.valueOf(e.getMessage())));
        }
    }

    private static Highlight highlight(Molecule molecule, AttentionShares shares, ColourScale scale) {
        float[] atoms = new float[molecule.atoms()];
        for (int a = 0; a < atoms.length; a++) {
            atoms[a] = a < shares.atoms().length ? scale.share(shares.atoms()[a]) : Float.NaN;
        }
        float[] bonds = new float[molecule.bonds()];
        for (int b = 0; b < bonds.length; b++) {
            bonds[b] = scale.share(shares.bond(molecule.bondBegin()[b], molecule.bondEnd()[b]));
        }
        return new Highlight(atoms, bonds, scale::colourOfShare);
    }
}
