package org.molweave.app.pane.runs;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.command.Command;
import org.molweave.app.history.SomeRuns;
import org.molweave.app.jobs.FakeEngine;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.Workspace;
import org.molweave.app.table.TableContent;
import org.molweave.app.table.Tables;
import org.molweave.app.task.Background;
import org.molweave.engine.run.Project;
import org.molweave.viz.chart.CurveView;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigurePreset;
import org.molweave.viz.figure.Page;
import org.molweave.viz.figure.SvgReader;
import org.molweave.viz.figure.file.FigureFormat;
import org.molweave.viz.figure.file.FigureMetadata;
import org.molweave.viz.palette.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The curves of runs as a figure, and the figure as curves again.
class RunsPaneTest {

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Background background = Background.immediate();
    private final Workspace workspace = new Workspace(background);
    private final RunLibrary library = new RunLibrary(workspace, false);
    private final RunsModel model =
            new RunsModel(workspace, library, new JobQueue(workspace, library, new FakeEngine()));
    private List<String> ids = List.of();
    private @Nullable RunsPane shown;

    @BeforeEach
    void show() throws Exception {
        var runs = new SomeRuns(folder);
        SomeRuns.finish(runs.create("First", 7));
        SomeRuns.finish(runs.create("Second", 8));
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"Demo\"}");
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            try {
                workspace.projectProperty().set(Project.open(folder));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            ids = library.rows().stream().map(row -> row.id()).toList();
            var pane = new RunsPane(
                    model,
                    workspace.themeProperty(),
                    _ -> {},
                    _ -> {},
                    Command.of("runs.errors", "Runs", "Errors…", "target", "", () -> {}));
            shown = pane;
            stage.setScene(new Scene(pane, 980, 400));
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
        library.close();
        background.close();
    }

    private RunsPane pane() {
        return requireNonNull(shown);
    }

    private CurveView curves() {
        return robot.lookup("#runs-curves").queryAs(CurveView.class);
    }

    @Test
    void theTrashIsATableToo() {
        robot.interact(() -> library.discard(List.of(ids.getFirst())));

        TableContent trash = Tables.around(robot.lookup("#runs-trash").queryAs(ListView.class))
                .orElseThrow();

        assertEquals(List.of("Run", "Title", "Bytes"), trash.head());
        assertEquals(List.of(ids.getFirst(), "First"), trash.cells().getFirst().subList(0, 2));
    }

    @Test
    void curvesAreShownAgainAsInTheirFigure() throws Exception {
        robot.interact(() -> {
            model.choose(ids);
            pane().restore(Map.of("runs", String.join("\n", ids), "metric", "RMSE"));
        });
        Figure figure = curves().figure().orElseThrow();
        Path file = folder.resolve("curves.svg");
        FigureFormat.SVG.write(
                file,
                Page.of(figure, FigurePreset.SINGLE_COLUMN.settings(Theme.PRINT)),
                new FigureMetadata(figure.title(), "1", "2026-11-28T20:00:00Z", figure.provenance()));
        robot.interact(() -> {
            model.choose(List.of(ids.getFirst()));
            robot.lookup("#runs-details")
                    .queryAs(TabPane.class)
                    .getSelectionModel()
                    .select(0);
        });

        Map<String, String> told = FigureMetadata.read(file).orElseThrow().provenance();
        robot.interact(() -> assertEquals(List.of(), pane().restore(told)));

        assertEquals(ids, workspace.selection().runsProperty().get());
        assertEquals(
                "runs-tab-curves",
                robot.lookup("#runs-details")
                        .queryAs(TabPane.class)
                        .getSelectionModel()
                        .getSelectedItem()
                        .getId());
        assertEquals(figure.provenance(), curves().figure().orElseThrow().provenance());
        List<String> texts = SvgReader.of(file).texts();
        assertEquals(1, texts.stream().filter("RMSE"::equals).count(), texts.toString());
        assertEquals(1, texts.stream().filter("step"::equals).count(), texts.toString());
    }

    @Test
    void aRunThatIsGoneIsNamed() {
        robot.interact(() -> assertEquals(
                List.of("The run gone-1 is not in the history."), pane().restore(Map.of("runs", "gone-1"))));
    }
}
