package org.molweave.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;

/// The molecules: acetaldehyde CC=O and methane C; the facts: carbon is solid twice and light, oxygen light and a gas.
final class GraphBatchTest {

    private static final Molecule ACETALDEHYDE =
            new Molecule("CC=O", new byte[] {6, 6, 8}, new short[] {0, 1}, new short[] {1, 2}, new byte[] {0, 1});
    private static final Molecule METHANE = new Molecule("C", new byte[] {6}, new short[0], new short[0], new byte[0]);
    private static final ElementKnowledgeGraph FACTS = ElementKnowledgeGraph.of(KnowledgeGraph.of(
            "facts",
            List.of(
                    new Triple("Solid", "isStateOf", "C"),
                    new Triple("Light", "isWeightOf", "C"),
                    new Triple("Solid", "isStateOf", "C"),
                    new Triple("Gas", "isStateOf", "O"),
                    new Triple("Light", "isWeightOf", "O"),
                    new Triple("Heavy", "isWeightOf", "U"))));

    @Test
    void atomsCarryTheirGraphElementAndRow() {
        GraphBatch batch = GraphBatch.of(List.of(METHANE, ACETALDEHYDE), rules(IsolatedAtoms.KEEP));

        assertArrayEquals(new int[] {0, 1, 4}, batch.graphOffset());
        assertArrayEquals(new int[] {0, 1, 1, 1}, batch.graphOf());
        assertArrayEquals(new int[] {6, 6, 6, 8}, batch.element());
        assertArrayEquals(new int[] {6, 6, 6, 8}, batch.atomRow());
    }

    @Test
    void bondsAreSortedByTargetThenTypeAndKnowTheirExplicitPlace() {
        GraphBatch batch = GraphBatch.of(List.of(METHANE, ACETALDEHYDE), rules(IsolatedAtoms.KEEP));

        // explicit: 1→2 single, 2→1 single, 2→3 double, 3→2 double
        BondEdges bonds = batch.bonds();
        assertArrayEquals(new int[] {2, 1, 3, 2}, bonds.source());
        assertArrayEquals(new int[] {1, 2, 2, 3}, bonds.target());
        assertArrayEquals(new int[] {0, 0, 1, 1}, bonds.type());
        assertArrayEquals(new int[] {1, 0, 3, 2}, bonds.explicitEdge());
        assertArrayEquals(new int[] {0, 0, 1, 3, 4}, bonds.atomOffset());
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4}, bonds.bagOffset());
    }

    @Test
    void factsAreTablesOfWhatOccurs() {
        KnowledgeTable table = GraphBatch.of(List.of(METHANE, ACETALDEHYDE), rules(IsolatedAtoms.KEEP))
                .knowledge();

        // attributes of the graph: Gas 0, Heavy 1, Light 2, Solid 3; Heavy does not occur
        assertArrayEquals(new int[] {0, 2, 3}, table.attributes().number());
        assertArrayEquals(new int[] {119, 121, 122}, table.attributes().vocabularyRow());
        assertArrayEquals(new int[] {0, 1, 2}, table.rows().attribute());
        assertArrayEquals(new int[] {0, 1, 0}, table.rows().relation());
        assertArrayEquals(new int[] {5, 6, 5}, table.rows().vocabularyRow());
        assertArrayEquals(new int[] {6, 8}, table.elements().number());
        assertArrayEquals(new float[] {0, 1, 2, 1, 1, 0}, table.elements().multiplicity());
        assertArrayEquals(new int[] {0, 0, 0, 1}, table.elementOf());
        assertArrayEquals(new int[] {0, 2, 5}, table.presence().offset());
        assertArrayEquals(new int[] {1, 2, 0, 1, 2}, table.presence().attribute());
    }

    @Test
    void anAttributeWithTwoRelationsHasTwoRows() {
        var knowledge = ElementKnowledgeGraph.of(KnowledgeGraph.of(
                "two",
                List.of(
                        new Triple("Level1", "isWeightOf", "C"),
                        new Triple("Level1", "isRadiusOf", "C"),
                        new Triple("Solid", "isStateOf", "C"))));

        KnowledgeTable table = GraphBatch.of(List.of(METHANE), GraphRules.of(Vocabulary.Layout.KCL, knowledge))
                .knowledge();

        assertEquals(2, table.attributes().size());
        assertArrayEquals(new int[] {0, 0, 1}, table.rows().attribute());
        assertArrayEquals(new int[] {0, 2, 1}, table.rows().relation());
        assertArrayEquals(new float[] {1, 1, 1}, table.elements().multiplicity());
        assertArrayEquals(new int[] {0, 1}, table.presence().attribute());
    }

    @Test
    void droppedAtomsLeaveNoGap() {
        Molecule salt =
                new Molecule("[Na+].CO", new byte[] {11, 6, 8}, new short[] {1}, new short[] {2}, new byte[] {0});

        GraphBatch batch = GraphBatch.of(List.of(salt, METHANE, salt), rules(IsolatedAtoms.DROP));

        assertArrayEquals(new int[] {0, 2, 2, 4}, batch.graphOffset());
        assertArrayEquals(new int[] {6, 8, 6, 8}, batch.element());
        assertArrayEquals(new int[] {1, 0, 3, 2}, batch.bonds().source());
    }

    @Test
    void noKnowledgeAndNoMoleculesAreFine() {
        var rules = GraphRules.of(Vocabulary.Layout.KCL, ElementKnowledgeGraph.none());

        GraphBatch batch = GraphBatch.of(List.of(ACETALDEHYDE), rules);

        assertEquals(0, batch.knowledge().rows().size());
        assertArrayEquals(new int[] {0, 0}, batch.knowledge().presence().offset());
        assertEquals(0, GraphBatch.of(List.of(), rules).graphs());
    }

    @Test
    void bondsWithoutARowAreRefusedByName() {
        Molecule dative = new Molecule("N->B", new byte[] {7, 5}, new short[] {0}, new short[] {1}, new byte[] {4});
        var released = GraphRules.of(Vocabulary.Layout.RELEASED, FACTS);

        var thrown = assertThrows(IllegalArgumentException.class, () -> GraphBatch.of(List.of(dative), released));

        assertTrue(String.valueOf(thrown.getMessage()).startsWith("N->B has a bond"), thrown.getMessage());
        assertEquals(
                4,
                GraphBatch.of(List.of(dative), rules(IsolatedAtoms.KEEP))
                        .bonds()
                        .type()[0]);
    }

    private static GraphRules rules(IsolatedAtoms isolatedAtoms) {
        return new GraphRules(Vocabulary.of(Vocabulary.Layout.KCL, FACTS), FACTS, isolatedAtoms);
    }
}
