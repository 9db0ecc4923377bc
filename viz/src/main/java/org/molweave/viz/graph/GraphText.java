package org.molweave.viz.graph;

import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.viz.graph.GraphPicture.Node;

/// A graph in words, for those who do not see it.
final class GraphText {

    private static final int MOST = 200;

    private GraphText() {}

    /// What is selected, then the nodes as a list.
    static String of(GraphPicture picture, Set<String> selected) {
        String chosen = picture.nodes().stream()
                .filter(node -> selected.contains(node.id()))
                .map(GraphText::name)
                .collect(Collectors.joining(", "));
        String list = picture.nodes().stream().limit(MOST).map(GraphText::name).collect(Collectors.joining(", "));
        return (chosen.isEmpty() ? "Nothing is selected. " : "Selected: %s. ".formatted(chosen)) + "Nodes: " + list;
    }

    private static String name(Node node) {
        return node.label().isEmpty()
                ? node.tooltip().lines().findFirst().orElse(node.id())
                : node.label().replace('\n', ' ');
    }
}
