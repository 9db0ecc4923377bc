package org.molweave.viz.graph;

import java.util.HashMap;
import java.util.Map;
import org.graphstream.graph.Element;
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.view.camera.ConnectorSkeleton;
import org.graphstream.ui.view.camera.Skeleton;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphStyle.Mood;
import org.molweave.viz.palette.Theme;

/// A picture as the library's own graph. Screen and paper each need a scene of their own: their renderers
/// leave their marks on the graph.
final class GraphScene {

    private final GraphPicture picture;
    private final GraphicGraph graph = new GraphicGraph("scene");
    private final Map<String, String> classes = new HashMap<>();
    private final GraphStyle style;

    GraphScene(GraphPicture picture, Theme theme) {
        this.picture = picture;
        style = new GraphStyle(theme);
        graph.setAttribute("ui.antialias");
        graph.setAttribute("ui.quality");
        for (Node node : picture.nodes()) {
            graph.addNode(node.id());
            move(node.id(), new Place(node.x(), node.y()));
        }
        for (Edge edge : picture.edges()) {
            graph.addEdge(edge.id(), edge.from(), edge.to(), edge.directed());
            if (!Double.isNaN(edge.weight())) {
                // The renderer casts colours to Float.
                graph.getEdge(edge.id()).setAttribute("ui.color", (float) edge.weight());
                graph.getEdge(edge.id()).setAttribute("ui.size", GraphStyle.width(edge));
            }
        }
    }

    GraphicGraph graph() {
        return graph;
    }

    void move(String node, Place place) {
        graph.getNode(node).setAttribute("xyz", place.x(), place.y(), 0.0);
    }

    /// The middle of each edge with a label, on its curve; known once the edges were drawn.
    Map<String, Place> middles() {
        Map<String, Place> middles = new HashMap<>();
        for (Edge edge : picture.edges()) {
            if (!edge.label().isEmpty()
                    && graph.getEdge(edge.id()).getAttribute(Skeleton.attributeName)
                            instanceof ConnectorSkeleton drawn) {
                Point3 middle = drawn.pointOnShape(0.5);
                middles.put(edge.id(), new Place(middle.x, middle.y));
            }
        }
        return middles;
    }

    /// Hides, fades and marks.
    void show(Shown shown) {
        Map<String, String> wanted = new HashMap<>();
        for (Node node : picture.nodes()) {
            wanted.put(node.id(), style.of(node, mood(node.id(), shown)));
        }
        for (Edge edge : picture.edges()) {
            wanted.put(edge.id(), style.of(edge, mood(edge.id(), shown), shown.weights()));
        }
        style.takeNewRules().ifPresent(rules -> graph.setAttribute("ui.stylesheet", rules));
        for (Node node : picture.nodes()) {
            apply(graph.getNode(node.id()), wanted, shown.hidden().contains(node.id()));
        }
        for (Edge edge : picture.edges()) {
            apply(graph.getEdge(edge.id()), wanted, shown.isHidden(edge) || isBare(edge, shown));
        }
    }

    /// A bond without weight is drawn by marks alone.
    private static boolean isBare(Edge edge, Shown shown) {
        return edge.band()
                && !shown.selected().contains(edge.id())
                && (!shown.weights() || Double.isNaN(edge.weight()) || shown.isFaded(edge.id()));
    }

    private void apply(Element element, Map<String, String> wanted, boolean hidden) {
        String name = wanted.get(element.getId());
        if (name != null && !name.equals(classes.put(element.getId(), name))) {
            element.setAttribute("ui.class", name);
        }
        if (hidden && !element.hasAttribute("ui.hide")) {
            element.setAttribute("ui.hide");
        } else if (!hidden && element.hasAttribute("ui.hide")) {
            element.removeAttribute("ui.hide");
        }
    }

    static Mood mood(String id, Shown shown) {
        if (shown.selected().contains(id)) {
            return Mood.SELECTED;
        }
        if (shown.isFaded(id)) {
            return Mood.FADED;
        }
        return shown.highlighted().isEmpty() ? Mood.NORMAL : Mood.STRONG;
    }
}
