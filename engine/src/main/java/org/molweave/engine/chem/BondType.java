package org.molweave.engine.chem;

/// The kind of a bond after aromaticity perception. The first four are the ones that KCL distinguishes.
public enum BondType {
    SINGLE(0),
    DOUBLE(1),
    TRIPLE(2),
    AROMATIC(3),
    /// Dative, zero-order, quadruple and whatever else a file may say.
    OTHER(4);

    private final byte code;

    BondType(int code) {
        this.code = (byte) code;
    }

    /// What [Molecule#bondTypes()] holds for this type: 0 to 4.
    public byte code() {
        return code;
    }
}
