package org.molweave.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.RunRow;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.engine.run.RunStatus;
import org.molweave.viz.figure.file.FigureMetadata;
import org.molweave.viz.graph.GraphView;

/// The first five minutes of a chemist: the sample, a molecule of one's own, a file of one's own, a model of one's own.
/// Every step is done with the mouse and the keys in the real window, with the real engine.
class ChemistMinutesTest {

    /// Aspirin's neighbour: not in the sample.
    private static final String OWN = "CC(=O)Nc1ccc(O)cc1";

    @TempDir
    Path folder;

    private Window window;

    @AfterEach
    void close() throws Exception {
        window.close();
        System.clearProperty("molweave.samples");
    }

    @BeforeEach
    void open() throws Exception {
        Path samples = folder.resolve("samples");
        Window.sample("solubility", samples);
        Window.sample("pretrained", samples);
        System.setProperty("molweave.samples", samples.toString());
        window = Window.start(folder.resolve("home"));
    }

    @Test
    void fromTheSampleToAModelOfOnesOwn() throws Exception {
        window.step("chemist-welcome");

        theSampleOpensByItsTile();
        aMoleculeIsClicked();
        aFactUnderThePointerLightsItsAtoms();
        anElementIsLookedUpInTheKnowledgeGraph();
        aSmilesOfOnesOwnIsPredicted();
        theModelShowsWhatItLooksAt();
        aFileOfOnesOwnIsDropped();
        itsBadRowsAreMended();
        aModelIsFineTunedOnIt();
        itsWorstMoleculesAreLookedAt();
        itsMoleculesAreProjected();
        theFigureIsExported();
        theWindowComesBackAsItWas();
    }

    /// The other way in: a file of one's own and nothing else.
    @Test
    void fromAFileOfOnesOwnToAProject() throws Exception {
        List<String> rows = Window.someRows(40);
        rows.addFirst("name;Structure;measured");
        rows.replaceAll(row -> row.startsWith("name") ? row : "substance;" + row);
        window.drop("#welcome", Files.write(folder.resolve("mine.csv"), rows));
        window.until(() -> table() != null
                && window.workspace().knowledge() != null
                && window.workspace().model() != null
                && focus() != null);
        window.step("own-without-project");

        window.clickId("tool-train.fine-tune");
        window.until(
                () -> window.robot().lookup(".text-input-dialog").tryQuery().isPresent()
                        || window.robot().lookup("Make the project").tryQuery().isPresent());
        window.press(KeyCode.ENTER);
        window.until(() -> window.workspace().project() != null && table() != null);
        window.until(() -> !window.find("#training-start-run", Button.class).isDisabled());

        assertEquals(
                folder.resolve("mine"),
                requireNonNull(window.workspace().project()).folder());
        assertEquals(
                folder.resolve("mine/data/mine.csv"), requireNonNull(table()).file());
        assertEquals("measured", window.text("#training-target"));
        window.step("own-project");
    }

    private void theSampleOpensByItsTile() throws Exception {
        window.click("#welcome-sample");
        window.until(() -> table() != null
                && window.workspace().knowledge() != null
                && focus() != null
                && picturesIn("#molecules-table") > 3);

        assertEquals(1_282, requireNonNull(table()).size());
        window.step("chemist-sample");
    }

    private void aMoleculeIsClicked() throws Exception {
        window.row("#molecules-table", 2);
        window.until(() -> window.find("#augmentation-graph", GraphView.class)
                                .pictureProperty()
                                .get()
                        != null
                && window.find("#molecule-facts", Node.class).isVisible()
                && texts("#molecule-facts").contains("logS, predicted"));

        assertEquals(2, requireNonNull(focus()).row());
        if (!window.find("#augmentation-facts-shown", ToggleButton.class).isSelected()) {
            window.click("#augmentation-facts-shown");
        }
        window.until(() -> !facts().getItems().isEmpty());
        window.step("chemist-molecule");
    }

    private void aFactUnderThePointerLightsItsAtoms() throws Exception {
        GraphView graph = window.find("#augmentation-graph", GraphView.class);
        assertEquals(Set.of(), graph.highlightedProperty().get());

        window.hover(firstCell("#augmentation-facts"));

        window.until(() -> graph.highlightedProperty().get().stream().anyMatch(id -> id.startsWith("a")));
        window.step("chemist-fact");
        window.hover(window.find("#smiles-field", Node.class));
        window.until(() -> graph.highlightedProperty().get().isEmpty());
    }

