package org.molweave.app.pane.knowledge;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.pane.knowledge.TripleQuery.Field;
import org.molweave.app.pane.knowledge.TripleQuery.Sort;
import org.molweave.app.pane.knowledge.TriplesModel.Scope;
import org.molweave.app.pane.knowledge.explore.Drawn;
import org.molweave.app.pane.knowledge.explore.Scene;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.GraphMl;
import org.molweave.engine.kg.GraphMlFile;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.viz.graph.Place;
import org.molweave.viz.graph.Viewpoint;

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
    void entitiesAreFoundByTheNamesThatAChemistUses() throws IOException {
        workspace.knowledgeProperty().set(file(FACTS));

        assertEquals(List.of("O"), model.search("oxygen", 9));
        assertEquals(List.of("He"), model.search("hel", 9));
        assertEquals(List.of("C"), model.search("C", 1));
        assertEquals(List.of(), model.search("chlorine", 9), "not in this graph");

        Path elements = Path.of("sample-projects/elements/kg/elements.tsv");
        workspace.knowledgeProperty().set(KnowledgeFile.of(elements, TripleFiles.read(elements)));

        assertEquals(List.of("Weight6"), model.search("weight z 55", 9));
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
    void aFigureBringsItsEntitiesBack() {
        model.look("Period2");
        int carbon = requireNonNull(model.explorer().index()).findEntity("C").orElseThrow();
        model.explorer().expand(carbon);
        model.explorer().move(Map.of(carbon, new Place(7, -3)));
        model.explorer().filter().toggle("isStateOf", "state", false);
        Drawn shown = model.explorer().scene().drawn();
        Map<String, String> told = model.provenance(new Viewpoint(1, 2, 30), false);
        model.explorer().filter().showAll();
        model.look("He");
        assertNotEquals(shown, model.explorer().scene().drawn());

        List<String> missing = model.restore(told);

        assertEquals(List.of(), missing);
        assertEquals(shown, model.explorer().scene().drawn());
        assertEquals(
                Set.of("isStateOf"),
                model.explorer().filter().hiddenRelationsProperty().get());
        assertEquals(new Viewpoint(1, 2, 30), model.views().wantedProperty().get());
        assertEquals(Set.of("Period2"), workspace.selection().entitiesProperty().get());
    }

    @Test
    void aFigureOfAnotherVersionShowsWhatIsLeftAndSaysSo() {
        model.look("Gas");
        Map<String, String> told = model.provenance(new Viewpoint(0, 0, 1), true);
        workspace
                .knowledgeProperty()
                .set(file(KnowledgeGraph.of("less.tsv", List.of(new Triple("Gas", "isStateOf", "O")))));

        assertEquals(List.of("1 of its 3 entities are not in the graph."), model.restore(told));
        assertEquals(Set.of("Gas", "O"), drawn());
        assertEquals(List.of("The figure does not say which entities it shows."), model.restore(Map.of()));
    }

    @Test
    void whatIsSeenAndTheWholeGraphAreExported() {
        model.look("Period2");
        model.explorer().filter().toggle("isStateOf", "state", false);

        GraphMlFile seen = model.seen();
        GraphMlFile whole = model.whole();

        assertEquals(
                Set.of("Period2", "O", "C"),
                seen.nodes().stream().map(GraphMlFile.Node::name).collect(java.util.stream.Collectors.toSet()));
        assertEquals(
                List.of("isPeriodOf", "isPeriodOf"),
                seen.edges().stream().map(GraphMlFile.Edge::relation).toList());
        assertEquals(6, whole.edges().size());
        assertEquals(6, whole.nodes().size());
        assertEquals(seen.places().keySet(), whole.places().keySet());
    }

    @Test
    void aGraphMlFileOpensAsItWasDrawnAndKeepsItsWeights(@TempDir Path folder) throws IOException {
        model.look("Period2");
        Path file = folder.resolve("drawn.graphml");
        GraphMlFile drawn = model.whole();
        List<GraphMlFile.Edge> weighted = drawn.edges().stream()
                .map(edge -> new GraphMlFile.Edge(edge.source(), edge.relation(), edge.target(), 0.25, 0))
                .toList();
        try (var out = Files.newOutputStream(file)) {
            GraphMl.write(out, GraphMlFile.of("drawn", drawn.nodes(), weighted));
        }

        workspace.knowledgeProperty().set(KnowledgeFile.of(file, TripleFiles.read(file)));

        assertEquals(Set.of("Period2", "O", "C"), drawn());
        assertEquals(drawn.nodes(), model.whole().nodes());
        assertEquals(weighted, model.whole().edges());
    }

    @Test
    void theFigureKnowsItsGraph() {
        assertEquals(FACTS.sha256(), model.provenance().get("knowledge"));
        assertEquals("3", model.provenance().get("entities"));
    }
}
