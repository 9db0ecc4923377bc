package org.molweave.app.pane.knowledge.explore;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.task.Background;
import org.molweave.app.undo.Changes;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.engine.kg.Triple;
import org.molweave.viz.graph.GraphLayout;
import org.molweave.viz.graph.GraphPicture;
import org.molweave.viz.graph.Place;

class ExplorerModelTest {

    private static final int NEIGHBOURS = 5_000;

    private final Changes changes = new Changes();
    private final ExplorerModel model = new ExplorerModel(Background.immediate(), changes);
    private final KnowledgeIndex index = KnowledgeIndex.of(hub());

    /// "hub" has 5,000 neighbours, of which the first has the most other facts; "far" hangs on the first of them.
    private static KnowledgeGraph hub() {
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < NEIGHBOURS; i++) {
            triples.add(new Triple("hub", i % 2 == 0 ? "even" : "odd", "n%04d".formatted(i)));
        }
        for (int i = 0; i < 20; i++) {
            triples.add(new Triple("n0000", "far", "f%02d".formatted(i)));
        }
        triples.add(new Triple("n0001", "far", "f00"));
        triples.add(new Triple("n0001", "near", "n0000"));
        triples.add(new Triple("hub", "near", "n0000"));
        return KnowledgeGraph.of("hub.tsv", triples);
    }

    @BeforeEach
    void open() {
        model.open(index, Names.plain());
        model.look(entity("hub"));
    }

    private int entity(String name) {
        return index.findEntity(name).orElseThrow();
    }

    private Map<Integer, Place> places() {
        return model.scene().drawn().places();
    }

    private String label(String name) {
        return model.scene().picture().nodes().stream()
                .filter(node -> node.id().equals(Scene.id(entity(name))))
                .map(GraphPicture.Node::label)
                .findFirst()
                .orElse("");
    }

    @Test
    void aHubIsDrawnWithItsMostConnectedNeighboursAndSaysHowManyAreLeft() {
        assertEquals(1 + ExplorerModel.CAP, places().size());
        assertEquals("hub\n+4,950", label("hub"));
        assertTrue(places().containsKey(entity("n0000")));
        assertEquals("", changes.undoTextProperty().get());
    }

    @Test
    void expandingMovesNothingAndCollapsingAndUndoRestoreEveryPlaceExactly() {
        Map<Integer, Place> before = places();

        model.expand(entity("hub"));

        assertEquals(1 + 2 * ExplorerModel.CAP, places().size());
        assertEquals("hub\n+4,900", label("hub"));
        before.forEach((entity, place) -> assertEquals(place, places().get(entity)));
        changes.undo();
        assertEquals(before, places());
        assertEquals("hub\n+4,950", label("hub"));

        model.expand(entity("n0000"));
        assertEquals(1 + ExplorerModel.CAP + 20, places().size());
        before.forEach((entity, place) -> assertEquals(place, places().get(entity)));
        model.collapse(entity("n0000"));
        assertEquals(before, places());
        changes.undo();
        assertEquals(1 + ExplorerModel.CAP + 20, places().size());
        changes.redo();
        assertEquals(before, places());
    }

    @Test
    void collapsingTakesAlongWhatWasBroughtByTheBrought() {
        model.expand(entity("n0000"));

        model.collapse(entity("hub"));

        assertEquals(Set.of(entity("hub")), places().keySet());
        model.toggle(entity("hub"));
        assertEquals(1 + ExplorerModel.CAP, places().size());
    }

    @Test
    void onlyTheWantedRelationIsExpanded() {
        model.look(entity("n0001"));
        model.collapse(entity("n0001"));

        model.expand(entity("n0001"), index.graph().relations().indexOf("near"));

        assertEquals(Set.of(entity("n0001"), entity("n0000")), places().keySet());
    }

    @Test
    void hiddenRelationsBringNothingAndTheirEndsAreNotSeen() {
        model.filter().toggle("odd", "odd", false);

        assertTrue(model.hiddenProperty().get().contains(Scene.id(entity("n0003"))));
        assertFalse(model.hiddenProperty().get().contains(Scene.id(entity("n0002"))));
        assertFalse(model.hiddenProperty().get().contains(Scene.id(entity("n0001"))), "another relation holds it");
        model.expand(entity("hub"));
        assertTrue(places().keySet().stream()
                        .filter(e -> index.entity(e).startsWith("n"))
                        .count()
                > ExplorerModel.CAP);
        assertEquals(
                0,
                places().keySet().stream()
                        .skip(1L + ExplorerModel.CAP)
                        .filter(e -> Integer.parseInt(index.entity(e).substring(1)) % 2 == 1)
                        .count());
        model.filter().showAll();
        assertEquals(Set.of(), model.hiddenProperty().get());
    }

    @Test
    void whatIsDrawnAlreadyIsSaidAndNotDone() {
        model.capProperty().set(NEIGHBOURS);
        model.look(entity("n0001"));
        String undo = changes.undoTextProperty().get();

        model.expand(entity("n0001"));

        assertEquals(
                "All neighbours of n0001 are drawn already.",
                model.messageProperty().get());
        assertEquals(undo, changes.undoTextProperty().get());
    }

    @Test
    void severalFactsBetweenTwoEntitiesAreSeveralEdges() {
        long between = model.scene().picture().edges().stream()
                .filter(edge ->
                        edge.from().equals(Scene.id(entity("hub"))) && edge.to().equals(Scene.id(entity("n0000"))))
                .count();

        assertEquals(2, between);
    }

    @Test
    void fiveHundredRandomStepsAreUndoneToTheSamePlaces() {
        var random = new Random(3);
        model.capProperty().set(7);
        Drawn start = model.scene().drawn();
        List<Drawn> history = new ArrayList<>();
        int steps = 0;
        for (int act = 0; act < 500 && steps < 190; act++) {
            List<Integer> drawn = List.copyOf(places().keySet());
            int entity = drawn.get(random.nextInt(drawn.size()));
            Drawn before = model.scene().drawn();
            switch (random.nextInt(5)) {
                case 0 -> model.expand(entity);
                case 1 -> model.collapse(entity);
                case 2 -> model.move(Map.of(entity, new Place(random.nextDouble(), random.nextDouble())));
                case 3 -> model.add(random.nextInt(index.entities()));
                default -> model.expand(entity, random.nextInt(index.relations()));
            }
            if (!before.equals(model.scene().drawn())
                    || model.messageProperty().get().isEmpty()) {
                history.add(before);
                steps++;
            }
        }

        while (!changes.undoTextProperty().get().isEmpty()) {
            changes.undo();
        }

        assertTrue(history.size() > 100);
        assertEquals(start, model.scene().drawn());
    }

    @Test
    void aStepOfAnotherGraphLeadsNowhere() {
        model.expand(entity("n0000"));
        model.open(KnowledgeIndex.of(KnowledgeGraph.of("b", List.of(new Triple("a", "r", "b")))), Names.plain());
        model.look(0);
        Drawn now = model.scene().drawn();

        changes.undo();

        assertEquals(now, model.scene().drawn());
    }

    @Test
    void aSmallGraphIsDrawnWholeAndTheSameEachTime() {
        KnowledgeIndex chain = chain(300);
        model.open(chain, Names.plain());
        model.whole();
        Map<Integer, Place> first = places();
        assertEquals(300, first.size());

        model.open(chain, Names.plain());
        model.whole();

        assertEquals(first, places());
        assertNull(model.busyProperty().get());
    }

    @Test
    void aLongLayoutIsAskedAboutAndAGraphThatIsTooLargeIsNotDrawn() {
        var impatient = new ExplorerModel(Background.immediate(), changes, 0);
        impatient.open(chain(50), Names.plain());
        impatient.whole();
        Offer offer = impatient.offerProperty().get();
        assertNotNull(offer);
        assertTrue(impatient.scene().drawn().isEmpty());
        impatient.decline();
        assertNull(impatient.offerProperty().get());
        offer.accept().run();
        assertEquals(50, impatient.scene().drawn().places().size());

        model.open(chain(GraphLayout.MOST_NODES + 2), Names.plain());
        model.whole();
        assertNull(model.offerProperty().get());
        assertTrue(model.messageProperty().get().startsWith("The graph has 6,002 entities"));
    }

    @Test
    void aCancelledLayoutChangesNothing() {
        List<Runnable> waiting = new ArrayList<>();
        var later = new ExplorerModel(new Background(waiting::add, Runnable::run), changes);
        later.open(chain(500), Names.plain());
        later.whole();
        assertNotNull(later.busyProperty().get());

        later.cancel();
        waiting.forEach(Runnable::run);

        assertNull(later.busyProperty().get());
        assertTrue(later.scene().drawn().isEmpty());
    }

    private static KnowledgeIndex chain(int nodes) {
        List<Triple> triples = new ArrayList<>();
        for (int i = 1; i < nodes; i++) {
            triples.add(new Triple("c" + (i - 1), "next", "c" + i));
        }
        return KnowledgeIndex.of(KnowledgeGraph.of("chain.tsv", triples));
    }

    @Test
    void aGraphThatTakesLongIsAskedAboutAndASmallOneIsNot() {
        List<Triple> many = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            many.add(new Triple("n" + i % 5_000, "r", "n" + (i * 7 + i / 5_000 + 1) % 5_000));
        }
        model.open(KnowledgeIndex.of(KnowledgeGraph.of("many", many)), Names.plain());

        model.whole();

        Offer offer = requireNonNull(model.offerProperty().get());
        assertTrue(offer.text().contains("takes about 4 s"), offer.text());
        model.open(KnowledgeIndex.of(KnowledgeGraph.of("few", many.subList(0, 300))), Names.plain());
        model.whole();
        assertNull(model.offerProperty().get());
    }
}
