package org.molweave.engine.chem;

/// A molecule as its atoms and bonds, free of any toolkit: hydrogens are implicit, atoms keep the order of the SMILES.
///
/// Atom `i` has the atomic number `atomicNumbers[i]` (0 is a dummy atom, `*`). Bond `b` joins the atoms
/// `bondBegin[b]` and `bondEnd[b]` and has the type `bondTypes[b]`, the code of a [BondType].
/// The arrays are shared, not copied: nobody writes to them.
public record Molecule(String smiles, byte[] atomicNumbers, short[] bondBegin, short[] bondEnd, byte[] bondTypes) {

    private static final BondType[] TYPES = BondType.values();

    public Molecule {
        if (bondBegin.length != bondEnd.length || bondBegin.length != bondTypes.length) {
            throw new IllegalArgumentException("A bond needs two ends and a type: %d begins, %d ends, %d types."
                    .formatted(bondBegin.length, bondEnd.length, bondTypes.length));
        }
    }

    public int atoms() {
        return atomicNumbers.length;
    }

    public int bonds() {
        return bondBegin.length;
    }

    public int atomicNumber(int atom) {
        return atomicNumbers[atom] & 0xff;
    }

    public BondType bondType(int bond) {
        return TYPES[bondTypes[bond]];
    }

    @Override
    public String toString() {
        return smiles;
    }
}
