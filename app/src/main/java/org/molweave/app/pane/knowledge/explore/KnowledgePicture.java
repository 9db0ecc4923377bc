package org.molweave.app.pane.knowledge.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Element;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.depict.ElementColours;
import org.molweave.viz.graph.Colour;
import org.molweave.viz.graph.GraphPicture;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Look;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphPicture.Side;
import org.molweave.viz.graph.Place;

/// Draws part of a knowledge graph: elements as rings, other entities as dots that are larger the more connected they
/// are,
/// and every triple as an edge of its relation's colour.
final class KnowledgePicture {

    private static final Colour PLAIN = Colour.of("#5c6670", "#a8b3bf");
    private static final double LEAST = 7;
    private static final double GROWTH = 1.7;
    private static final double MOST = 22;
    private static final double ELEMENT = 24;
    private static final double HIGH = 1e9;

    private static final int MANY_NODES = 120;

    /// With more edges each of them is thin.
    private static final int MANY_EDGES = 600;

    private final KnowledgeIndex index;
    private final Names names;
    private final Drawn drawn;
    private final int[] triples;
    private final Map<Integer, Integer> broughtBy = new HashMap<>();

    KnowledgePicture(KnowledgeIndex index, Names names, Drawn drawn, int[] triples) {
        this.index = index;
        this.names = names;
        this.drawn = drawn;
        this.triples = triples;
        drawn.brought().forEach((by, children) -> children.forEach(child -> broughtBy.put(child, by)));
    }

    GraphPicture picture() {
        List<Node> nodes = new ArrayList<>();
        drawn.places().forEach((entity, place) -> nodes.add(node(entity, place)));
        List<Edge> edges = new ArrayList<>();
        for (int triple : triples) {
            edges.add(edge(triple));
        }
        return new GraphPicture(nodes, edges);
    }

    private Node node(int entity, Place place) {
        String name = index.entity(entity);
        int more = drawn.isExpanded(entity) ? notDrawn(entity) : 0;
        String shown = names.entity(name);
        String label = more == 0 ? shown : Text.tr("%s\n+%,d", shown, more);
        double rank = isStart(entity) ? HIGH : index.degree(entity);
        return new Node(
                Scene.id(entity), place.x(), place.y(), label, look(entity, name, place), tooltip(entity), rank);
    }

    private Look look(int entity, String name, Place place) {
        if (names.isElement(name)) {
            return new Look(Shape.RING, smaller(ELEMENT), element(name), Side.CENTRE);
        }
        double size = smaller(Math.min(MOST, LEAST + GROWTH * Math.log1p(index.degree(entity))));
        Colour colour = isStart(entity) && !names.isAttribute(name) ? Colour.TEXT : kind(entity, name);
        return new Look(names.isAttribute(name) ? Shape.BOX : Shape.DOT, size, colour, side(entity, place));
    }

    /// Whether it is where the user began.
    private boolean isStart(int entity) {
        return !drawn.brought().isEmpty() && !broughtBy.containsKey(entity);
    }

    /// Where many entities are drawn.
    private double smaller(double size) {
        int drawnNow = drawn.places().size();
        return drawnNow > 1_000 ? 0.45 * size : drawnNow > MANY_NODES ? 0.7 * size : size;
    }

    private static Colour element(String symbol) {
        int z = Element.findNumber(symbol).orElse(0);
        return theme -> ElementColours.of(z, theme);
    }

    /// An attribute has the colour of its relation.
    private Colour kind(int entity, String name) {
        int[] own = index.triplesOf(entity);
        return names.isAttribute(name) && own.length > 0 ? RelationColours.of(index.relationOf(own[0])) : PLAIN;
    }

    /// Away from what brought it.
    private Side side(int entity, Place place) {
        Place from = drawn.places().get(broughtBy.getOrDefault(entity, -1));
        if (from == null) {
            return isStart(entity) ? Side.BELOW : Side.RIGHT;
        }
        double dx = place.x() - from.x();
        double dy = place.y() - from.y();
        if (Math.abs(dx) < 0.1 * Math.abs(dy)) {
            return dy > 0 ? Side.ABOVE : Side.BELOW;
        }
        return dx < 0 ? Side.LEFT : Side.RIGHT;
    }

    private int notDrawn(int entity) {
        var hidden = new BitSet();
        int more = 0;
        for (int neighbour : index.neighbours(entity, hidden)) {
            more += drawn.contains(neighbour) ? 0 : 1;
        }
        return more;
    }

    private String tooltip(int entity) {
        String name = index.entity(entity);
        String title = names.isElement(name)
                ? Text.tr(
                        "%s (%s)",
                        Element.of(Element.findNumber(name).orElse(0)).name(), name)
                : names.entity(name).equals(name) ? name : Text.tr("%s\n%s", names.entity(name), name);
        return Text.tr("%s\n%,d facts\nDouble-click to expand, again to collapse", title, index.degree(entity));
    }

    private Edge edge(int triple) {
        int relation = index.relationOf(triple);
        String shown = names.relation(index.relation(relation));
        double width = triples.length > MANY_EDGES ? 0.7 : 1.1;
        return new Edge(
                Scene.edgeId(triple),
                Scene.id(index.headOf(triple)),
                Scene.id(index.tailOf(triple)),
                RelationColours.soft(relation),
                width,
                Double.NaN,
                triples.length <= MANY_EDGES,
                false,
                shown,
                String.valueOf(index.graph().triples().get(triple)));
    }
}
