package org.molweave.app.pane.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;

class AttentionTest {

    /// C-C-O: the carbon in the middle looks at its neighbours with 0.25 and 0.75 in the first step; the
    /// first carbon at the facts Solid (0.6) and Light (0.4), the oxygen at Gas only.
    private static final AttentionTable TABLE = new AttentionTable(
            "CCO",
            List.of("C", "C", "O"),
            2,
            List.of(
                    bond(0, 1, 0.25f, 0.5f),
                    bond(1, 0, 1, 1),
                    bond(1, 2, 1, 1),
                    bond(2, 1, 0.75f, 0.5f),
                    fact(3, 0, "isStateOf", "Solid", 0.6f, 0.2f),
                    fact(4, 0, "isWeightOf", "Light", 0.4f, 0.8f),
                    fact(5, 2, "isStateOf", "Gas", 1, 1)));

    private static AttentionEdge bond(int source, int target, float first, float second) {
        return new AttentionEdge(source, target, AttentionEdge.Type.BOND, "single", "", new float[] {first, second});
    }

    private static AttentionEdge fact(
            int source, int target, String relation, String attribute, float first, float second) {
        return new AttentionEdge(
                source, target, AttentionEdge.Type.ATTRIBUTE, relation, attribute, new float[] {first, second});
    }

    private static Attention at(int step) throws Exception {
        Molecule molecule = Smiles.parse("CCO");
        return new Attention(molecule, TABLE, step);
    }

    @Test
    void sharesOfFactsAreThoseOfTheWantedOnes() throws Exception {
        float[] state = at(0).sharesOfFacts(edge -> edge.relation().equals("isStateOf"));

        assertArrayEquals(new float[] {0.6f, Float.NaN, 1}, state);
        assertArrayEquals(
                new float[] {0.4f, Float.NaN, 1},
                at(Attention.AVERAGE).sharesOfFacts(edge -> edge.relation().equals("isStateOf")),
                1e-6f);
    }

    @Test
    void anAtomReceivesWhatItsNeighboursGive() throws Exception {
        // The ends give all to the middle: 2; the middle gives them 0.25 and 0.75.
        assertArrayEquals(new float[] {0.25f, 2, 0.75f}, at(0).received());
    }

    @Test
    void aBondIsTheMeanOfItsTwoDirections() throws Exception {
        assertArrayEquals(new float[] {0.625f, 0.875f}, at(0).bonds());
        assertArrayEquals(new float[] {0.75f, 0.75f}, at(1).bonds());
    }

    @Test
    void relationsAreRankedByTheirMeanOverAtomsWithFacts() throws Exception {
        List<Attention.Rank> ranks = at(0).relations();

        assertEquals(
                List.of("isStateOf", "isWeightOf"),
                ranks.stream().map(Attention.Rank::name).toList());
        assertEquals(0.8, ranks.getFirst().share(), 1e-6);
        assertEquals(0.2, ranks.getLast().share(), 1e-6);
        assertEquals(2, ranks.getFirst().atoms());
        assertEquals(
                List.of("Gas", "Solid", "Light"),
                at(0).attributes().stream().map(Attention.Rank::name).toList());
    }

    @Test
    void evenAttentionGivesAllEdgesOfAKindTheSame() throws Exception {
        var even = new Attention(Smiles.parse("CCO"), Attention.even(TABLE), Attention.AVERAGE);

        assertArrayEquals(new float[] {0.5f, 2, 0.5f}, even.received());
        assertArrayEquals(new float[] {0.75f, 0.75f}, even.bonds());
        assertArrayEquals(
                new float[] {0.5f, Float.NaN, 1},
                even.sharesOfFacts(edge -> edge.relation().equals("isStateOf")));
    }

    @Test
    void aSetAveragesOverTheAtomsOfEachElement() {
        SetAttention set = SetAttention.of(List.of(TABLE, TABLE));

        assertEquals(2, set.molecules());
        assertEquals(List.of("isStateOf", "isWeightOf"), set.relations());
        assertEquals(List.of("C", "O"), set.elements());
        assertArrayEquals(new int[] {2, 2}, set.atoms());
        assertArrayEquals(new double[] {0.4, 1}, set.shares()[0], 1e-6);
        assertEquals(0.6, set.shares()[1][0], 1e-6);
        assertTrue(Double.isNaN(set.shares()[1][1]));
        assertEquals(0.7, set.mean("isStateOf"), 1e-6);
        SetAttention even = set.even(List.of(TABLE, TABLE));
        assertArrayEquals(new double[] {-0.1, 0}, set.above(even)[0], 1e-6);
    }

    @Test
    void scalesShowTheirNumbersInPercent() {
        Scale differences = Scale.differences(new float[] {-0.002f, Float.NaN, 0.001f});

        assertEquals(new Scale(-0.002f, 0.002f, true), differences);
        assertEquals("-0.20", differences.number(-0.002));
        assertEquals("0", differences.number(1e-9));
        assertArrayEquals(
                new float[] {0, 0.75f},
                differences.shading(new float[] {-0.002f, 0.001f}, new float[0]).atoms(),
                1e-6f);
        assertEquals(new Scale(0, 0.5f, false), Scale.of(new float[] {0.25f, 0.5f}));
        assertEquals("25", Scale.of(new float[] {0.5f}).number(0.25));
    }

    @Test
    void aSampleIsEvenlySpread() {
        var some = new BitSet();
        some.set(3);
        some.set(9);

        assertArrayEquals(new int[] {3, 9}, SetRanking.sample(some, 1000));
        int[] rows = SetRanking.sample(new BitSet(), 3 * SetRanking.SAMPLE);
        assertEquals(SetRanking.SAMPLE, rows.length);
        assertArrayEquals(new int[] {0, 3, 6}, java.util.Arrays.copyOf(rows, 3));
    }
}
