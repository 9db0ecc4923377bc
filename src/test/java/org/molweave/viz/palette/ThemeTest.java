package org.molweave.viz.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    private static final EnumSet<ColourVision> EYES =
            EnumSet.of(ColourVision.NORMAL, ColourVision.PROTANOPIA, ColourVision.DEUTERANOPIA);

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PRINT"})
    void anyTwoCategoriesStayApartForAllEyes(Theme theme) {
        for (ColourVision eyes : EYES) {
            for (int i = 0; i < theme.categories(); i++) {
                for (int j = i + 1; j < theme.categories(); j++) {
                    double difference = eyes.difference(theme.category(i), theme.category(j));
                    assertTrue(
                            difference > 0.1,
                            "%s: %s and %s are %.3f apart"
                                    .formatted(eyes, theme.category(i), theme.category(j), difference));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK", "PRINT"})
    void sixteenKindsStayApartForAllEyes(Theme theme) {
        for (ColourVision eyes : EYES) {
            for (int i = 0; i < theme.kinds(); i++) {
                assertTrue(contrast(theme.kind(i), theme.background()) >= 3, theme.kind(i));
                for (int j = i + 1; j < theme.kinds(); j++) {
                    double difference = eyes.difference(theme.kind(i), theme.kind(j));
                    assertTrue(
                            difference > 0.07,
                            "%s: %s and %s are %.3f apart".formatted(eyes, theme.kind(i), theme.kind(j), difference));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void categoriesStandOutFromTheBackground(Theme theme) {
        for (int i = 0; i < theme.categories(); i++) {
            assertTrue(contrast(theme.category(i), theme.background()) >= 3, theme.category(i));
        }
    }

    @Test
    void inGreyEverythingIsGrey() {
        for (int i = 0; i < Theme.GREY.categories(); i++) {
            assertEquals(0, ColourVision.chroma(Theme.GREY.category(i)), 1e-6);
        }
        for (double x = 0; x <= 1; x += 0.1) {
            assertEquals(0, ColourVision.chroma(Theme.GREY.sequential().at(x)), 1e-6);
            assertEquals(0, ColourVision.chroma(Theme.GREY.diverging().at(x)), 1e-6);
        }
        assertEquals(0, ColourVision.chroma(Theme.GREY.ink("#ff0000")), 1e-6);
    }

    @Test
    void theVisionOfDeuteranopesIsThatOfThePaper() {
        // Pure green and pure red by hand: columns of the matrix, encoded as sRGB.
        assertEquals("#a39000", ColourVision.DEUTERANOPIA.seen("#ff0000"));
        assertEquals("#efd63a", ColourVision.DEUTERANOPIA.seen("#00ff00"));
        assertEquals("#ffffff", ColourVision.PROTANOPIA.seen("#ffffff"));
    }

    private static double contrast(String first, String second) {
        double a = luminance(first) + 0.05;
        double b = luminance(second) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(colour, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
