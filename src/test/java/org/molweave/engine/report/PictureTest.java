package org.molweave.engine.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;

class PictureTest {

    @Test
    void anAxisHasRoundTicksAroundItsValues() {
        Axis axis = Axis.around(-7.3, 1.2, 0, 100);

        assertEquals(List.of(-8.0, -6.0, -4.0, -2.0, 0.0, 2.0), axis.ticks());
        assertEquals("−6", axis.label(-6));
        assertEquals(80, axis.position(0), 1e-9);
        assertEquals("0.2", Axis.around(0.11, 0.93, 0, 1).label(0.2));
        assertEquals("40k", Axis.exactly(0, 100_000, 0, 1).label(40_000));
    }

    @Test
    void anAxisOverOneValueOrNoneStillHasALength() {
        assertTrue(Axis.around(3, 3, 0, 1).high() > 3);
        assertEquals(0, Axis.around(Double.NaN, Double.NaN, 0, 1).low());
        assertTrue(Axis.around(0, 0, 0, 1).low() < 0);
    }

    @Test
    void aLongCurveIsAveragedToWhatThePictureShows() {
        var values = new TreeMap<Long, Double>();
        for (long step = 0; step < 7; step++) {
            values.put(step, (double) step);
        }

        LineChart.Curve thin = LineChart.Curve.of("x", 1, "train", values).thinned(3);

        // Means of 0 1 2, of 3 4 5, of 6; each at its last step.
        assertArrayEquals(new double[] {2, 5, 6}, thin.xs());
        assertArrayEquals(new double[] {1, 4, 6}, thin.ys());
    }

    @Test
    void anUndefinedValueInterruptsALine() {
        String svg = Plot.of("x", 100, 100)
                .line("line", new double[] {0, 0.5, 1}, new double[] {0, Double.NaN, 1})
                .svg("a", "b");

        assertTrue(svg.contains("d=\"M46.00 62.00M90.00 10.00\""), svg);
    }

    @Test
    void aColourScaleRunsFromPaleToDeepAndClampsWhatIsOutside() {
        ColourScale scale = new ColourScale(0, 2);

        assertEquals("#f7fbff", scale.colourOfShare(scale.share(-1)));
        assertEquals("#2166ac", scale.colourOfShare(scale.share(5)));
        assertEquals(0.5f, scale.share(1));
        assertEquals(new ColourScale(0, 1), ColourScale.over(new double[0]));
    }

    @Test
    void sharesOfAttentionAddUpPerAtomAndPerRelation() {
        var table = new AttentionTable(
                "CO",
                List.of("C", "O"),
                1,
                List.of(
                        edge(0, 1, "", 1),
                        edge(1, 0, "", 1),
                        edge(2, 0, "isStateOf", 0.6f),
                        edge(3, 0, "isPeriodOf", 0.4f),
                        edge(4, 1, "isStateOf", 1)));

        AttentionShares shares = AttentionShares.of(table);

        assertArrayEquals(new double[] {1, 1}, shares.atoms());
        assertEquals(2, shares.bond(1, 0));
        AttentionShares.Fact state = shares.facts().getFirst();
        assertEquals("isStateOf", state.relation());
        assertEquals(0.8, state.share(), 1e-6);
        // Even attention gives 1/2 at the carbon and all at the oxygen.
        assertEquals(0.75, state.evenShare(), 1e-6);
        assertEquals("O4", state.attribute());
        assertEquals(0.2, shares.facts().get(1).share(), 1e-6);
    }

    @Test
    void numbersReadWell() {
        assertEquals("−3.18", Html.number(-3.18, 2));
        assertEquals("0.00", Html.number(-0.001, 2));
        assertEquals("–", Html.number(Double.NaN, 2));
        assertEquals("0.583", Html.score(0.58349));
        assertEquals("31.42", Html.score(31.4159));
        assertEquals("1\u202f631 rows", Html.count(1631, "row", "rows"));
    }

    private static AttentionEdge edge(int source, int target, String relation, float weight) {
        boolean isBond = relation.isEmpty();
        return new AttentionEdge(
                source,
                target,
                isBond ? AttentionEdge.Type.BOND : AttentionEdge.Type.ATTRIBUTE,
                isBond ? "single" : relation,
                isBond ? "" : (target == 0 ? "C" : "O") + source,
                new float[] {weight});
    }
}
