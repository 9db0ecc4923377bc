package org.molweave.app.pane.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.inference.Inference;
import org.molweave.app.memory.MemoryParts;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.EntityVector;
import org.molweave.engine.run.Project;
import org.molweave.viz.chart.PointColours;

class ProjectionModelTest {

    private final Workspace workspace = new Workspace(Background.immediate());
    private final ProjectionModel model = new ProjectionModel(workspace, new Inference(workspace));

    private Projected projected() {
        model.kindProperty().set(VectorKind.FINGERPRINT);
        model.methodProperty().set(Method.PCA);
        workspace.tableProperty().set(TwelveMolecules.open());
        model.start();
        return Objects.requireNonNull(
                model.projectedProperty().get(), model.messageProperty().get());
    }

    private static BitSet set(int... bits) {
        var set = new BitSet();
        for (int bit : bits) {
            set.set(bit);
        }
        return set;
    }

    @Test
    void withoutMoleculesOrModelItSaysWhatToDo() {
        model.start();
        assertTrue(
                model.messageProperty().get().startsWith("No molecules are open."),
                model.messageProperty().get());

        workspace.tableProperty().set(TwelveMolecules.open());
        model.start();
        assertTrue(
                model.messageProperty().get().startsWith("No model is chosen."),
                model.messageProperty().get());

        model.kindProperty().set(VectorKind.FINGERPRINT);
        assertTrue(
                model.messageProperty().get().startsWith("Press Project"),
                model.messageProperty().get());
    }

    /// As a person does who chooses a model and presses Project at once.
    @Test
    void aModelThatIsBeingOpenedIsWaitedFor() throws Exception {
        ExecutorService screen =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var background = new Background(Executors.newCachedThreadPool(), screen);
        try {
            var made = new CompletableFuture<Projected>();
            Callable<String> chooseAndStart = () -> {
                var place = new Workspace(background);
                var waiting = new ProjectionModel(place, new Inference(place));
                waiting.methodProperty().set(Method.PCA);
                waiting.projectedProperty().subscribe(projected -> {
                    if (projected != null) {
                        made.complete(projected);
                    }
                });
                place.tableProperty().set(TwelveMolecules.open());
                place.modelProperty()
                        .set(new ModelChoice(Path.of("sample-projects/pretrained/model/kcl-pubchem"), "", "Shipped"));
                waiting.start();
                return waiting.messageProperty().get();
            };

            String said = screen.submit(chooseAndStart).get(60, TimeUnit.SECONDS);

            assertEquals("The model is being opened. The projection starts as soon as it answers.", said);
            assertEquals(12, made.get(60, TimeUnit.SECONDS).places().size());
        } finally {
            background.close();
        }
    }

    @Test
    void everyRowHasItsPointAndTheGroupsStandApart() {
        Projected shown = projected();

        assertEquals(12, shown.places().size());
        for (int row = 0; row < 12; row++) {
            assertEquals(row, shown.row(shown.point(row)));
        }
        boolean left = shown.places().x()[0] < 0;
        for (int row = 0; row < 12; row++) {
            assertEquals(row < 6 == left, shown.places().x()[row] < 0, TwelveMolecules.SMILES.get(row));
        }
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void pointsAndRowsAreOneSelection() {
        projected();

        model.select(set(1, 4, 7));
        assertEquals(set(1, 4, 7), workspace.selection().rowsProperty().get());

        workspace.selection().rowsProperty().set(set(0, 11));
        assertEquals(set(0, 11), model.selectedProperty().get());

        model.pick(5);
        assertEquals(5, Objects.requireNonNull(workspace.selection().focus()).row());
        assertEquals(5, model.focusedProperty().get());
        assertTrue(model.selectedProperty().get().isEmpty(), "one point alone is marked by its ring");
    }

    @Test
    void moleculesWithoutVectorHaveNoPointAndTheOthersKeepTheirRow() {
        MoleculeTable table = TwelveMolecules.open();
        List<Answer.Row<float[]>> answers = new java.util.ArrayList<>();
        for (int row = 0; row < 12; row++) {
            answers.add(
                    row == 2 ? new Answer.Row<>("", "not known", null) : new Answer.Row<>("", "", new float[] {row}));
        }

        VectorTable vectors = VectorTable.ofModel(table, "m", answers);
        var shown = new Projected(
                vectors,
                Method.PCA.projection(),
                1,
                new org.molweave.engine.projection.Places(
                        new double[11], new double[11], List.of("a", "b"), List.of()));

        assertEquals(1, vectors.missing());
        assertEquals(-1, shown.point(2));
        assertEquals(11, shown.row(10));
        assertArrayEquals(new float[] {11}, vectors.vectors()[shown.point(11)]);
        assertEquals(set(1, 2, 10), shown.points(set(1, 2, 3, 11)));
        assertTrue(shown.note().endsWith("1 molecules have no vector."), shown.note());
    }

    @Test
    void anotherTableForgetsThePicture() {
        projected();

        workspace.tableProperty().set(TwelveMolecules.open());

        assertNull(model.projectedProperty().get());
        assertEquals(List.of(), model.colourings());
    }

    @Test
    void itsVectorsCountAsMemoryWhileTheyAreKept() {
        projected();
        assertEquals(12 * 1024 * 4, bytesOfVectors());

        workspace.tableProperty().set(null);
        assertEquals(0, bytesOfVectors());
    }

    private long bytesOfVectors() {
        return workspace.memory().shares().stream()
                .filter(share -> share.part().name().equals("the vectors of the projection"))
                .mapToLong(MemoryParts.Share::bytes)
                .sum();
    }

    @Test
    void anotherMethodIsShownAtOnce() {
        projected();

        model.methodProperty().set(Method.UMAP);

        assertEquals(
                "UMAP",
                Objects.requireNonNull(model.projectedProperty().get()).how().title());
    }

    @Test
    void aFigureIsComputedAgain() {
        projected();
        model.methodProperty().set(Method.UMAP);
        model.seedProperty().set(7);
        model.colouringProperty().set(new Colouring.Part());
        Map<String, String> figure = model.provenance();
        double[] before =
                Objects.requireNonNull(model.projectedProperty().get()).places().x();
        model.kindProperty().set(VectorKind.MODEL);
        model.methodProperty().set(Method.PCA);

        List<String> missing = model.restore(figure);

        assertEquals(List.of(), missing);
        assertArrayEquals(
                before,
                Objects.requireNonNull(model.projectedProperty().get()).places().x());
        assertEquals(new Colouring.Part(), model.colouringProperty().get());
        assertEquals(1, model.restore(Map.of("vectors", "nonsense")).size());
    }

    @Test
    void coloursFollowTheTable() {
        Projected shown = projected();

        assertEquals(
                List.of("ring measured", "size measured", "Split", "Heavy atoms", "Nothing"),
                model.colourings().stream().map(Colouring::title).toList());
        var classes = (PointColours.Categories) model.coloursProperty().get();
        assertArrayEquals(new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1}, classes.of());
        assertEquals(
                "size, nm",
                ((PointColours.Values) new Colouring.Measured(1, "size").colours(shown.vectors(), List.of()))
                        .scale()
                        .label());

        var column = new MoleculeTable.Column("size error", "run", new float[12]);
        Objects.requireNonNull(workspace.table()).computed().add(column);
        assertTrue(model.colourings().contains(new Colouring.Computed(column)));
    }

