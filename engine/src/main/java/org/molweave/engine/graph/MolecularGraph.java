package org.molweave.engine.graph;

import org.molweave.engine.chem.Molecule;

/// A molecule as atoms and directed bond edges, two for each bond: begin to end, then end to begin (KCL-SPEC 2).
///
/// `nodeIds` and `edgeIds` are rows of the vocabulary; `atomOf[node]` is the atom that a node stands for.
public record MolecularGraph(
        Molecule molecule, int[] nodeIds, int[] source, int[] target, int[] edgeIds, int[] atomOf) {

    public int nodes() {
        return nodeIds.length;
    }

    public int edges() {
        return source.length;
    }
}
