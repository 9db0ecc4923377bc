package org.molweave.viz.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.molweave.viz.figure.FigureCheck.AlikeColours;
import org.molweave.viz.figure.FigureCheck.SmallText;
import org.molweave.viz.figure.FigureCheck.ThinLine;
import org.molweave.viz.figure.HandMade.Label;
import org.molweave.viz.palette.ColourVision;
import org.molweave.viz.palette.Theme;

/// 400 pixels on 85 mm are 241 points: a pixel has 0.6024 points.
class FigureCheckTest {

    private static final double POINTS = 85 * 72 / 25.4 / 400;
    private static final FigureSettings AS_ON_SCREEN = new FigureSettings(85, 0, 0, 300, Theme.PRINT);

    private static FigureCheck check(HandMade figure) {
        return FigureCheck.of(Page.of(figure, AS_ON_SCREEN));
    }

    @Test
    void textThatBecomesSmallerThanSixPointsIsNamed() {
        FigureCheck check =
                check(HandMade.of(new Label("large", 12), new Label("small", 8), new Label("limit", 9.97f)));

        assertEquals(List.of("small"), names(check));
        assertEquals(8 * POINTS, check.smallestText(), 1e-6);
    }

    @Test
    void theWidthFromWhichAllIsLargeEnoughIsSaid() {
        HandMade figure = HandMade.of(new Label("small", 8));
        FigureCheck check = check(figure);

        assertEquals(85 * 6 / (8 * POINTS), check.wideEnoughMm(), 1e-6);
        FigureCheck wider = FigureCheck.of(Page.of(figure, AS_ON_SCREEN.withWidth(check.wideEnoughMm())));
        assertFalse(wider.isTooSmall(), wider.findings().toString());
    }

    @Test
    void thinLinesAreCountedByColour() {
        var figure = new HandMade(400, 200, List.of(), List.of(0.5, 0.6, 1.0), List.of());

        List<ThinLine> thin =
                check(figure).findings().stream().map(ThinLine.class::cast).toList();

        assertEquals(1, thin.size());
        assertEquals(2, thin.getFirst().count());
        assertEquals(0.5 * POINTS, thin.getFirst().points(), 1e-6);
        assertEquals(Theme.PRINT.mutedText(), thin.getFirst().colour());
    }

    @Test
    void coloursThatSomePeopleTakeForEachOtherAreNamed() {
        // A red and a green of equal lightness, as deuteranopes see it.
        var figure = new HandMade(400, 200, List.of(), List.of(), List.of("#a05a2c", "#6b7a1e"));

        List<AlikeColours> alike =
                check(figure).findings().stream().map(AlikeColours.class::cast).toList();

        assertEquals(1, alike.size());
        assertTrue(alike.getFirst().vision() != ColourVision.NORMAL, alike.toString());
    }

    @Test
    void coloursOfAScaleAreNoKinds() {
        List<String> scale = Stream.iterate(0.0, x -> x <= 1, x -> x + 0.01)
                .map(x -> Theme.PRINT.sequential().at(x))
                .toList();

        assertEquals(
                List.of(),
                check(new HandMade(400, 200, List.of(), List.of(), scale)).findings());
    }

    @Test
    void theWantedTextSizeDecidesTheLayout() {
        Page page = Page.of(HandMade.of(), new FigureSettings(85, 0, 7, 300, Theme.PRINT));

        assertEquals(7, Typeface.BASE_SIZE * page.pointsPerPixel(), 1e-9);
        assertEquals(85, page.widthMm(), 1e-9);
        assertEquals(42.5, page.heightMm(), 1e-9);
    }

    private static List<String> names(FigureCheck check) {
        return check.findings().stream()
                .map(finding -> finding instanceof SmallText small ? small.text() : finding.toString())
                .toList();
    }
}
