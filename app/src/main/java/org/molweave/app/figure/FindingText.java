package org.molweave.app.figure;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import org.molweave.viz.figure.FigureCheck;
import org.molweave.viz.figure.FigureCheck.AlikeColours;
import org.molweave.viz.figure.FigureCheck.Finding;
import org.molweave.viz.figure.FigureCheck.SmallText;
import org.molweave.viz.figure.FigureCheck.ThinLine;
import org.molweave.viz.palette.ColourVision;

/// What is wrong with a figure, in words.
final class FindingText {

    private static final int MOST = 40;
    private static final int MOST_LINES = 3;

    private FindingText() {}

    /// At most some dozens; what is only about prints without colour comes last, in one line.
    static List<String> of(FigureCheck check) {
        List<Finding> serious =
                check.findings().stream().filter(finding -> !isMild(finding)).toList();
        List<ThinLine> thin = serious.stream()
                .filter(ThinLine.class::isInstance)
                .map(ThinLine.class::cast)
                .toList();
        List<String> lines = new ArrayList<>();
        serious.stream()
                .filter(finding -> !(finding instanceof ThinLine))
                .limit(MOST)
                .map(FindingText::text)
                .forEach(lines::add);
        if (serious.size() - thin.size() > MOST) {
            lines.add(tr("… and %d more", serious.size() - thin.size() - MOST));
        }
        if (thin.size() > MOST_LINES) {
            lines.add(tr(
                    "%d lines in %d colours are %.2f pt wide or more",
                    thin.stream().mapToInt(ThinLine::count).sum(),
                    thin.size(),
                    thin.stream().mapToDouble(ThinLine::points).min().orElse(0)));
        } else {
            thin.stream().map(FindingText::text).forEach(lines::add);
        }
        int mild = check.findings().size() - serious.size();
        if (mild > 0) {
            lines.add(
                    mild == 1
                            ? tr("Printed without colour, two of the colours look alike")
                            : tr("Printed without colour, %d pairs of colours look alike", mild));
        }
        return lines;
    }

    private static String text(Finding finding) {
        return switch (finding) {
            case SmallText small -> tr("“%s” is %.1f pt high", small.text(), small.points());
            case ThinLine thin ->
                thin.count() == 1
                        ? tr("A line of %s is %.2f pt wide", thin.colour(), thin.points())
                        : tr("%d lines of %s are %.2f pt wide or more", thin.count(), thin.colour(), thin.points());
            case AlikeColours alike -> alike(alike);
        };
    }

    private static String alike(AlikeColours alike) {
        String eyes = switch (alike.vision()) {
            case NORMAL -> tr("are hard to tell apart");
            case PROTANOPIA -> tr("look alike without red cones (protanopia)");
            case DEUTERANOPIA -> tr("look alike without green cones (deuteranopia)");
            case GREY -> tr("look alike in a print without colour");
        };
        return tr("%s and %s %s", alike.first(), alike.second(), eyes);
    }

    /// Whether the finding is only about prints without colour.
    static boolean isMild(Finding finding) {
        return finding instanceof AlikeColours alike && alike.vision() == ColourVision.GREY;
    }
}
