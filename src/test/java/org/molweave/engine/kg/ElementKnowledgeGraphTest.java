package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.molweave.engine.kg.ElementKnowledgeGraph.Fact;
import org.molweave.engine.kg.ElementKnowledgeGraph.MessageRow;

final class ElementKnowledgeGraphTest {

    private static final Triple SOLID = new Triple("Solid", "isStateOf", "C");
    private static final Triple LEVEL_WEIGHT = new Triple("Level1", "isWeightOf", "C");
    private static final Triple LEVEL_RADIUS = new Triple("Level1", "isRadiusOf", "H");
    private static final Triple OTHER = new Triple("Paris", "liesIn", "France");

    private final ElementKnowledgeGraph knowledge =
            ElementKnowledgeGraph.of(KnowledgeGraph.of("k", List.of(SOLID, OTHER, LEVEL_WEIGHT, SOLID, LEVEL_RADIUS)));

    @Test
    void factsKeepOrderAndMultiplicity() {
        // attributes Level1 0, Solid 1; relations isRadiusOf 0, isStateOf 1, isWeightOf 2, liesIn 3
        assertEquals(
                List.of(new Fact(1, 1, SOLID), new Fact(0, 2, LEVEL_WEIGHT), new Fact(1, 1, SOLID)),
                knowledge.facts(6));
        assertEquals(List.of(), knowledge.facts(0));
        assertEquals(List.of(), knowledge.facts(200));
    }

    @Test
    void everyAttributeAndRelationPairIsARow() {
        assertEquals(
                List.of(new MessageRow(0, 0), new MessageRow(0, 2), new MessageRow(1, 1)), knowledge.messageRows());
        assertArrayEquals(new int[] {1, 2, 2}, knowledge.messageRowsOf(6));
        assertArrayEquals(new int[] {0}, knowledge.messageRowsOf(1));
        assertArrayEquals(new int[0], knowledge.messageRowsOf(8));
    }

    @Test
    void triplesAboutOtherThingsReachNoAtomButStay() {
        assertEquals(List.of("Level1", "Solid"), knowledge.attributes());
        assertEquals(List.of(OTHER), knowledge.ignored());
        assertEquals(OptionalInt.of(1), knowledge.findAttribute("Solid"));
        assertEquals(OptionalInt.empty(), knowledge.findAttribute("Paris"));
        assertEquals(OptionalInt.of(3), knowledge.findRelation("liesIn"));
    }

    @Test
    void aGraphWithoutElementsIsRefused() {
        var graph = KnowledgeGraph.of("cities", List.of(OTHER));

        var thrown = assertThrows(IllegalArgumentException.class, () -> ElementKnowledgeGraph.of(graph));

        assertTrue(String.valueOf(thrown.getMessage()).startsWith("No triple of cities is about a chemical element."));
    }

    @Test
    void omittedFactsAreGoneAndTheNumbersStay() {
        ElementKnowledgeGraph left = knowledge.without(new Omission(Set.of("isRadiusOf"), Set.of("Solid")));

        assertEquals(List.of(new Fact(0, 2, LEVEL_WEIGHT)), left.facts(6));
        assertEquals(List.of(), left.facts(1));
        assertArrayEquals(new int[] {1}, left.messageRowsOf(6));
        assertEquals(knowledge.attributes(), left.attributes());
        assertEquals(knowledge.relations(), left.relations());
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> knowledge.without(new Omission(Set.of("isNothingOf"), Set.of())));
        assertEquals("The knowledge graph k has no relation isNothingOf.", thrown.getMessage());
    }
}
