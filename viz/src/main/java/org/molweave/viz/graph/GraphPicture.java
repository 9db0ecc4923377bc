package org.molweave.viz.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A graph that is ready to be shown: where its nodes lie and how everything looks. Ids are unique over
/// nodes and edges together. Later nodes and edges lie over earlier ones.
public record GraphPicture(List<Node> nodes, List<Edge> edges) {

    /// Nothing to see.
    public static final GraphPicture EMPTY = new GraphPicture(List.of(), List.of());

    /// The outline of a node.
    public enum Shape {
        /// A filled circle, label beside it.
        DOT,
        /// A filled box with rounded corners, label beside it.
        BOX,
        /// A circle with an outline.
        RING,
        /// Nothing but the label, which covers what lies below. The size is meant in units of the picture,
        /// not in pixels.
        LETTER
    }

    /// Where the label of a node stands.
    public enum Side {
        CENTRE,
        LEFT,
        RIGHT,
        ABOVE,
        BELOW
    }

    /// How a node looks; `size` is its diameter in pixels.
    public record Look(Shape shape, double size, Colour colour, Side side) {}

    /// A node at (x, y), `y` up. Where there is no room for all labels, those with the highest `rank` are
    /// kept.
    public record Node(String id, double x, double y, String label, Look look, String tooltip, double rank) {

        Node at(Place place) {
            return new Node(id, place.x(), place.y(), label, look, tooltip, rank);
        }
    }

    /// A line along an edge, as in a drawing of a bond: shifted to the left of the way from begin to end by
    /// `offset`, shortened by `startGap` and `endGap`, all in units of the picture.
    public record Stroke(double offset, double startGap, double endGap, boolean dashed) {}

    /// An edge; several between the same nodes are drawn as separate curves.
    ///
    /// A `weight` from 0 to 1 decides width and colour where weights are shown; NaN has none. An edge with
    /// `strokes` is drawn by them, and its weight becomes a band behind them.
    public record Edge(
            String id,
            String from,
            String to,
            Colour colour,
            double width,
            double weight,
            boolean directed,
            List<Stroke> strokes,
            String tooltip) {

        public Edge {
            strokes = List.copyOf(strokes);
        }

        public static Edge of(String id, String from, String to, Colour colour, boolean directed, String tooltip) {
            return new Edge(id, from, to, colour, 1, Double.NaN, directed, List.of(), tooltip);
        }

        public Edge withWeight(double newWeight) {
            return new Edge(id, from, to, colour, width, newWeight, directed, strokes, tooltip);
        }
    }

    public GraphPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    /// Where each node lies.
    public Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        nodes.forEach(node -> places.put(node.id, new Place(node.x, node.y)));
        return places;
    }

    /// The same graph with nodes moved; nodes that are not named stay.
    public GraphPicture at(Map<String, Place> places) {
        return new GraphPicture(
                nodes.stream()
                        .map(node -> {
                            Place place = places.get(node.id);
                            return place == null ? node : node.at(place);
                        })
                        .toList(),
                edges);
    }
}
