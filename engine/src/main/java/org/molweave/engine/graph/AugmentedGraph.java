package org.molweave.engine.graph;

import java.util.List;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.Triple;

/// A molecule joined to the facts about its elements (KCL-SPEC 2): atoms first, then one node per distinct attribute;
/// bond edges first, then attribute edges, which run from attribute to atom only.
///
/// `nodeIds` and `edgeIds` are rows of the vocabulary that the graph was built with. `atomOf[node]` is the atom of the
/// molecule that an atom node stands for (atoms may have been dropped), `attributes[node - atoms]` the name of an
/// attribute node. `facts[edge - bondEdges]` is the triple that an attribute edge comes from.
public record AugmentedGraph(
        Molecule molecule,
        int atoms,
        int bondEdges,
        int[] nodeIds,
        int[] source,
        int[] target,
        int[] edgeIds,
        int[] atomOf,
        List<String> attributes,
        List<Triple> facts) {

    public int nodes() {
        return nodeIds.length;
    }

    public int edges() {
        return source.length;
    }

    /// 0 for a bond edge, 1 for an attribute edge.
    public int edgeType(int edge) {
        return edge < bondEdges ? 0 : 1;
    }
}
