package org.molweave.engine.chem;

import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Copies the toolkit's atoms and bonds into a [Molecule].
final class MoleculeBuilder {

    private MoleculeBuilder() {}

    static Molecule build(String smiles, IAtomContainer container) {
        int atoms = container.getAtomCount();
        int bonds = container.getBondCount();
        var numbers = new byte[atoms];
        for (int i = 0; i < atoms; i++) {
            numbers[i] = (byte) container.getAtom(i).getAtomicNumber().intValue();
        }
        var molecule = new Molecule(smiles, numbers, new short[bonds], new short[bonds], new byte[bonds]);
        if (!fillAsWritten(molecule, container)) {
            fillAsStored(molecule, container);
        }
        return molecule;
    }

    /// False where the text and the toolkit do not tell of the same bonds.
    private static boolean fillAsWritten(Molecule molecule, IAtomContainer container) {
        WrittenBonds written = WrittenBonds.of(molecule.smiles());
        int[] kept = keptAtoms(container, written.atoms());
        int next = 0;
        for (int b = 0; b < written.size(); b++) {
            int begin = kept[written.begin(b)];
            int end = kept[written.end(b)];
            if (begin < 0 || end < 0) {
                continue;
            }
            IBond bond = begin < container.getAtomCount() && end < container.getAtomCount()
                    ? container.getBond(container.getAtom(begin), container.getAtom(end))
                    : null;
            if (bond == null || next == molecule.bonds()) {
                return false;
            }
            set(molecule, next++, begin, end, bond);
        }
        return next == molecule.bonds();
    }

    /// For each atom of the text its number now, -1 for a hydrogen that became implicit.
    private static int[] keptAtoms(IAtomContainer container, int written) {
        var kept = new int[written];
        boolean all = container.isEmpty() || container.getAtom(0).getProperty(Toolkit.PLACE) == null;
        for (int i = 0; i < written; i++) {
            kept[i] = all ? i : -1;
        }
        if (!all) {
            for (IAtom atom : container.atoms()) {
                @Nullable Integer place = atom.getProperty(Toolkit.PLACE);
                if (place != null && place < written) {
                    kept[place] = atom.getIndex();
                }
            }
        }
        return kept;
    }

    private static void fillAsStored(Molecule molecule, IAtomContainer container) {
        int b = 0;
        for (IBond bond : container.bonds()) {
            set(molecule, b++, bond.getBegin().getIndex(), bond.getEnd().getIndex(), bond);
        }
    }

    private static void set(Molecule molecule, int b, int begin, int end, IBond bond) {
        molecule.bondBegin()[b] = (short) begin;
        molecule.bondEnd()[b] = (short) end;
        molecule.bondTypes()[b] = typeOf(bond).code();
    }

    private static BondType typeOf(IBond bond) {
        if (bond.isAromatic()) {
            return BondType.AROMATIC;
        }
        return switch (bond.getOrder()) {
            case SINGLE -> BondType.SINGLE;
            case DOUBLE -> BondType.DOUBLE;
            case TRIPLE -> BondType.TRIPLE;
            default -> BondType.OTHER;
        };
    }
}
