package org.molweave.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// What makes a window hard to use: controls without a name, text that is too pale, text that is cut. Looks at
/// everything that is visible below a node. Used on the JavaFX thread.
final class Legibility {

    /// WCAG 2.1, AA: text, and text that is large or bold.
    private static final double CONTRAST = 4.5;

    private static final double CONTRAST_OF_LARGE_TEXT = 3;
    private static final double LARGE = 24;

    private Legibility() {}

    /// Controls that can have the keyboard and of which a screen reader has nothing to say.
    static List<String> nameless(Node root) {
        List<String> found = new ArrayList<>();
        List<Node> all = new ArrayList<>();
        collect(root, all);
        for (Node node : all) {
            boolean matters = node instanceof Control
                    && node.isFocusTraversable()
                    && !node.isDisabled()
                    && !(node instanceof ScrollBar)
                    && !(node instanceof SplitPane)
                    && !isPartOfAnother(node);
            if (matters && !hasName(node, all)) {
                found.add(describe(node));
            }
        }
        return found;
    }

    private static boolean isPartOfAnother(Node node) {
        return node.getParent() instanceof ComboBoxBase<?> || node.getParent() instanceof Spinner<?>;
    }

    private static boolean hasName(Node node, List<Node> all) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return true;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return true;
        }
        return all.stream().anyMatch(other -> other instanceof Label label && node.equals(label.getLabelFor()));
    }

    /// Texts that do not stand out enough from what is behind them.
    static List<String> pale(Node root) {
        List<String> found = new ArrayList<>();
        List<Node> all = new ArrayList<>();
        collect(root, all);
        for (Node node : all) {
            if (node instanceof Text text
                    && !text.getText().isBlank()
                    && text.getFill() instanceof Color fill
                    && !isDisabled(text)
                    && !isPrompt(text)) {
                Color behind = behind(text);
                double opacity = opacity(text);
                double contrast = contrast(
                        over(
                                Color.color(
                                        fill.getRed(), fill.getGreen(), fill.getBlue(), fill.getOpacity() * opacity),
                                behind),
                        behind);
                boolean large = text.getFont().getSize() >= LARGE;
                if (contrast < (large ? CONTRAST_OF_LARGE_TEXT : CONTRAST)) {
                    found.add(String.format(
                            Locale.ROOT,
                            "%.1f: \"%s\" %s on %s in %s",
                            contrast,
                            text.getText(),
                            fill,
                            behind,
                            describe(text.getParent())));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    /// What is disabled is meant to step back.
    private static boolean isDisabled(Node node) {
        return node.isDisabled();
    }

    /// A prompt is repeated by the name of its field.
    private static boolean isPrompt(Text text) {
        for (Node at = text; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl input) {
                return input.getText() == null || input.getText().isEmpty();
            }
        }
        return false;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color behind(Node node) {
        List<Color> layers = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            Optional<Color> fill = at instanceof Region region ? fill(region) : Optional.empty();
            fill.ifPresent(layers::add);
            if (fill.isPresent() && fill.get().isOpaque()) {
                break;
            }
        }
        Color colour = Color.WHITE;
        for (Color layer : layers.reversed()) {
            colour = over(layer, colour);
        }
        return colour;
    }

    private static Optional<Color> fill(Region region) {
        if (region.getBackground() == null || region.getBackground().getFills().isEmpty()) {
            return Optional.empty();
        }
        // The last one lies on top; those that are drawn as a line at an edge are narrower than the text.
        List<BackgroundFill> fills = region.getBackground().getFills();
        return fills.getLast().getFill() instanceof Color colour && colour.getOpacity() > 0
                ? Optional.of(colour)
                : Optional.empty();
    }

    private static Color over(Color top, Color below) {
        return below.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    /// Buttons, labels and heads whose text is shown with dots at its end. What stands in a cell may be cut: its column
    /// can be made wider.
    static List<String> cut(Node root) {
        List<String> found = new ArrayList<>();
        List<Node> all = new ArrayList<>();
        collect(root, all);
        for (Node node : all) {
            if (node instanceof Labeled labeled
                    && !(node instanceof Cell)
                    && labeled.getText() != null
                    && !isInCell(node)) {
                node.lookupAll(".text").stream()
                        .filter(part -> part instanceof Text text
                                && labeled.equals(part.getParent())
                                && text.getText().endsWith(labeled.getEllipsisString())
                                && !labeled.getText().endsWith(labeled.getEllipsisString()))
                        .forEach(part -> found.add("\"%s\" of %s".formatted(((Text) part).getText(), describe(node))));
            }
        }
        return found;
    }

    private static boolean isInCell(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Cell || at.getStyleClass().contains("column-header")) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible()) {
            return;
        }
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static String describe(Node node) {
        String text = node instanceof Labeled labeled ? " \"" + labeled.getText() + "\"" : "";
        StringBuilder path = new StringBuilder(name(node) + text);
        int ids = 0;
        for (Node at = node.getParent(); at != null && ids < 2; at = at.getParent()) {
            if (at.getId() != null) {
                path.append(" < ").append(name(at));
                ids++;
            }
        }
        return path.toString();
    }

    private static String name(Node node) {
        return node.getId() != null ? "#" + node.getId() : node.getClass().getSimpleName() + node.getStyleClass();
    }
}
