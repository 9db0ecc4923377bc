package org.molweave.viz.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Line;
import org.molweave.viz.graph.GraphPicture.Mark;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphPicture.Side;
import org.molweave.viz.graph.GraphPicture.Text;
import org.molweave.viz.graph.GraphPicture.Wedge;
import org.molweave.viz.graph.GraphStyle.Mood;
import org.molweave.viz.palette.Theme;

/// Draws over the graph what the library cannot draw well: marks such as the bonds of a structure, and
/// labels, of which the most important ones always stay.
final class Overlay {

    /// So many labels are drawn at any zoom, if they find room.
    static final int MOST_LABELS = 60;

    static final double TEXT_SIZE = 12;

    /// So many are tried; to measure the names of thousands of nodes would take longer than all else.
    private static final int MOST_TRIED = 150;

    private static final double EDGE_TEXT = 10;
    private static final int MOST_INNER = 400;
    private static final double LEAST_INNER = 14;
    private static final int LONGEST_INNER = 2;
    private static final int MOST_NAMED_EDGES = 150;
    private static final double LINE_HEIGHT = 13.5;
    private static final double GAP = 5;

    /// Room that labels leave to the edge of the view.
    private static final double EDGE = 4;

    /// Less than this of a name says nothing; it is then cut by the edge as everything else.
    private static final double LEAST_NAME = 36;

    /// What is drawn, and where on how large a surface it lies.
    record Frame(
            GraphPicture picture,
            Map<String, Place> places,
            Map<String, Place> middles,
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
        frame.picture.marks().forEach(overlay::mark);
        List<Box> taken = overlay.labels();
        overlay.edgeLabels(taken);
    }

    private void mark(Mark mark) {
        double scale = frame.viewpoint.scale();
        switch (mark) {
            case Line line ->
                ink.line(
                        x(line.x1()),
                        y(line.y1()),
                        x(line.x2()),
                        y(line.y2()),
                        Math.clamp(line.width() * scale, 0.6, 4),
                        line.colour().in(frame.theme));
            case Wedge wedge ->
                ink.triangle(
                        new double[] {x(wedge.x1()), x(wedge.x2()), x(wedge.x3())},
                        new double[] {y(wedge.y1()), y(wedge.y2()), y(wedge.y3())},
                        wedge.colour().in(frame.theme));
            case Text text -> {
                double size = text.size() * scale;
                double left = x(text.x()) - text.align() * ink.width(text.text(), size, false);
                ink.text(
                        text.text(),
                        left,
                        y(text.y()),
                        size,
                        false,
                        text.colour().in(frame.theme));
            }
        }
    }

    private double x(double unitX) {
        return frame.viewpoint.pixelX(unitX, frame.width);
    }

    private double y(double unitY) {
        return frame.viewpoint.pixelY(unitY, frame.height);
    }

    /// Returns the room that is taken.
    private List<Box> labels() {
        inner();
        List<Box> taken = new ArrayList<>();
        List<Node> wanted = frame.picture.nodes().stream()
                .filter(node ->
                        node.look().shape() != Shape.BLANK && !node.label().isEmpty())
                .filter(node -> !isHidden(node) && isInside(node) && !isInner(node))
                .sorted(Comparator.comparing(this::isImportant)
                        .thenComparingDouble(Node::rank)
                        .reversed())
                .limit(MOST_TRIED)
                .toList();
        for (Node node : wanted) {
            if (taken.size() >= MOST_LABELS) {
                return taken;
            }
            Box box = box(node);
            if (isImportant(node) || taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                write(node);
            }
        }
        return taken;
    }

    /// Symbols that stand inside their nodes need no room of their own.
    private void inner() {
        frame.picture.nodes().stream()
                .filter(node -> isInner(node) && !isHidden(node) && isInside(node))
                .limit(MOST_INNER)
                .forEach(this::write);
    }

    private static boolean isInner(Node node) {
        return node.look().side() == Side.CENTRE
                && node.look().shape() == Shape.RING
                && node.look().size() >= LEAST_INNER
                && !node.label().isEmpty()
                && node.label().length() <= LONGEST_INNER;
    }

