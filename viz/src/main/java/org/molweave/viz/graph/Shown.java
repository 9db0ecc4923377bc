package org.molweave.viz.graph;

import java.util.Set;

/// What of a picture is shown and how. The sets hold ids of nodes and edges; an edge is hidden with either
/// of its nodes.
///
/// Where something is `highlighted`, all else fades. Edges with a weight below `threshold` are hidden;
/// weights are told by colour and width only while `weights` is on.
public record Shown(
        Set<String> hidden, Set<String> selected, Set<String> highlighted, double threshold, boolean weights) {

    /// All of it, nothing selected.
    public static final Shown ALL = new Shown(Set.of(), Set.of(), Set.of(), 0, true);

    boolean isHidden(GraphPicture.Edge edge) {
        return hidden.contains(edge.id())
                || hidden.contains(edge.from())
                || hidden.contains(edge.to())
                || (weights && edge.weight() < threshold);
    }

    boolean isFaded(String id) {
        return !highlighted.isEmpty() && !highlighted.contains(id);
    }
}
