package org.molweave.viz.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A graph that is ready to be shown: where its nodes lie and how everything looks. Ids are unique over
/// nodes and edges together. Later nodes and edges lie over earlier ones.
public record GraphPicture(List<Node> nodes, List<Edge> edges, List<Mark> marks) {

    /// Nothing to see.
    public static final GraphPicture EMPTY = new GraphPicture(List.of(), List.of(), List.of());

    /// The outline of a node.
    public enum Shape {
        /// A filled circle, label beside it.
        DOT,
        /// A filled box with rounded corners, label beside it.
        BOX,
        /// A circle with an outline.
        RING,
        /// A filled circle whose size is meant in units of the picture.
        POINT,
        /// A circle in the colour of the background, which hides edges below a mark. Its size is meant in
        /// units of the picture, not in pixels, and its label is not drawn.
        BLANK
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

    /// A node at (x, y), `y` up. Further lines of the label are quieter than the first. Where there is no room for all
    /// labels, those with the highest `rank` are
    /// kept.
    public record Node(String id, double x, double y, String label, Look look, String tooltip, double rank) {

        Node at(Place place) {
            return new Node(id, place.x(), place.y(), label, look, tooltip, rank);
        }
    }

    /// Something drawn over the graph that belongs to no node, such as the bonds of a structure. All
    /// lengths are in units of the picture.
    public sealed interface Mark {}

    /// A straight line with round ends.
    public record Line(double x1, double y1, double x2, double y2, double width, Colour colour) implements Mark {}

    /// A filled triangle.
    public record Wedge(double x1, double y1, double x2, double y2, double x3, double y3, Colour colour)
            implements Mark {}

    /// Text whose left end, middle or right end is at `x`, as `align` (0, 0.5, 1) says, and whose base line
    /// is `y`.
    public record Text(double x, double y, double size, double align, Colour colour, String text) implements Mark {}

    /// An edge; several between the same nodes are drawn as separate curves.
    ///
    /// A `weight` from 0 to 1 decides width and colour where weights are shown; NaN has none. A `band`
    /// is a broad strip behind a line that is drawn by marks; it is seen only with a weight or selected.
    public record Edge(
            String id,
            String from,
            String to,
            Colour colour,
            double width,
            double weight,
            boolean directed,
            boolean band,
            String label,
            String tooltip) {

        public static Edge of(String id, String from, String to, Colour colour, boolean directed, String tooltip) {
            return new Edge(id, from, to, colour, 1, Double.NaN, directed, false, "", tooltip);
        }

        /// Named at its middle where there is room.
        public Edge withLabel(String newLabel) {
            return new Edge(id, from, to, colour, width, weight, directed, band, newLabel, tooltip);
        }

        public Edge withWeight(double newWeight) {
            return new Edge(id, from, to, colour, width, newWeight, directed, band, label, tooltip);
        }
    }

    public GraphPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        marks = List.copyOf(marks);
    }

    public GraphPicture(List<Node> nodes, List<Edge> edges) {
        this(nodes, edges, List.of());
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
                edges,
                marks);
    }
}