    private void edgeLabels(List<Box> taken) {
        if (frame.middles.isEmpty()) {
            return;
        }
        int drawn = 0;
        boolean crowded = isCrowded();
        for (Edge edge : frame.picture.edges()) {
            Place middle = frame.middles.get(edge.id());
            if (middle == null || frame.shown.isHidden(edge) || frame.shown.isFaded(edge.id())) {
                continue;
            }
            double length = frame.place(edge.from()).distance(frame.place(edge.to())) * frame.viewpoint.scale();
            boolean lit = frame.shown.selected().contains(edge.id())
                    || frame.shown.highlighted().contains(edge.id());
            double width = ink.width(edge.label(), EDGE_TEXT, false);
            if (drawn >= MOST_LABELS || (!lit && (crowded || length < 1.5 * width + 20))) {
                continue;
            }
            double left = x(middle.x()) - width / 2;
            double top = y(middle.y()) - EDGE_TEXT * 0.6;
            var box = new Box(left, top, width, EDGE_TEXT * 1.2);
            if (taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                drawn++;
                ink.box(left - 2, top, width + 4, EDGE_TEXT * 1.2, frame.theme.background(), 0.85);
                ink.text(edge.label(), left, top + EDGE_TEXT, EDGE_TEXT, false, frame.theme.mutedText());
            }
        }
    }

    /// Whether so many edges are in sight that their names would hide them.
    private boolean isCrowded() {
        int seen = 0;
        for (Place middle : frame.middles.values()) {
            double x = x(middle.x());
            double y = y(middle.y());
            seen += x > 0 && y > 0 && x < frame.width && y < frame.height ? 1 : 0;
        }
        return seen > MOST_NAMED_EDGES;
    }

    /// The first line says most; a second one is quieter.
    private void write(Node node) {
        boolean bold = frame.shown.selected().contains(node.id());
        Mood mood = frame.shown.isFaded(node.id()) ? Mood.FADED : Mood.NORMAL;
        Box box = box(node);
        if (!isInner(node)) {
            ink.box(box.x - 2, box.y - 1, box.width + 4, box.height + 2, frame.theme.background(), 0.8);
        }
        double base = box.y + 0.85 * TEXT_SIZE;
        String colour = frame.theme.text();
        for (String whole : lines(node)) {
            String line = shortened(whole, room(node), bold);
            double width = ink.width(line, TEXT_SIZE, bold);
            ink.text(line, left(node, width), base, TEXT_SIZE, bold, style.toned(colour, mood));
            base += LINE_HEIGHT;
            colour = frame.theme.mutedText();
        }
    }

    private Box box(Node node) {
        double width = Math.min(textWidth(node, ink), room(node));
        double height = height(node);
        return new Box(left(node, width), middle(node, height) - height / 2, width, height);
    }

    private static String[] lines(Node node) {
        return node.label().split("\n");
    }

    private static double height(Node node) {
        return TEXT_SIZE + LINE_HEIGHT * (lines(node).length - 1);
    }

    private static double textWidth(Node node, Ink ink) {
        double widest = 0;
        for (String line : lines(node)) {
            widest = Math.max(widest, ink.width(line, TEXT_SIZE, true));
        }
        return widest;
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

    /// From a node to the edge of the view on the side of its label.
    private double room(Node node) {
        double x = frame.x(node.id());
        double away = node.look().size() / 2 + GAP + EDGE;
        double room = switch (node.look().side()) {
            case LEFT -> x - away;
            case RIGHT -> frame.width - x - away;
            case CENTRE, ABOVE, BELOW -> Double.MAX_VALUE;
        };
        return room < LEAST_NAME ? Double.MAX_VALUE : room;
    }

    /// As much of the text as finds room; the tooltip tells the whole.
    private String shortened(String text, double room, boolean bold) {
        if (ink.width(text, TEXT_SIZE, bold) <= room) {
            return text;
        }
        int end = text.length() - 1;
        while (end > 1 && ink.width(text.substring(0, end).strip() + "…", TEXT_SIZE, bold) > room) {
            end--;
        }
        return text.substring(0, end).strip() + "…";
    }

    private double middle(Node node, double height) {
        double y = frame.y(node.id());
        double away = node.look().size() / 2 + GAP / 2 + height / 2;
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

    /// How far a node with its label reaches from its place, in pixels. What the graph library draws by its own units
    /// has only its label.
    record Reach(double left, double right, double upright) {

        static Reach of(Node node, Ink ink) {
            boolean beside = node.look().side() == Side.LEFT || node.look().side() == Side.RIGHT;
            double size = node.look().size();
            double text = node.look().shape() == Shape.BLANK ? 0 : textWidth(node, ink);
            double upright = (beside ? height(node) : 1.5 * height(node) + GAP + size) + 10;
            return switch (node.look().side()) {
                case LEFT -> new Reach(text + GAP + size + 6, size, upright);
                case RIGHT -> new Reach(size, text + GAP + size + 6, upright);
                case CENTRE, ABOVE, BELOW -> new Reach(text / 2 + 14, text / 2 + 14, upright);
            };
        }
    }
}
