package org.molweave.app.pane.knowledge;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.pane.knowledge.TripleQuery.Field;
import org.molweave.app.pane.knowledge.TripleQuery.Sort;
import org.molweave.app.pane.knowledge.TriplesModel.Scope;
import org.molweave.app.pane.knowledge.explore.Scene;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;

class KnowledgeModelTest {

    /// Helium is said to be a gas twice.
    static final KnowledgeGraph FACTS = KnowledgeGraph.of(
            "facts.tsv",
            List.of(
                    new Triple("Gas", "isStateOf", "O"),
                    new Triple("Solid", "isStateOf", "C"),
                    new Triple("Period2", "isPeriodOf", "O"),
                    new Triple("Period2", "isPeriodOf", "C"),
                    new Triple("Gas", "isStateOf", "He"),
                    new Triple("Gas", "isStateOf", "He")));

    private final Workspace workspace = new Workspace(Background.immediate());
    private final KnowledgeModel model = new KnowledgeModel(workspace);

    static KnowledgeFile file(KnowledgeGraph graph) {
        ElementKnowledgeGraph elements;
        try {
            elements = ElementKnowledgeGraph.of(graph);
        } catch (IllegalArgumentException e) {
            elements = ElementKnowledgeGraph.none();
        }
        return new KnowledgeFile(Path.of(graph.name()), graph, elements, List.of());
    }

    @BeforeEach
    void open() {
        workspace.knowledgeProperty().set(file(FACTS));
    }

    private Set<String> drawn() {
        var names = new java.util.TreeSet<String>();
        model.explorer()
                .scene()
                .drawn()
                .places()
                .keySet()
                .forEach(e -> names.add(requireNonNull(model.explorer().index()).entity(e)));
        return names;
    }

    private String id(String entity) {
        return Scene.id(
                requireNonNull(model.explorer().index()).findEntity(entity).orElseThrow());
    }

    @Test
    void aGraphAboutElementsBeginsWithCarbonAnotherWithItsHub() {
        assertEquals(Set.of("C", "Solid", "Period2"), drawn());

        workspace
                .knowledgeProperty()
                .set(file(KnowledgeGraph.of(
                        "b",
                        List.of(new Triple("a", "r", "b"), new Triple("a", "r", "c"), new Triple("d", "r", "c")))));

        assertTrue(drawn().containsAll(Set.of("a", "b", "c")), drawn().toString());
        workspace.knowledgeProperty().set(null);
        assertEquals(Set.of(), drawn());
        assertTrue(model.messageProperty().get().contains("No knowledge graph is open"));
    }

    @Test
    void anEntityOfThePictureIsSelectedForAllPanes() {
        model.choose(Set.of(id("Solid")));

        assertEquals(Set.of("Solid"), workspace.selection().entitiesProperty().get());
        assertEquals(1, model.triples().rows().size());
        model.choose(Set.of());
        assertEquals(6, model.triples().rows().size());
    }

    @Test
    void anEdgeIsSelectedWithItsEndsAndInTheTable() {
        model.choose(Set.of(Scene.edgeId(3)));

        assertEquals(
                Set.of("Period2", "C"), workspace.selection().entitiesProperty().get());
        assertEquals(
                Set.of("isPeriodOf"), workspace.selection().relationsProperty().get());
        assertEquals(3, model.selectedTriple());
        assertEquals(Set.of(Scene.edgeId(3)), model.selectedProperty().get());
    }

    @Test
    void aRowOfTheTableSelectsItsEdgeAndKeepsTheListAsItIs() {
        model.choose(Set.of(id("Period2")));
        assertArrayEquals(new int[] {2, 3}, model.triples().rows().rows());

        model.chooseTriple(3);

        assertEquals(Set.of(Scene.edgeId(3)), model.selectedProperty().get());
        assertArrayEquals(new int[] {2, 3}, model.triples().rows().rows());
    }

    @Test
    void whatIsSelectedElsewhereIsMarkedOrOffered() {
        workspace.selection().entitiesProperty().set(Set.of("Solid", "Gas"));

        assertEquals(Set.of(id("Solid")), model.selectedProperty().get());
        assertEquals(Set.of("Gas"), model.elsewhereProperty().get());
        model.look("Gas");
        assertEquals(Set.of("Gas", "O", "He"), drawn());
        assertEquals(Set.of(), model.elsewhereProperty().get());
    }

    @Test
    void theElementsOfSelectedAtomsAreMarked() throws Exception {
        workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse("CCO"), -1));
        workspace.selection().atomsProperty().set(Set.of(0, 1));

        assertEquals(Set.of(id("C")), model.selectedProperty().get());
    }

    @Test
    void theTableIsFilteredByWordsScopeAndRelationAndSorted() {
        TriplesModel triples = model.triples();
        triples.wordsProperty().set("gas state");
        assertArrayEquals(new int[] {0, 4, 5}, triples.rows().rows());
        assertEquals("3 of 6", triples.summaryProperty().get());

        triples.wordsProperty().set("");
        triples.scopeProperty().set(Scope.PICTURE);
        assertArrayEquals(new int[] {1, 3}, triples.rows().rows());

        triples.scopeProperty().set(Scope.ALL);
        model.explorer().filter().toggle("isPeriodOf", "period", false);
        triples.sortProperty().set(new Sort(Field.TAIL, true));
        assertArrayEquals(new int[] {0, 4, 5, 1}, triples.rows().rows());
    }

    @Test
    void aFindingLeadsToItsTriple() {
        var finding = requireNonNull(model.opened()).findings().getFirst();
        assertEquals(6, finding.line());

        model.jumpTo(finding);

        assertEquals(5, model.selectedTriple());
        assertTrue(drawn().containsAll(Set.of("Gas", "He")), drawn().toString());
    }

    @Test
    void theFigureKnowsItsGraph() {
        assertEquals(FACTS.sha256(), model.provenance().get("knowledge"));
        assertEquals("3", model.provenance().get("entities"));
    }
}
