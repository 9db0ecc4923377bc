package org.molweave.app.figure;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.figure.FigureModel.Choice;
import org.molweave.app.notice.Notice;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.run.Project;
import org.molweave.viz.figure.FigurePreset;
import org.molweave.viz.figure.HandMade;
import org.molweave.viz.figure.HandMade.Label;
import org.molweave.viz.figure.file.FigureFormat;
import org.molweave.viz.figure.file.FigureMetadata;
import org.molweave.viz.palette.Theme;

class FigureModelTest {

    private static final HandMade FIGURE = HandMade.of(new Label("usual", 11.5f), new Label("small", 8));

    @TempDir
    Path folder;

    private final Workspace workspace = new Workspace(Background.immediate());
    private final FigureModel model = new FigureModel(workspace);

    @BeforeEach
    void open() {
        workspace.projectProperty().set(new Project(folder, "Test", "", List.of(), List.of()));
        model.offer(List.of(new Choice("augmentation", "a", FIGURE), new Choice("molecule", "b", HandMade.of())));
    }

    private Notice lastNotice() {
        return workspace.notices().all().getLast();
    }

    @Test
    void aFigureIsWrittenAmongTheFiguresOfTheProjectWithItsOrigin() throws Exception {
        workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse("CCO"), -1));
        model.formatProperty().set(FigureFormat.SVG);
        assertEquals("Hand-made-figure-more.svg", model.nameProperty().get());

        model.saveInProject();

        Path file = folder.resolve("figures").resolve("Hand-made-figure-more.svg");
        FigureMetadata read = FigureMetadata.read(file).orElseThrow();
        assertEquals(FIGURE.title(), read.title());
        assertEquals("augmentation", read.provenance().get("pane"));
        assertEquals("Test", read.provenance().get("project"));
        // What the view itself says is kept.
        assertEquals("C[C@H](N)C(=O)O", read.provenance().get("smiles"));
        assertFalse(read.toString().contains(folder.toString()), "a figure must not tell where its author keeps files");
        assertTrue(lastNotice()
                .text()
                .contains(Path.of("figures", "Hand-made-figure-more.svg").toString()));
    }

    @Test
    void aNameThatIsTakenIsNumbered() throws IOException {
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("figures/Hand-made-figure-more.png"), "");

        model.formatProperty().set(FigureFormat.PNG);

        assertEquals("Hand-made-figure-more-2.png", model.nameProperty().get());
        assertFalse(model.isTaken());
        model.nameProperty().set("Hand-made-figure-more.png");
        assertTrue(model.isTaken());
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("figures"), "a file, not a folder");

        model.saveInProject();

        assertEquals(Notice.Level.ERROR, lastNotice().level());
        assertTrue(
                lastNotice().detail().contains("could not be made"),
                lastNotice().detail());
    }

    @Test
    void presetsSetTheSizesAndOtherSizesAreOfNoPreset() {
        model.presetProperty().set(FigurePreset.SINGLE_COLUMN);
        assertEquals(85, model.widthMmProperty().get());
        assertEquals(7, model.textPointsProperty().get());
        assertEquals(Theme.PRINT, model.themeProperty().get());

        model.widthMmProperty().set(90);
        assertNull(model.presetProperty().get());
        assertEquals(90, requireNonNull(model.previewProperty().get()).page().widthMm(), 1e-9);
    }

    @Test
    void itIsMadeWideEnoughForItsSmallestText() {
        model.presetProperty().set(FigurePreset.SINGLE_COLUMN);
        assertTrue(requireNonNull(model.previewProperty().get()).check().isTooSmall());

        model.widen();

        var preview = requireNonNull(model.previewProperty().get());
        assertFalse(preview.check().isTooSmall(), preview.check().toString());
        assertTrue(
                preview.page().widthMm() < 110, "%s mm".formatted(preview.page().widthMm()));
    }

    @Test
    void sizesWithoutSenseAreExplained() {
        model.widthMmProperty().set(1e9);

        assertNull(model.previewProperty().get());
        assertTrue(
                model.problemProperty().get().contains("must lie between"),
                model.problemProperty().get());
    }

    @Test
    void theClipboardGetsPixelsAndSvg() {
        var copied = new FigureModel.Copy[1];

        model.copy(copy -> copied[0] = copy);

        FigureModel.Copy copy = requireNonNull(copied[0]);
        assertEquals(Math.round(178 / 25.4 * 300), copy.raster().width());
        assertTrue(copy.svg().contains(">usual</text>"), copy.svg());
    }

    @Test
    void findingsAreSaidInWords() {
        model.presetProperty().set(FigurePreset.SINGLE_COLUMN);

        List<String> lines =
                FindingText.of(requireNonNull(model.previewProperty().get()).check());

        assertEquals("“small” is 4.8 pt high", lines.getFirst());
    }
}
