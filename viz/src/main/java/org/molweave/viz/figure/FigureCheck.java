package org.molweave.viz.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.ColourVision;
import org.molweave.viz.palette.Theme;

/// What a journal would object to in a figure on paper: measured by painting it, not guessed.
///
/// `smallestText` is in points, infinite where there is no text. From `wideEnoughMm` on all text and all lines are
/// large
/// enough, if the figure is scaled as a whole.
public record FigureCheck(List<Finding> findings, double smallestText, double wideEnoughMm) {

    /// Something that is wrong.
    public sealed interface Finding {}

    /// Text that is too small to be read, `points` high.
    public record SmallText(String text, double points) implements Finding {}

    /// Lines of a colour that are too thin to be printed; `count` of them.
    public record ThinLine(String colour, double points, int count) implements Finding {}

    /// Two colours that stand for different things and that some people cannot tell apart.
    public record AlikeColours(String first, String second, ColourVision vision) implements Finding {}

    /// Less than this cannot be told apart at a glance.
    static final double ALIKE = 0.09;

    private static final double GREYISH = 0.03;
    private static final int MOST_COLOURS = 12;
    private static final double ROUNDING = 0.005;

    public FigureCheck {
        findings = List.copyOf(findings);
    }

    public static FigureCheck of(Page page) {
        var painted = new PaintRecorder();
        page.paint(painted);
        double scale = page.pointsPerPixel();
        Map<String, Double> small = new LinkedHashMap<>();
        double smallest = Double.POSITIVE_INFINITY;
        for (PaintRecorder.Label label : painted.labels()) {
            double points = label.size() * scale;
            if (isInside(label, page)) {
                smallest = Math.min(smallest, points);
                if (points < FigureSettings.LEAST_TEXT - ROUNDING) {
                    small.merge(label.text(), points, Math::min);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        small.forEach((text, points) -> findings.add(new SmallText(text, points)));
        double thinnest = thinLines(painted, scale, findings);
        alike(painted, page.settings().theme(), findings);
        double factor = Math.max(
                FigureSettings.LEAST_TEXT / smallest, Math.max(FigureSettings.LEAST_LINE / thinnest, Double.MIN_VALUE));
        return new FigureCheck(findings, smallest, page.widthMm() * factor);
    }

    /// Whether it is too small somewhere, so that a larger size would help.
    public boolean isTooSmall() {
        return findings.stream().anyMatch(finding -> !(finding instanceof AlikeColours));
    }

    private static boolean isInside(PaintRecorder.Label label, Page page) {
        return label.x() > -label.size() && label.x() < page.width() && label.y() > 0 && label.y() < page.height() + 2;
    }

    /// Returns the width of the thinnest.
    private static double thinLines(PaintRecorder painted, double scale, List<Finding> findings) {
        Map<String, ThinLine> thin = new LinkedHashMap<>();
        double thinnest = Double.POSITIVE_INFINITY;
        for (Map.Entry<PaintRecorder.Stroke, Integer> stroke : painted.strokes().entrySet()) {
            double points = stroke.getKey().width() * scale;
            thinnest = Math.min(thinnest, points);
            if (points < FigureSettings.LEAST_LINE - ROUNDING) {
                String colour = stroke.getKey().colour();
                ThinLine before = thin.get(colour);
                thin.put(
                        colour,
                        new ThinLine(
                                colour,
                                before == null ? points : Math.min(points, before.points),
                                stroke.getValue() + (before == null ? 0 : before.count)));
            }
        }
        findings.addAll(thin.values());
        return thinnest;
    }

    private static void alike(PaintRecorder painted, Theme theme, List<Finding> findings) {
        List<String> colours = List.copyOf(kinds(painted.colours().keySet(), theme));
        for (int i = 0; i < colours.size(); i++) {
            for (int j = i + 1; j < colours.size(); j++) {
                for (ColourVision vision : ColourVision.values()) {
                    if (vision.difference(colours.get(i), colours.get(j)) < ALIKE) {
                        findings.add(new AlikeColours(colours.get(i), colours.get(j), vision));
                        break;
                    }
                }
            }
        }
    }

    /// The colours that stand for kinds of things: no greys, none of a colour scale.
    private static Set<String> kinds(Set<String> painted, Theme theme) {
        Set<String> categories = new LinkedHashSet<>();
        for (int i = 0; i < theme.categories(); i++) {
            categories.add(theme.category(i));
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (String colour : painted) {
            if (categories.contains(colour)
                    || (ColourVision.chroma(colour) > GREYISH
                            && !isOn(theme.sequential(), colour)
                            && !isOn(theme.diverging(), colour))) {
                kinds.add(colour);
            }
        }
        if (kinds.size() > MOST_COLOURS) {
            kinds.retainAll(categories);
        }
        return kinds;
    }

    private static boolean isOn(ColourMap map, String colour) {
        for (int i = 0; i <= 128; i++) {
            if (ColourVision.NORMAL.difference(map.at(i / 128.0), colour) < 0.02) {
                return true;
            }
        }
        return false;
    }
}
