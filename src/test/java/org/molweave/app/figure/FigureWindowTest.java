package org.molweave.app.figure;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.Window;
import org.molweave.app.notice.Notice;
import org.molweave.viz.figure.FigurePreset;
import org.molweave.viz.figure.SvgReader;
import org.molweave.viz.figure.file.FigureMetadata;
import org.molweave.viz.graph.GraphPicture;
import org.molweave.viz.graph.GraphView;
import org.molweave.viz.graph.Viewpoint;

/// From a view to a file and back, as a person does it.
class FigureWindowTest {

    @TempDir
    Path folder;

    private Window window;
    private Path project;

    @BeforeEach
    void open() throws Exception {
        project = Window.sample("solubility", folder);
        window = Window.start(folder.resolve("home"), project.toString());
        window.until(
                () -> window.workspace().table() != null && window.workspace().knowledge() != null);
        window.until(() ->
                window.find("#augmentation-graph", GraphView.class).figure().isPresent());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private GraphView graph() {
        return window.find("#augmentation-graph", GraphView.class);
    }

    private String smiles() {
        return requireNonNull(window.workspace().selection().focus()).molecule().smiles();
    }

    /// Exports the augmented graph through the dialog; returns its file.
    private Path export(String format) throws Exception {
        window.press(KeyCode.CONTROL, KeyCode.E);
        window.robot().interact(() -> {
            ComboBox<Object> views = box("#figure-view");
            views.setValue(views.getItems().stream()
                    .filter(view -> view.toString().contains("Augmented graph of"))
                    .findFirst()
                    .orElseThrow());
            box("#figure-preset").setValue(FigurePreset.SCREEN);
        });
        window.click("#figure-" + format);
        window.until(() -> !window.find("#figure-save", Button.class).isDisabled());
        window.click("#figure-save");
        window.until(() -> exported("." + format).isPresent());
        return exported("." + format).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Object> box(String id) {
        return window.find(id, ComboBox.class);
    }

    private Optional<Path> exported(String ending) throws IOException {
        Path figures = project.resolve("figures");
        if (!Files.isDirectory(figures)) {
            return Optional.empty();
        }
        try (var files = Files.list(figures)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst();
        }
    }

    private ToggleButton toggle(String id) {
        return window.find(id, ToggleButton.class);
    }

    private void focus(int row) throws Exception {
        window.robot().interact(() -> window.workspace().focusRow(row));
        window.until(() -> graph().figure().isPresent());
        // The bar of the attention makes the graph smaller, and then its labels are set anew.
        window.until(() -> !toggle("#augmentation-attention").isDisabled());
    }

    @Test
    void anAugmentedGraphIsExportedAndDroppedOnTheWindowAgain() throws Exception {
        focus(6);
        String exported = smiles();
        window.robot().interact(() -> {
            window.workspace().selection().atomsProperty().set(Set.of(1));
            toggle("#augmentation-only-selection").setSelected(true);
            graph().look(new Viewpoint(0.5, -0.25, 77));
        });
        Path file = export("svg");
        Map<String, String> from = FigureMetadata.read(file).orElseThrow().provenance();
        assertEquals("augmentation", from.get("pane"));
        assertEquals("7", from.get("row"));
        assertEquals("data/solubility.csv", from.get("table"));
        window.robot().interact(() -> {
            toggle("#augmentation-only-selection").setSelected(false);
            toggle("#augmentation-plain").setSelected(true);
        });
        focus(100);

        window.open(file);
        window.until(() -> smiles().equals(exported) && graph().figure().isPresent());
        window.until(() -> toggle("#augmentation-only-selection").isSelected());

        assertEquals(6, requireNonNull(window.workspace().selection().focus()).row());
        assertEquals(Set.of(1), window.workspace().selection().atomsProperty().get());
        assertFalse(toggle("#augmentation-plain").isSelected());
        window.until(() -> graph().viewpointProperty().get().equals(new Viewpoint(0.5, -0.25, 77)));
        Notice notice = window.workspace().notices().all().getLast();
        assertEquals(Notice.Level.INFO, notice.level(), notice.text() + notice.detail());
    }

    @Test
    void aFigureOpensTheProjectThatItLiesIn() throws Exception {
        focus(6);
        String exported = smiles();
        Path file = export("pdf");
        window.fire("file.close");

        window.open(file);
        window.until(() -> window.workspace().selection().focus() != null && smiles().equals(exported));

        assertEquals(
                "Solubility in water",
                requireNonNull(window.workspace().project()).name());
    }

    @Test
    void whatIsInTheSvgIsWhatTheGraphShows() throws Exception {
        focus(6);
        // The answer of the model makes room for its colour bar; only then the picture stays as it is.
        window.until(this::hasAttention);
        GraphPicture picture = graph().pictureProperty().get();
        List<Point2D> pixels = picture.nodes().stream().map(this::pixel).toList();

        SvgReader svg = SvgReader.of(export("svg"));

        for (GraphPicture.Node node : picture.nodes()) {
            if (!node.label().isEmpty()) {
                String first = node.label().split("\n")[0];
                assertTrue(svg.texts().contains(first), first + " is not among " + svg.texts());
            }
        }
        List<GraphPicture.Node> atoms = picture.nodes().stream()
                .filter(node -> node.id().startsWith("a"))
                .toList();
        List<GraphPicture.Node> found = atoms.stream()
                .filter(node -> {
                    Point2D pixel = pixels.get(picture.nodes().indexOf(node));
                    return svg.circles().stream().anyMatch(circle -> circle.distance(pixel) < 0.5);
                })
                .toList();
        assertEquals(atoms, found);
    }

    private boolean hasAttention() {
        List<GraphPicture.Edge> edges = graph().pictureProperty().get().edges();
        return edges.stream().anyMatch(edge -> !Double.isNaN(edge.weight()));
    }

    private Point2D pixel(GraphPicture.Node node) {
        Viewpoint look = graph().viewpointProperty().get();
        return new Point2D.Double(
                Math.ceil(graph().getWidth()) / 2 + (node.x() - look.x()) * look.scale(),
                Math.ceil(graph().getHeight()) / 2 - (node.y() - look.y()) * look.scale());
    }

    @Test
    void aFileOfAnotherProgramIsRefusedWithTheReason() throws Exception {
        Path file = Files.writeString(folder.resolve("other.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        window.open(file);
        window.until(() -> window.workspace().notices().all().getLast().text().contains("other.svg"));

        assertEquals(
                Notice.Level.WARNING,
                window.workspace().notices().all().getLast().level());
    }
}
