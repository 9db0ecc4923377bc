package org.molweave.engine.graph;

import java.util.List;
import org.molweave.engine.chem.Molecule;

/// Molecules side by side as the table form of the networks reads them (KCL-SPEC 4.1): atoms and bonds explicit,
/// knowledge as one table for the whole batch. Host arrays, made once per step, shared and never written to.
///
/// Graph `g` has the atoms `graphOffset[g]` until `graphOffset[g + 1]`; atom `v` is of graph `graphOf[v]`, has the
/// atomic
/// number `element[v]` and the vocabulary row `atomRow[v]`.
public record GraphBatch(
        int[] graphOffset, int[] graphOf, int[] element, int[] atomRow, BondEdges bonds, KnowledgeTable knowledge) {

    /// Throws [IllegalArgumentException] when a molecule has a bond that the vocabulary has no row for.
    public static GraphBatch of(List<Molecule> molecules, GraphRules rules) {
        molecules.forEach(rules::check);
        return new BatchAssembly(molecules, rules).batch();
    }

    public int graphs() {
        return graphOffset.length - 1;
    }

    public int atoms() {
        return element.length;
    }
}
