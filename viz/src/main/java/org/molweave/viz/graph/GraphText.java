package org.molweave.viz.graph;

import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.viz.graph.GraphPicture.Node;

/// A graph in words, for those who do not see it.
final class GraphText {

    private static final int MOST = 200;

    private GraphText() {}

    /// How large it is and what is selected.
    static String summary(GraphPicture picture, Set<String> selected) {
        String size = "Graph with %,d nodes and %,d edges."
                .formatted(picture.nodes().size(), picture.edges().size());
        String chosen = picture.nodes().stream()
                .filter(node -> selected.contains(node.id()))
                .map(GraphText::name)
                .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? size : "%s Selected: %s".formatted(size, chosen);
    }

    /// The nodes by name.
    static String list(GraphPicture picture) {
        return picture.nodes().stream().limit(MOST).map(GraphText::name).collect(Collectors.joining(", "));
    }

    private static String name(Node node) {
        return node.label().isEmpty()
                ? node.tooltip().lines().findFirst().orElse(node.id())
                : node.label().replace('\n', ' ');
    }
}
