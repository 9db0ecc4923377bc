package org.molweave.viz.graph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphStyle.Mood;
import org.molweave.viz.palette.Theme;

/// Paints the nodes and edges of pictures that are too large for the library: for 5,000 nodes and 20,000 edges that
/// takes
/// seconds of the JavaFX thread, this paints on any thread. Weights and arrows are left out; edges between the same two
/// nodes are curves of their own here too.
final class LargePainter {

    /// With more nodes and edges than this a picture is large.
    static final int LARGE = 1_500;

    /// What is painted, as it was at one moment.
    record Job(
            GraphPicture picture,
            Map<String, Place> places,
            Shown shown,
            Viewpoint viewpoint,
            int width,
            int height,
            Theme theme) {}

    private static final double BEND = 0.16;

    private record Line(String colour, double width) {}

    private final Job job;
    private final GraphStyle style;

    private LargePainter(Job job) {
        this.job = job;
        style = new GraphStyle(job.theme);
    }

    static boolean isFor(GraphPicture picture) {
        return picture.nodes().size() + picture.edges().size() > LARGE
                && picture.marks().isEmpty()
                && picture.edges().stream().allMatch(edge -> Double.isNaN(edge.weight()) && !edge.band());
    }

    /// The pixels of the picture on the background of its theme, as an opaque image has them.
    static int[] pixels(Job job) {
        var image = new BufferedImage(job.width, job.height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.decode(job.theme.background()));
        graphics.fillRect(0, 0, job.width, job.height);
        paint(job, graphics);
        graphics.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    static void paint(Job job, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var painter = new LargePainter(job);
        painter.edges(graphics);
        for (Node node : job.picture.nodes()) {
            if (!job.shown.hidden().contains(node.id())) {
                painter.node(node, graphics);
            }
        }
    }

    /// Edges of one look are one path: a fraction of the time of as many lines.
    private void edges(Graphics2D graphics) {
        Map<String, Integer> siblings = new HashMap<>();
        job.picture.edges().forEach(edge -> siblings.merge(pair(edge), 1, Integer::sum));
        Map<String, Integer> drawn = new HashMap<>();
        Map<Line, Path2D> faded = new LinkedHashMap<>();
        Map<Line, Path2D> plain = new LinkedHashMap<>();
        Map<Line, Path2D> marked = new LinkedHashMap<>();
        for (Edge edge : job.picture.edges()) {
            int of = siblings.getOrDefault(pair(edge), 1);
            int number = drawn.merge(pair(edge), 1, Integer::sum) - 1;
            if (!job.shown.isHidden(edge)) {
                Mood mood = mood(edge.id());
                Map<Line, Path2D> layer = switch (mood) {
                    case FADED -> faded;
                    case NORMAL -> plain;
                    case STRONG, SELECTED -> marked;
                };
                add(edge, number - (of - 1) / 2.0, layer.computeIfAbsent(line(edge, mood), _ -> new Path2D.Double()));
            }
        }
        stroke(faded, graphics);
        stroke(plain, graphics);
        stroke(marked, graphics);
    }

    private static String pair(Edge edge) {
        return edge.from().compareTo(edge.to()) < 0 ? edge.from() + ' ' + edge.to() : edge.to() + ' ' + edge.from();
    }

    private static void stroke(Map<Line, Path2D> layer, Graphics2D graphics) {
        layer.forEach((line, path) -> {
            graphics.setColor(Color.decode(line.colour));
            graphics.setStroke(new BasicStroke((float) line.width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
            graphics.draw(path);
        });
    }

    private Line line(Edge edge, Mood mood) {
        String colour = edge.colour().in(job.theme);
        return switch (mood) {
            case SELECTED -> new Line(job.theme.accent(), edge.width() + 2);
            case STRONG -> new Line(colour, edge.width() + 0.8);
            case FADED -> new Line(style.toned(colour, mood), Math.min(edge.width(), 0.6));
            case NORMAL -> new Line(colour, edge.width());
        };
    }

    /// `bend` is 0 for a straight line; the others lie evenly on both sides of it, whichever way they point.
    private void add(Edge edge, double bend, Path2D path) {
        double x1 = x(edge.from());
        double y1 = y(edge.from());
        double x2 = x(edge.to());
        double y2 = y(edge.to());
        if (Math.max(x1, x2) < 0
                || Math.max(y1, y2) < 0
                || Math.min(x1, x2) > job.width
                || Math.min(y1, y2) > job.height) {
            return;
        }
        path.moveTo(x1, y1);
        if (edge.from().equals(edge.to())) {
            path.curveTo(x1 + 24, y1 - 6, x1 + 6, y1 - 24, x1, y1);
        } else if (bend == 0) {
            path.lineTo(x2, y2);
        } else {
            double way = edge.from().compareTo(edge.to()) < 0 ? 2 * BEND * bend : -2 * BEND * bend;
            path.quadTo((x1 + x2) / 2 - way * (y2 - y1), (y1 + y2) / 2 + way * (x2 - x1), x2, y2);
        }
    }

    private void node(Node node, Graphics2D graphics) {
        double x = x(node.id());
        double y = y(node.id());
        boolean inUnits = node.look().shape() == Shape.POINT || node.look().shape() == Shape.BLANK;
        double size = inUnits
                ? node.look().size() * job.viewpoint.scale()
                : node.look().size();
        if (x < -size || y < -size || x > job.width + size || y > job.height + size) {
            return;
        }
        Mood mood = mood(node.id());
        Color colour = Color.decode(style.toned(node.look().colour().in(job.theme), mood));
        java.awt.Shape outline = node.look().shape() == Shape.BOX
                ? new RoundRectangle2D.Double(x - size / 2, y - size / 2, size, size, size / 3, size / 3)
                : new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        switch (node.look().shape()) {
            case DOT, BOX, POINT -> {
                graphics.setColor(colour);
                graphics.fill(outline);
            }
            case BLANK -> {
                graphics.setColor(Color.decode(job.theme.background()));
                graphics.fill(outline);
            }
            case RING -> {
                graphics.setColor(Color.decode(job.theme.background()));
                graphics.fill(outline);
                graphics.setColor(colour);
                graphics.setStroke(new BasicStroke(1.6f));
                graphics.draw(outline);
            }
        }
        if (mood == Mood.SELECTED) {
            graphics.setColor(Color.decode(job.theme.accent()));
            graphics.setStroke(new BasicStroke(3));
            graphics.draw(outline);
        }
    }

    private Mood mood(String id) {
        return GraphScene.mood(id, job.shown);
    }

    private double x(String node) {
        return job.viewpoint.pixelX(place(node).x(), job.width);
    }

    private double y(String node) {
        return job.viewpoint.pixelY(place(node).y(), job.height);
    }

    private Place place(String node) {
        return job.places.getOrDefault(node, new Place(0, 0));
    }
}
