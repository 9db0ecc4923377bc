package org.molweave.engine.kg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a GraphML file holds for us: named nodes with their places, and edges with relation and weight. `problems` are
/// the edges that could not be used; `badLines` counts them all.
public record GraphMlFile(String name, List<Node> nodes, List<Edge> edges, List<BadLine> problems, long badLines) {

    /// A node; `x` and `y` are NaN where the file gives no place. `more` is what else is said of it, by name.
    public record Node(String name, double x, double y, Map<String, String> more) {

        public boolean hasPlace() {
            return !Double.isNaN(x) && !Double.isNaN(y);
        }
    }

    /// An edge; `weight` is NaN where none is given, `line` is where it stands, 0 where it was made here.
    public record Edge(String source, String relation, String target, double weight, long line) {}

    /// To be written.
    public static GraphMlFile of(String name, List<Node> nodes, List<Edge> edges) {
        return new GraphMlFile(name, List.copyOf(nodes), List.copyOf(edges), List.of(), 0);
    }

    /// A whole graph; an entity has its place where `places` knows one.
    public static GraphMlFile of(KnowledgeGraph graph, Map<String, double[]> places) {
        List<Node> nodes = new ArrayList<>();
        for (String entity : graph.entities()) {
            double[] place = places.get(entity);
            nodes.add(
                    place == null
                            ? new Node(entity, Double.NaN, Double.NaN, Map.of())
                            : new Node(entity, place[0], place[1], Map.of()));
        }
        List<Edge> edges = graph.triples().stream()
                .map(triple -> new Edge(triple.head(), triple.relation(), triple.tail(), Double.NaN, 0))
                .toList();
        return of(graph.name(), nodes, edges);
    }

    /// Its edges as triples; nodes without an edge are in none. Throws [TripleFileException] where there are none.
    public TripleFile triples() throws TripleFileException {
        if (edges.isEmpty()) {
            throw new TripleFileException(
                    problems.isEmpty()
                            ? "%s has no edges, and so no facts.".formatted(name)
                            : "%s has no edge that can be used. Line %d: %s"
                                    .formatted(
                                            name,
                                            problems.getFirst().line(),
                                            problems.getFirst().reason()));
        }
        return new TripleFile(
                KnowledgeGraph.of(
                        name,
                        edges.stream()
                                .map(edge -> new Triple(edge.source(), edge.relation(), edge.target()))
                                .toList()),
                edges.stream().mapToLong(Edge::line).toArray(),
                problems,
                badLines);
    }

    /// The places of the nodes that have one, by name, as `[x, y]`.
    public Map<String, double[]> places() {
        Map<String, double[]> places = new LinkedHashMap<>();
        nodes.stream()
                .filter(Node::hasPlace)
                .forEach(node -> places.put(node.name(), new double[] {node.x(), node.y()}));
        return places;
    }
}
