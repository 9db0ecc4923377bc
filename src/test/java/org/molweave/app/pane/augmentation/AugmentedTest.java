package org.molweave.app.pane.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.molweave.app.project.FactNames;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Opener;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.kg.Triple;
import org.molweave.viz.graph.GraphPicture;
import org.molweave.viz.graph.Place;

class AugmentedTest {

    private static final Path ELEMENTS = Path.of("sample-projects/elements/kg/elements.tsv");

    static final KnowledgeGraph FACTS = KnowledgeGraph.of(
            "facts",
            List.of(
                    new Triple("Solid", "isStateOf", "C"),
                    new Triple("Gas", "isStateOf", "O"),
                    new Triple("Period2", "isPeriodOf", "C"),
                    new Triple("Period2", "isPeriodOf", "O"),
                    new Triple("Gas", "isStateOf", "N")));

    static Augmented of(String smiles) throws Exception {
        return Augmented.of(Smiles.parse(smiles), ElementKnowledgeGraph.of(FACTS), FactNames.plain(), Room.UNKNOWN);
    }

    @Test
    void ethanolHasThreeAtomsThreeAttributesAndSixFacts() throws Exception {
        Augmented ethanol = of("CCO");

        GraphPicture picture = AugmentedPicture.of(ethanol, Omission.NONE, null, false);

        // Two facts of each atom, two bonds.
        assertEquals(Map.of("isPeriodOf", 3, "isStateOf", 3), ethanol.relations());
        assertEquals(
                Set.of("a0", "a1", "a2", "k:Gas", "k:Period2", "k:Solid"),
                picture.places().keySet());
        assertEquals(8, picture.edges().size());
        assertEquals(Set.of(2), ethanol.atomsOf("Gas"));
        assertEquals(Set.of(0, 1), ethanol.atomsOf("Solid"));
    }

    @Test
    void atomsLieAsInTheDrawing() throws Exception {
        Augmented ethanol = of("CCO");

        Map<String, Place> places =
                AugmentedPicture.of(ethanol, Omission.NONE, null, false).places();

        for (int atom = 0; atom < 3; atom++) {
            Place place = places.getOrDefault(Augmented.atomId(atom), new Place(99, 99));
            assertEquals(ethanol.drawing().x()[atom], place.x());
            assertEquals(-ethanol.drawing().y()[atom], place.y());
        }
    }

    @Test
    void theRingIsTheSameEachTimeAndKeepsRelationsTogether() throws Exception {
        Augmented first = of("CC(=O)N");

        assertEquals(first.ring(), of("CC(=O)N").ring());
        List<Ring.Item> items = List.of(
                new Ring.Item("A1", "a", new Place(1, 0)),
                new Ring.Item("B1", "b", new Place(-1, 0)),
                new Ring.Item("A2", "a", new Place(1, 0.1)),
                new Ring.Item("B2", "b", new Place(-1, 0.1)));
        Map<String, Place> ring = Ring.around(items, 2, 2, 1);
        for (Ring.Item item : items) {
            Place place = ring.getOrDefault(item.attribute(), new Place(0, 0));
            assertTrue(place.x() * item.atoms().x() > 0, item + " lies at " + place);
        }
    }

    @Test
    void whatIsLeftOutHasNoWeightAndSaysSo() throws Exception {
        Augmented ethanol = of("CCO");

        GraphPicture picture = AugmentedPicture.of(ethanol, new Omission(Set.of("isStateOf"), Set.of()), null, false);

        List<String> labels = picture.nodes().stream()
                .map(GraphPicture.Node::label)
                .filter(label -> !label.isEmpty())
                .toList();
        assertEquals(List.of("Gas (left out)", "Period 2", "Solid (left out)"), labels);
    }

    @Test
    void namesAreThoseOfPeople() {
        FactNames names = FactNames.plain();

        assertEquals("electron affinity", names.relation("isElectronAffinityOf"));
        assertEquals("Alkali metal", names.attribute("AlkaliMetal"));
        assertEquals("Family 14", names.attribute("Family14"));
    }

    @Test
    void caffeineHasEveryFactOfItsElements() throws Exception {
        KnowledgeFile elements = Opener.knowledge(ELEMENTS);

        Augmented caffeine = Augmented.of(
                Smiles.parse("Cn1cnc2c1c(=O)n(C)c(=O)n2C"),
                elements.elements(),
                FactNames.beside(ELEMENTS),
                Room.UNKNOWN);

        // C8N4O2: 14 relations know all three elements, nitrogen has no electron affinity, only carbon a modulus.
        assertEquals(14, caffeine.molecule().atoms());
        assertEquals(14 * 14 + (8 + 2) + 8, caffeine.facts());
        assertEquals(16, caffeine.relations().size());
        assertEquals(
                caffeine.facts() + 15,
                AugmentedPicture.of(caffeine, Omission.NONE, null, false)
                        .edges()
                        .size());
    }

    @Test
    void rangesAreNamedByTheirEdges() {
        FactNames names = FactNames.beside(ELEMENTS);

        assertEquals("Radius < 69 pm", names.attribute("Radius1"));
        assertEquals("< 69 pm\nradius", names.label("Radius1", "isRadiusOf"));
        assertEquals("Gas\nstate", names.label("Gas", "isStateOf"));
        assertEquals("Period 2", names.label("Period2", "isPeriodOf"));
    }
}
