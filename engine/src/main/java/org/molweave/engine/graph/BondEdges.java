package org.molweave.engine.graph;

/// The bonds of a batch, two directed edges each, sorted by target, then bond type, then explicit order.
///
/// The edges of bond type `t` into atom `v` are `bagOffset[v * types + t]` until the next offset, so that sums per
/// (atom, type) are one `embedding_bag`. `explicitEdge[e]` is the place of edge `e` in explicit order: graph after
/// graph,
/// bond after bond, begin to end before end to begin, as in [AugmentedGraph]. The edges of a graph fill the same range
/// in both orders.
public record BondEdges(int types, int[] source, int[] target, int[] type, int[] bagOffset, int[] explicitEdge) {

    public int edges() {
        return source.length;
    }

    /// Where the edges into each atom start; the last value is the number of edges. `[atoms + 1]`
    public int[] atomOffset() {
        int[] offset = new int[(bagOffset.length - 1) / types + 1];
        for (int v = 0; v < offset.length; v++) {
            offset[v] = bagOffset[v * types];
        }
        return offset;
    }
}
