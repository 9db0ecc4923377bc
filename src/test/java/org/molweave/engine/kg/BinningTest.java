package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BinningTest {

    private static final double[] VALUES = {1, 10, 100, 2, 5, 1000};

    @Test
    void quantilesCutAfterEquallyManyValues() {
        assertEquals(List.of(5.0, 100.0), new Binning.Quantiles(3).edges(VALUES, 0, List.of()));
    }

    @Test
    void equalValuesShareAnEdge() {
        assertEquals(List.of(2.0), new Binning.Quantiles(4).edges(new double[] {1, 1, 1, 2, 2, 2}, 0, List.of()));
        assertEquals(List.of(), new Binning.Quantiles(4).edges(new double[] {3, 3, 3}, 0, List.of()));
    }

    @Test
    void equalWidthsAndEqualRatios() {
        assertEquals(
                List.of(25.0, 50.0, 75.0), new Binning.EqualWidth(4, false).edges(new double[] {0, 100}, 0, List.of()));
        List<Double> ratios = new Binning.EqualWidth(3, true).edges(VALUES, 0, List.of());
        assertEquals(10, ratios.get(0), 1e-9);
        assertEquals(100, ratios.get(1), 1e-9);
    }

    @Test
    void ratiosOfTemperaturesCountFromTheAbsoluteZero() {
        List<Double> edges = new Binning.EqualWidth(2, true).edges(new double[] {-263.15, 726.85}, -273.15, List.of());

        assertEquals(-173.15, edges.getFirst(), 1e-9);
    }

    @Test
    void nothingToCutGivesNoEdges() {
        assertEquals(List.of(), new Binning.EqualWidth(3, false).edges(new double[0], 0, List.of()));
        assertEquals(List.of(), new Binning.Quantiles(3).edges(new double[0], 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edges", "quantiles:5", "width:7", "log:3"})
    void textIsReadAndWritten(String text) {
        assertEquals(text, Binning.parse(text).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bins", "quantiles", "quantiles:0", "width:-1", "log:9999", "log:3.5"})
    void otherTextIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Binning.parse(text));
    }
}