    private void anElementIsLookedUpInTheKnowledgeGraph() throws Exception {
        window.tab("Knowledge graph");
        window.fill("#knowledge-search", "Cl\n");
        window.until(() -> Set.of("Cl")
                .equals(window.workspace().selection().entitiesProperty().get()));
        window.press(KeyCode.ESCAPE);
        window.click("#knowledge-show-both");

        window.until(() ->
                !window.find("#knowledge-triples", TableView.class).getItems().isEmpty());
        window.until(() -> window.find("#knowledge-graph", GraphView.class)
                        .pictureProperty()
                        .get()
                != null);
        window.step("chemist-knowledge");
        window.tab("Augmented graph");
    }

    private void aSmilesOfOnesOwnIsPredicted() throws Exception {
        window.fill("#smiles-field", OWN + "\n");
        window.tab("Predictions");
        window.until(() -> cards("#predictions-domain") == 4);

        assertEquals(-1, requireNonNull(focus()).row());
        assertTrue(texts("#predictions-domain").contains("logS"), texts("#predictions-domain"));
        window.step("chemist-own-smiles");
    }

    private void theModelShowsWhatItLooksAt() throws Exception {
        window.tab("Attention");
        window.until(() -> !window.find("#attention-empty", Label.class).isVisible()
                && !window.find("#attention-ranking", TableView.class)
                        .getItems()
                        .isEmpty());
        window.step("chemist-attention");
    }

    /// 60 molecules of the sample under another head, three of which are broken.
    private void aFileOfOnesOwnIsDropped() throws Exception {
        window.drop("#predictions-table", ownFile());
        window.until(() -> table() != null && requireNonNull(table()).size() == 57);

        MoleculeTable own = requireNonNull(table());
        assertEquals(
                List.of("measured"),
                own.dataset().properties().stream().map(p -> p.name()).toList());
        assertEquals("3 rows could not be read", window.text("#molecules-banner"));
        assertTrue(columns().contains("measured") && !columns().contains("logS"), columns()::toString);
        window.step("chemist-own-file");
    }

    private Path ownFile() throws IOException {
        List<String> rows = Window.someRows(60);
        rows.set(7, "C1CC;-1.0");
        rows.set(21, "aspirin;-2.0");
        rows.set(40, "c1ccccc;-2.5");
        rows.addFirst("Structure;measured");
        return Files.write(folder.resolve("own.csv"), rows);
    }

    private void itsBadRowsAreMended() throws Exception {
        window.click("#molecules-show-bad-rows");
        window.until(() -> bad().getItems().size() == 3);
        window.step("chemist-bad-rows");
        window.fill("#molecules-bad-9-smiles", "C1CC1");
        window.click("#molecules-bad-9-mend");
        window.until(
                () -> bad().getItems().size() == 2 && requireNonNull(table()).size() == 58);
        window.click("#molecules-bad-23-leave-out");
        window.click("#molecules-leave-out-all");
        window.until(() -> bad().getItems().isEmpty());

        window.click("#molecules-show-bad-rows");
        window.until(() -> window.find("#molecules-table", Node.class).isVisible());
        window.step("chemist-mended");
    }

    private ListView<?> bad() {
        return window.find("#molecules-bad-list", ListView.class);
    }

    private void aModelIsFineTunedOnIt() throws Exception {
        window.clickId("tool-train.fine-tune");
        window.until(() -> !window.find("#training-start-run", Button.class).isDisabled());
        assertEquals("measured", window.text("#training-target"));
        window.fill("#setting-epochs", "4");
        window.fill("#setting-seeds", "2");
        window.until(() -> window.text("#training-estimate").startsWith("At most"));
        window.step("chemist-fine-tune");
        window.click("#training-start-run");

        window.until(() -> runs().size() == 1
                && !window.find("#training-metrics", javafx.scene.layout.Pane.class)
                        .getChildren()
                        .isEmpty());
        window.row("#molecules-table", 1);
        window.until(() -> requireNonNull(focus()).row() == 1);
        window.step("chemist-live");
        window.until(() -> runs().getFirst().status() == RunStatus.FINISHED);

        RunRow run = runs().getFirst();
        assertTrue(run.findMeasure().isPresent());
        assertTrue(window.text("#training-state").startsWith("Finished after"), window.text("#training-state"));
        assertTrue(window.text("#training-state").contains("±"), window.text("#training-state"));
        window.step("chemist-done");
        window.click("#training-use");
        window.until(
                () -> run.id().equals(requireNonNull(window.workspace().model()).run()));
    }