    @Test
    void purityIsThatOfTheColours() {
        projected();

        Purity purity = model.purityProperty().get().orElseThrow();

        // Ten of eleven neighbours: all five of the own group (a chain finds chains first), five of the other.
        assertEquals(10, purity.vectors().neighbours());
        assertEquals(0.5, purity.vectors().value(), 1e-9);
        assertEquals(5 / 11.0, purity.vectors().chance(), 1e-9);
    }

    @Test
    void attributesAreColouredByRelationAndElementsByTheirFamily() {
        List<Triple> triples = List.of(
                new Triple("Solid", "isStateOf", "C"),
                new Triple("Gas", "isStateOf", "O"),
                new Triple("ReactiveNonmetal", "isMetallicityOf", "C"));
        List<EntityVector> rows = List.of(
                new EntityVector(EntityVector.Kind.ELEMENT, "C", new float[] {1}),
                new EntityVector(EntityVector.Kind.ELEMENT, "O", new float[] {2}),
                new EntityVector(EntityVector.Kind.ATTRIBUTE, "Solid", new float[] {3}),
                new EntityVector(EntityVector.Kind.ATTRIBUTE, "ReactiveNonmetal", new float[] {4}));

        VectorTable elements = VectorTable.ofEntities(VectorKind.ELEMENTS, "m", rows);
        VectorTable attributes = VectorTable.ofEntities(VectorKind.ATTRIBUTES, "m", rows);

        assertEquals(List.of("C", "O"), elements.names());
        assertEquals(
                "isMetallicityOf",
                Colouring.of(VectorKind.ELEMENTS, triples).getFirst().title());
        var families = (PointColours.Categories) new Colouring.Fact("isMetallicityOf").colours(elements, triples);
        assertArrayEquals(new int[] {0, -1}, families.of());
        var relations = (PointColours.Categories) new Colouring.Fact("").colours(attributes, triples);
        assertEquals(Set.of("isStateOf", "isMetallicityOf"), Set.copyOf(relations.names()));
        assertFalse(relations.of()[0] == relations.of()[1]);
    }

    @Test
    void theRarestCategoriesAreTakenTogether() {
        List<String> names = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int k = 0; k <= i; k++) {
                names.add("c" + i);
            }
        }

        var some = (PointColours.Categories) Colouring.categories("x", names);

        assertEquals(8, some.names().size());
        assertEquals("c11", some.names().getFirst());
        assertEquals("5 others", some.names().getLast());
    }

    @Test
    void theSelectionBecomesADataFile(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"p\", \"recipe\": []}");
        workspace.projectProperty().set(Project.open(folder));
        projected();
        model.select(set(3, 6));

        model.saveSubset("rings/../x.csv");
        model.saveSubset("rings/../x.csv");

        assertEquals(
                "smiles,ring,size,split,line\nCCCCCCCC,0,,test,5\nc1ccccc1,1,3,test,8\n",
                Files.readString(folder.resolve("data/rings_.._x.csv")));
        assertTrue(Files.exists(folder.resolve("data/rings_.._x-2.csv")));
    }
}
