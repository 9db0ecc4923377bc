package org.molweave.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.BondType;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;

final class VocabularyTest {

    private static final ElementKnowledgeGraph FACTS = facts("Gas");

    @Test
    void ourLayoutPutsAttributesBehindTheAtoms() {
        Vocabulary vocabulary = Vocabulary.of(Vocabulary.Layout.KCL, FACTS);

        assertEquals(121, vocabulary.nodeRows());
        assertEquals(119, vocabulary.attributeRow(0));
        assertEquals(120, vocabulary.attributeRow(1));
        assertEquals(7, vocabulary.edgeRows());
        assertEquals(4, vocabulary.bondRow(BondType.OTHER));
        assertEquals(5, vocabulary.relationRow(0));
        assertEquals(118, vocabulary.atomRow(118));
        assertEquals(0, vocabulary.atomRow(119));
    }

    @Test
    void theReleasedLayoutCountsElementsAmongTheEntities() {
        Vocabulary vocabulary = Vocabulary.of(Vocabulary.Layout.RELEASED, FACTS);

        // entities: Cl 0, Gas 1, H 2, Weight1 3
        assertEquals(122, vocabulary.nodeRows());
        assertEquals(119, vocabulary.attributeRow(0));
        assertEquals(121, vocabulary.attributeRow(1));
        assertEquals(6, vocabulary.edgeRows());
        assertFalse(vocabulary.hasBondRow(BondType.OTHER));
        assertThrows(IllegalArgumentException.class, () -> vocabulary.bondRow(BondType.OTHER));
    }

    @Test
    void theDescriptionSurvivesJson() throws Exception {
        var json = new ObjectMapper();
        Vocabulary vocabulary = Vocabulary.of(Vocabulary.Layout.RELEASED, FACTS);

        String text = json.writeValueAsString(vocabulary.description());
        Vocabulary read = Vocabulary.of(json.readValue(text, Vocabulary.Description.class));

        assertEquals(vocabulary.description(), read.description());
        assertEquals(vocabulary.attributeRow(1), read.attributeRow(1));
    }

    @Test
    void knowledgeOfAnotherVocabularyIsRefused() {
        Vocabulary other = Vocabulary.of(Vocabulary.Layout.KCL, facts("Liquid"));

        assertThrows(IllegalArgumentException.class, () -> new GraphRules(other, FACTS, IsolatedAtoms.KEEP));
    }

    private static ElementKnowledgeGraph facts(String state) {
        return ElementKnowledgeGraph.of(KnowledgeGraph.of(
                "facts", List.of(new Triple(state, "isStateOf", "Cl"), new Triple("Weight1", "isWeightOf", "H"))));
    }
}
