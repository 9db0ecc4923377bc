package org.molweave.app.pane.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;

class SetHeatTest {

    /// A carbon that gives a quarter to its state and the rest to its weight, an oxygen that knows its weight only.
    private static final SetRanking.Result RESULT = SetRanking.Result.of(List.of(new AttentionTable(
            "CO",
            List.of("C", "O"),
            1,
            List.of(
                    new AttentionEdge(2, 0, AttentionEdge.Type.ATTRIBUTE, "isStateOf", "Solid", new float[] {0.25f}),
                    new AttentionEdge(3, 0, AttentionEdge.Type.ATTRIBUTE, "isWeightOf", "Weight1", new float[] {0.75f}),
                    new AttentionEdge(
                            3, 1, AttentionEdge.Type.ATTRIBUTE, "isWeightOf", "Weight1", new float[] {1f})))));

    @Test
    void sharesAreInPercentAndMissingFactsAreBlank() {
        var table = new SetHeat(RESULT, false).table();

        assertEquals(List.of("weight", "state"), table.rows());
        assertEquals(List.of("C", "O"), table.columns());
        assertArrayEquals(new double[] {75, 100}, table.values()[0], 1e-4);
        assertEquals(25, table.values()[1][0], 1e-4);
        assertTrue(Double.isNaN(table.values()[1][1]));
    }

    @Test
    void againstEvenIsTheDifferenceAroundZero() {
        var heat = new SetHeat(RESULT, true);

        assertArrayEquals(new double[] {25, 0}, heat.table().values()[0], 1e-4);
        assertEquals(-heat.scale().high(), heat.scale().low());
        assertEquals("state · C", heat.readout(1, 0).heading());
        assertEquals("25.0 %", heat.readout(1, 0).rows().getFirst().value());
        assertEquals("no such fact", heat.readout(1, 1).rows().getFirst().name());
    }
}
