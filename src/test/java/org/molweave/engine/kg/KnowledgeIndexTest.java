package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class KnowledgeIndexTest {

    /// Two parts, a repetition, a loop, and two relations between the same entities.
    private static final KnowledgeIndex INDEX = KnowledgeIndex.of(KnowledgeGraph.of(
            "test",
            List.of(
                    new Triple("Gas", "isStateOf", "H"),
                    new Triple("Gas", "isStateOf", "He"),
                    new Triple("Gas", "isStateOf", "He"),
                    new Triple("Light", "isWeightOf", "H"),
                    new Triple("Light", "isStateOf", "H"),
                    new Triple("Gastank", "holds", "Gastank"),
                    new Triple("Old gas", "holds", "Gastank"))));

    private static int entity(String name) {
        return INDEX.findEntity(name).orElseThrow();
    }

    private static List<String> names(int[] entities) {
        return Arrays.stream(entities).mapToObj(INDEX::entity).toList();
    }

    @Test
    void everyTripleIsFoundFromBothItsEnds() {
        assertArrayEquals(new int[] {0, 1, 2}, INDEX.triplesOf(entity("Gas")));
        assertArrayEquals(new int[] {0, 3, 4}, INDEX.triplesOf(entity("H")));
        assertArrayEquals(new int[] {5, 6}, INDEX.triplesOf(entity("Gastank")));
        assertEquals(2, INDEX.degree(entity("He")));
        assertEquals(entity("Gas"), INDEX.other(0, entity("H")));
        assertEquals(OptionalInt.empty(), INDEX.findEntity("gas"));
    }

    @Test
    void neighboursAreDistinctAndTheMostConnectedComeFirst() {
        var hidden = new BitSet();

        assertEquals(List.of("H", "He"), names(INDEX.neighbours(entity("Gas"), hidden)));
        assertEquals(List.of("Gas", "Light"), names(INDEX.neighbours(entity("H"), hidden)));
        assertEquals(List.of("Old gas"), names(INDEX.neighbours(entity("Gastank"), hidden)));
        hidden.set(INDEX.graph().relations().indexOf("isStateOf"));
        assertEquals(List.of("Light"), names(INDEX.neighbours(entity("H"), hidden)));
    }

    @Test
    void theNameItselfIsFoundFirstThenBeginningsThenTheRest() {
        assertEquals(List.of("Gas", "Gastank", "Old gas"), names(INDEX.search("gas", 9)));
        assertEquals(List.of("Gas", "Gastank"), names(INDEX.search("GAS", 2)));
        assertEquals(List.of("Gas", "Gastank", "Old gas"), names(INDEX.search(" as", 9)));
        assertEquals(List.of(), names(INDEX.search(" ", 9)));
    }

    @Test
    void theShapeCountsWhatThereIs() {
        KnowledgeShape shape = KnowledgeShape.of(INDEX);

        assertEquals(List.of("holds", "isStateOf", "isWeightOf"), INDEX.graph().relations());
        assertArrayEquals(new int[] {2, 4, 1}, shape.triplesOf());
        assertArrayEquals(new int[] {2, 2, 1}, shape.headsOf());
        assertArrayEquals(new int[] {1, 2, 1}, shape.tailsOf());
        assertArrayEquals(new int[] {0, 1, 3, 2}, shape.entitiesOfDegree());
        assertEquals(6, shape.distinctTriples());
        assertEquals(1, shape.duplicates());
        assertEquals(2, shape.components());
        assertEquals(4, shape.largestComponent());
    }

    @Test
    void anEmptyGraphHasNothing() {
        var empty = KnowledgeIndex.of(KnowledgeGraph.of("empty", List.of()));

        assertEquals(0, KnowledgeShape.of(empty).components());
        assertEquals(0, empty.search("a", 5).length);
    }
}
