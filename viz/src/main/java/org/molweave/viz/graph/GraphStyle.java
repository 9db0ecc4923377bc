package org.molweave.viz.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Look;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.Theme;

/// The style sheet of a picture in a theme: one class for each way that a node or an edge can look.
final class GraphStyle {

    /// How an element stands out.
    enum Mood {
        NORMAL,
        FADED,
        /// Highlighted while all else fades.
        STRONG,
        SELECTED
    }

    private static final int STOPS = 9;
    private static final double FADE = 0.78;

    private final Theme theme;
    /// By rules, each once.
    private final Map<String, String> classes = new LinkedHashMap<>();

    /// Of looks that were met before.
    private final Map<Object, String> known = new HashMap<>();
    private int taken = -1;

    GraphStyle(Theme theme) {
        this.theme = theme;
    }

    Theme theme() {
        return theme;
    }

    private record NodeLook(Shape shape, double size, String colour, Mood mood) {}

    private record EdgeLook(String colour, double width, boolean weighted, boolean band, boolean directed, Mood mood) {}

    /// The class of a node; its rule is among the new ones if it is a new class.
    String of(Node node, Mood mood) {
        Look look = node.look();
        String colour = look.colour().in(theme);
        var key = new NodeLook(look.shape(), look.size(), colour, mood);
        String name = known.get(key);
        if (name == null) {
            name = named(look, toned(colour, mood), mood);
            known.put(key, name);
        }
        return name;
    }

    private String named(Look look, String colour, Mood mood) {
        String rules = switch (look.shape()) {
            case DOT -> "shape: circle; fill-color: %s; %s".formatted(colour, pixels(look));
            case BOX -> "shape: rounded-box; fill-color: %s; %s".formatted(colour, pixels(look));
            case RING ->
                "shape: circle; fill-color: %s; %s stroke-mode: plain; stroke-width: 1.6px; stroke-color: %s;"
                        .formatted(theme.background(), pixels(look), colour);
            case POINT -> "shape: circle; fill-color: %s; size: %sgu;".formatted(colour, number(look.size()));
            case BLANK ->
                "shape: circle; fill-color: %s; size: %sgu;".formatted(theme.background(), number(look.size()));
        };
        return named("node", rules + ring(mood) + " z-index: 4;");
    }

    /// The class of an edge.
    String of(Edge edge, Mood mood, boolean weights) {
        boolean weighted = weights && !Double.isNaN(edge.weight());
        String colour = edge.colour().in(theme);
        var key = new EdgeLook(colour, edge.width(), weighted, edge.band(), edge.directed(), mood);
        String name = known.get(key);
        if (name == null) {
            name = named(edge, toned(colour, mood), mood, weighted);
            known.put(key, name);
        }
        return name;
    }

    private String named(Edge edge, String colour, Mood mood, boolean weighted) {
        String arrow = edge.directed() ? " arrow-shape: arrow; arrow-size: 8px, 3px;" : " arrow-shape: none;";
        if (mood == Mood.SELECTED) {
            return named(
                    "edge",
                    "fill-color: %s; size: %spx; z-index: 3;"
                                    .formatted(theme.accent(), number(edge.band() ? 9 : edge.width() + 2))
                            + arrow);
        }
        if (weighted && mood != Mood.FADED) {
            return named(
                    "edge",
                    "fill-mode: dyn-plain; fill-color: %s; size-mode: dyn-size; size: 1px; z-index: %d;"
                                    .formatted(String.join(", ", stops()), edge.band() ? 2 : 1)
                            + arrow);
        }
        return named(
                "edge", "fill-color: %s; size: %spx; z-index: 0;".formatted(colour, number(width(edge, mood))) + arrow);
    }

    private static double width(Edge edge, Mood mood) {
        return switch (mood) {
            case FADED -> Math.min(edge.width(), 0.6);
            case STRONG -> edge.width() + 0.8;
            case NORMAL, SELECTED -> edge.width();
        };
    }

    /// The width of an edge that shows its weight, in pixels.
    static double width(Edge edge) {
        return edge.band() ? 3 + 13 * edge.weight() : 0.5 + 3.5 * edge.weight();
    }

    String toned(String colour, Mood mood) {
        return mood == Mood.FADED ? Colour.mix(colour, theme.background(), FADE) : colour;
    }

    /// The rules of all classes that were asked for since the last call.
    Optional<String> takeNewRules() {
        if (taken == classes.size()) {
            return Optional.empty();
        }
        StringBuilder sheet = new StringBuilder();
        if (taken < 0) {
            sheet.append("graph { fill-color: %s; padding: 0px; } ".formatted(theme.background()));
            sheet.append("node { text-mode: hidden; } edge { text-mode: hidden; } ");
        }
        classes.entrySet().stream()
                .skip(Math.max(0, taken))
                .forEach(rule -> sheet.append(rule.getKey().replaceFirst(" ", "." + rule.getValue() + " ")));
        taken = classes.size();
        return Optional.of(sheet.toString());
    }

    private String named(String type, String rules) {
        return classes.computeIfAbsent(type + " { " + rules + " }", _ -> "c" + classes.size());
    }

    private String ring(Mood mood) {
        return mood == Mood.SELECTED
                ? " stroke-mode: plain; stroke-width: 3px; stroke-color: %s;".formatted(theme.accent())
                : "";
    }

    private List<String> stops() {
        ColourMap map = theme.sequential();
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < STOPS; i++) {
            stops.add(map.at(i / (STOPS - 1.0)));
        }
        return stops;
    }

    private static String pixels(Look look) {
        return "size: %spx;".formatted(number(look.size()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
