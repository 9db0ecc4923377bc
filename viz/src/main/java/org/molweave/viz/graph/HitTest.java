package org.molweave.viz.graph;

import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.javafx.renderer.ConnectorSkeleton;
import org.graphstream.ui.view.camera.Skeleton;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;

/// Finds what lies under a pixel: nodes before edges, the nearest first.
final class HitTest {

    private static final double NEAR = 5;
    private static final int CURVE_STEPS = 12;

    private final GraphView view;

    HitTest(GraphView view) {
        this.view = view;
    }

    @Nullable
    String at(double x, double y) {
        String node = nodeAt(x, y);
        return node != null ? node : edgeAt(x, y);
    }

    private @Nullable String nodeAt(double x, double y) {
        Shown shown = view.shown();
        String found = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (Node node : view.pictureProperty().get().nodes()) {
            double distance = distance(node, x, y);
            if (distance < nearest && !shown.hidden().contains(node.id())) {
                double size = node.look().size();
                Shape shape = node.look().shape();
                boolean inUnits = shape == Shape.BLANK || shape == Shape.POINT;
                double pixels = inUnits ? size * view.viewpointProperty().get().scale() : size;
                double reach = Math.max(pixels / 2 + 2, NEAR + 1);
                if (distance <= reach) {
                    found = node.id();
                    nearest = distance;
                }
            }
        }
        return found;
    }

    private double distance(Node node, double x, double y) {
        Place place = view.placeOf(node.id());
        return Math.hypot(pixelX(place.x()) - x, pixelY(place.y()) - y);
    }

    private @Nullable String edgeAt(double x, double y) {
        Shown shown = view.shown();
        String found = null;
        double nearest = NEAR;
        for (Edge edge : view.pictureProperty().get().edges()) {
            double distance = distance(edge, x, y);
            if (distance < nearest && !shown.isHidden(edge)) {
                found = edge.id();
                nearest = distance;
            }
        }
        return found;
    }

    private double distance(Edge edge, double x, double y) {
        Place from = view.placeOf(edge.from());
        Place to = view.placeOf(edge.to());
        ConnectorSkeleton curve = curve(edge);
        if (curve == null) {
            return distance(pixelX(from.x()), pixelY(from.y()), pixelX(to.x()), pixelY(to.y()), x, y);
        }
        double least = Double.POSITIVE_INFINITY;
        Point3 last = curve.pointOnShape(0);
        for (int i = 1; i <= CURVE_STEPS; i++) {
            Point3 next = curve.pointOnShape((double) i / CURVE_STEPS);
            least = Math.min(least, distance(pixelX(last.x), pixelY(last.y), pixelX(next.x), pixelY(next.y), x, y));
            last = next;
        }
        return least;
    }

    private @Nullable ConnectorSkeleton curve(Edge edge) {
        GraphScene scene = view.scene();
        if (scene == null) {
            return null;
        }
        Object skeleton = scene.graph().getEdge(edge.id()).getAttribute(Skeleton.attributeName);
        return skeleton instanceof ConnectorSkeleton connector && connector.isCurve() ? connector : null;
    }

    private double pixelX(double unitX) {
        return view.viewpointProperty().get().pixelX(unitX, view.getWidth());
    }

    private double pixelY(double unitY) {
        return view.viewpointProperty().get().pixelY(unitY, view.getHeight());
    }

    /// From a point to a line between two points.
    private static double distance(double x1, double y1, double x2, double y2, double x, double y) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double square = dx * dx + dy * dy;
        double share = square == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / square, 0, 1);
        return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
    }
}
