package org.molweave.viz.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphPicture.Side;
import org.molweave.viz.graph.GraphPicture.Stroke;
import org.molweave.viz.graph.GraphStyle.Mood;
import org.molweave.viz.palette.Theme;

/// Draws over the graph what the library cannot draw well: strokes of bonds, and labels, of which the most
/// important ones always stay.
final class Overlay {

    /// So many labels are drawn at any zoom, if they find room.
    static final int MOST_LABELS = 60;

    static final double TEXT_SIZE = 12;

    private static final double STROKE_WIDTH = 1.7;
    private static final double GAP = 5;

    /// What is drawn, and where on how large a surface it lies.
    record Frame(
            GraphPicture picture,
            Map<String, Place> places,
            Shown shown,
            Viewpoint viewpoint,
            double width,
            double height,
            Theme theme) {

        double x(String node) {
            return viewpoint.pixelX(place(node).x(), width);
        }

        double y(String node) {
            return viewpoint.pixelY(place(node).y(), height);
        }

        Place place(String node) {
            return places.getOrDefault(node, new Place(0, 0));
        }
    }

    private record Box(double x, double y, double width, double height) {

        boolean meets(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    private final Frame frame;
    private final Ink ink;
    private final GraphStyle style;

    private Overlay(Frame frame, Ink ink) {
        this.frame = frame;
        this.ink = ink;
        style = new GraphStyle(frame.theme);
    }

    static void draw(Frame frame, Ink ink) {
        var overlay = new Overlay(frame, ink);
        frame.picture.edges().forEach(overlay::strokes);
        overlay.letters();
        overlay.labels();
    }

    private void strokes(Edge edge) {
        if (edge.strokes().isEmpty() || frame.shown.isHidden(edge)) {
            return;
        }
        Place from = frame.place(edge.from());
        Place to = frame.place(edge.to());
        double length = from.distance(to);
        if (length == 0) {
            return;
        }
        double alongX = (to.x() - from.x()) / length;
        double alongY = (to.y() - from.y()) / length;
        String colour = style.toned(edge.colour().in(frame.theme), mood(edge.id()));
        for (Stroke stroke : edge.strokes()) {
            double startX = from.x() + stroke.startGap() * alongX - stroke.offset() * alongY;
            double startY = from.y() + stroke.startGap() * alongY + stroke.offset() * alongX;
            double endX = to.x() - stroke.endGap() * alongX - stroke.offset() * alongY;
            double endY = to.y() - stroke.endGap() * alongY + stroke.offset() * alongX;
            ink.line(
                    frame.viewpoint.pixelX(startX, frame.width),
                    frame.viewpoint.pixelY(startY, frame.height),
                    frame.viewpoint.pixelX(endX, frame.width),
                    frame.viewpoint.pixelY(endY, frame.height),
                    STROKE_WIDTH,
                    colour,
                    stroke.dashed());
        }
    }

    private void letters() {
        double size = Math.clamp(0.46 * frame.viewpoint.scale(), 7, 30);
        for (Node node : frame.picture.nodes()) {
            if (node.look().shape() == Shape.LETTER && !isHidden(node)) {
                write(node, size, false);
            }
        }
    }

    private void labels() {
        List<Box> taken = new ArrayList<>();
        List<Node> wanted = frame.picture.nodes().stream()
                .filter(node ->
                        node.look().shape() != Shape.LETTER && !node.label().isEmpty())
                .filter(node -> !isHidden(node) && isInside(node))
                .sorted(Comparator.comparing(this::isImportant)
                        .thenComparingDouble(Node::rank)
                        .reversed())
                .toList();
        for (Node node : wanted) {
            if (taken.size() >= MOST_LABELS) {
                return;
            }
            Box box = box(node);
            if (isImportant(node) || taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                write(node, TEXT_SIZE, true);
            }
        }
    }

    private void write(Node node, double size, boolean boxed) {
        boolean bold = frame.shown.selected().contains(node.id());
        double textWidth = ink.width(node.label(), size, bold);
        double left = left(node, textWidth);
        double middle = middle(node, size);
        if (boxed) {
            ink.box(left - 2, middle - size * 0.62, textWidth + 4, size * 1.24, frame.theme.background(), 0.8);
        }
        String colour =
                node.look().shape() == Shape.LETTER ? node.look().colour().in(frame.theme) : frame.theme.text();
        ink.text(node.label(), left, middle + 0.35 * size, size, bold, style.toned(colour, mood(node.id())));
    }

    private Box box(Node node) {
        double textWidth = ink.width(node.label(), TEXT_SIZE, false);
        return new Box(left(node, textWidth), middle(node, TEXT_SIZE) - TEXT_SIZE / 2, textWidth, TEXT_SIZE);
    }

    private double left(Node node, double textWidth) {
        double x = frame.x(node.id());
        double away = node.look().size() / 2 + GAP;
        return switch (node.look().side()) {
            case LEFT -> x - away - textWidth;
            case RIGHT -> x + away;
            case CENTRE, ABOVE, BELOW -> x - textWidth / 2;
        };
    }

    private double middle(Node node, double size) {
        double y = frame.y(node.id());
        double away = node.look().size() / 2 + GAP / 2 + size / 2;
        return switch (node.look().side()) {
            case ABOVE -> y - away;
            case BELOW -> y + away;
            case CENTRE, LEFT, RIGHT -> y;
        };
    }

    private boolean isImportant(Node node) {
        return frame.shown.selected().contains(node.id())
                || frame.shown.highlighted().contains(node.id());
    }

    private boolean isHidden(Node node) {
        return frame.shown.hidden().contains(node.id());
    }

    private boolean isInside(Node node) {
        double x = frame.x(node.id());
        double y = frame.y(node.id());
        return x > -10 && y > -10 && x < frame.width + 10 && y < frame.height + 10;
    }

    private Mood mood(String id) {
        return frame.shown.isFaded(id) ? Mood.FADED : Mood.NORMAL;
    }

    /// How far labels reach beyond the nodes of a picture: left and right, above and below.
    static double[] margins(GraphPicture picture, Ink ink) {
        double side = 0;
        double upright = 0;
        for (Node node : picture.nodes()) {
            boolean beside = node.look().side() == Side.LEFT || node.look().side() == Side.RIGHT;
            double textWidth = node.look().shape() == Shape.LETTER ? 0 : ink.width(node.label(), TEXT_SIZE, true);
            side = Math.max(side, beside ? textWidth + GAP + node.look().size() : textWidth / 2);
            upright = Math.max(
                    upright,
                    beside ? TEXT_SIZE : TEXT_SIZE * 1.5 + GAP + node.look().size());
        }
        return new double[] {side + 14, upright + 10};
    }
}
