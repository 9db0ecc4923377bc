package org.molweave.engine.chem;

/// The kind of a bond after aromaticity perception. The first four are the ones that KCL distinguishes.
public enum BondType {
    SINGLE,
    DOUBLE,
    TRIPLE,
    AROMATIC,
    /// Dative, zero-order, quadruple and whatever else a file may say.
    OTHER
}