    private void itsWorstMoleculesAreLookedAt() throws Exception {
        window.click("#training-errors");
        window.until(() -> !window.rows("#errors-worst").isEmpty());
        int before = requireNonNull(focus()).row();
        window.row("#errors-worst", 0);

        window.until(() -> requireNonNull(focus()).row() != before);
        int worst = requireNonNull(focus()).row();
        assertTrue(window.workspace().selection().rowsProperty().get().get(worst));
        window.step("chemist-errors");
    }

    private void itsMoleculesAreProjected() throws Exception {
        window.tab("Projection");
        window.click("#projection-start");
        window.until(() -> window.find("#projection-view", Node.class).isVisible()
                && !window.text("#projection-count").isEmpty());
        window.step("chemist-projection");
    }

    private void theFigureIsExported() throws Exception {
        window.tab("Attention");
        window.until(() -> !window.find("#attention-empty", Label.class).isVisible());
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.choose("#figure-view", "Attention");
        window.click("#figure-pdf");
        window.until(() -> !window.find("#figure-save", Button.class).isDisabled());
        window.step("chemist-figure");
        window.click("#figure-save");
        Path figures = requireNonNull(window.workspace().project()).folder().resolve("figures");
        window.until(() -> !files(figures, ".pdf").isEmpty());

        var said = FigureMetadata.read(files(figures, ".pdf").getFirst()).orElseThrow();
        assertEquals("attention", said.provenance().get("pane"));
        assertEquals(runs().getFirst().id(), said.provenance().get("run"));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private void theWindowComesBackAsItWas() throws Exception {
        Set<String> before = openPanes();
        window.row("#molecules-table", 3);
        window.row("#runs-table", 0);
        window.until(() -> window.workspace().selection().runsProperty().get().size() == 1);
        String run = runs().getFirst().id();
        Window first = window;
        window.close();

        window = Window.start(folder.resolve("home")).after(first);

        window.until(() -> table() != null && runs().size() == 1 && focus() != null);
        assertEquals("own.csv", requireNonNull(table()).file().getFileName().toString());
        assertEquals(3, requireNonNull(focus()).row());
        window.until(() -> window.workspace().selection().runsProperty().get().equals(List.of(run)));
        assertEquals(before, openPanes());
        assertFalse(window.find("#dock", Node.class).isDisabled());
        window.step("chemist-again");
    }

    private Set<String> openPanes() {
        return window
                .robot()
                .lookup((Node node) -> node.getId() != null && node.getId().startsWith("pane-"))
                .queryAll()
                .stream()
                .map(Node::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable MoleculeTable table() {
        return window.workspace().table();
    }

    private Selection.@Nullable Focus focus() {
        return window.workspace().selection().focus();
    }

    private List<RunRow> runs() throws TimeoutException {
        return List.copyOf(window.<RunRow>rows("#runs-table"));
    }

    private ListView<?> facts() {
        return window.find("#augmentation-facts", ListView.class);
    }

    private Node firstCell(String list) {
        return window.robot()
                .from(window.find(list, Node.class))
                .lookup((ListCell<?> cell) -> cell.getIndex() == 0)
                .query();
    }

    private List<String> columns() {
        TableView<?> table = window.find("#molecules-table", TableView.class);
        return table.getColumns().stream().map(TableColumn::getText).toList();
    }

    private long picturesIn(String query) {
        return window.robot()
                .from(window.find(query, Node.class))
                .lookup((ImageView view) -> view.getImage() != null)
                .queryAll()
                .size();
    }

    private long cards(String query) {
        return window.robot()
                .from(window.find(query, Node.class))
                .lookup(".domain-card")
                .queryAll()
                .size();
    }

    private String texts(String query) {
        return window
                .robot()
                .from(window.find(query, Node.class))
                .lookup((Label label) -> true)
                .queryAllAs(Label.class)
                .stream()
                .map(Label::getText)
                .collect(Collectors.joining(" | "));
    }
}
