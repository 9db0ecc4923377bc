package org.molweave.app.pane.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.SomeRuns;
import org.molweave.app.jobs.FakeEngine;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.Workspace;
import org.molweave.app.table.TableText;
import org.molweave.app.task.Background;
import org.molweave.engine.run.Project;

class RunsModelTest {

    @TempDir
    Path folder;

    private final Background background = Background.immediate();
    private final Workspace workspace = new Workspace(background);
    private final RunLibrary library = new RunLibrary(workspace, false);
    private final RunsModel model =
            new RunsModel(workspace, library, new JobQueue(workspace, library, new FakeEngine()));
    private List<RunRow> rows = List.of();

    @BeforeEach
    void makeTwoRuns() throws IOException {
        var runs = new SomeRuns(folder);
        SomeRuns.finish(runs.create("First", 7));
        SomeRuns.finish(runs.create("Second", 8));
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"Demo\"}");
        workspace.projectProperty().set(Project.open(folder));
        rows = List.copyOf(library.rows());
    }

    @AfterEach
    void close() {
        library.close();
        background.close();
    }

    private List<String> titles() {
        return model.shown().stream().map(row -> row.facts().title()).toList();
    }

    @Test
    void findsBySettingsAndNotes() {
        model.filterProperty().set("epochs=8");
        assertEquals(List.of("Second"), titles());

        model.note(rows.getFirst(), "a happy accident");
        model.filterProperty().set("accident");

        assertEquals(List.of("First"), titles());
        workspace.changes().undo();
        assertEquals(List.of(), titles());
        assertTrue(model.emptyTextProperty().get().contains("No run fits"));
    }

    @Test
    void showsStarredOnes() {
        model.star(rows.get(1));
        model.starredOnlyProperty().set(true);

        assertEquals(List.of("Second"), titles());
    }

    @Test
    void putsFirstWhatDiffers() {
        model.choose(List.of(rows.get(0).id(), rows.get(1).id()));

        List<Comparison.Line> lines = model.comparisonProperty().get().lines();

        assertEquals(
                new Comparison.Line(Comparison.Kind.RESULT, "RMSE (test)", List.of("1.500 ± 0.707", "1.500 ± 0.707")),
                lines.get(0));
        assertEquals(new Comparison.Line(Comparison.Kind.SETTING, "epochs", List.of("7", "8")), lines.get(2));
        assertEquals(List.of("loss", "RMSE"), model.comparisonProperty().get().metrics());
    }

    @Test
    void tellsRunsOfTheSameTitleApart() throws IOException {
        SomeRuns.finish(new SomeRuns(folder).create("First", 9));
        library.reload();
        List<String> ids = library.rows().stream().map(RunRow::id).toList();
        model.choose(ids);

        List<String> heads = model.comparisonProperty().get().heads();

        assertEquals(3, heads.stream().distinct().count(), heads.toString());
        assertTrue(heads.contains("Second"), heads.toString());
    }

    @Test
    void writesTablesForPapers() {
        String latex = model.table().as(TableText.LATEX);
        String markdown = model.table().as(TableText.MARKDOWN);

        assertTrue(latex.contains("1.500 $\\pm$ 0.707"), latex);
        assertTrue(markdown.startsWith("| Run | Title |"), markdown);
        assertTrue(markdown.contains("| data/solubility.csv | random |"), markdown);
        assertEquals(4, markdown.lines().count());
        assertEquals(3, model.table().as(TableText.CSV).lines().count());
    }

    @Test
    void givesTheSameRunAsACommand() {
        List<String> commands = new ArrayList<>();
        model.choose(List.of(rows.getFirst().id()));

        model.commandLine(commands::add);

        assertEquals(
                "molweave train --project " + folder
                        + " --method kcl-finetune --title First --data data/solubility.csv --split random --seed 1"
                        + " --set epochs=7 --set temperature=0.1",
                commands.getFirst());
    }

    @Test
    void throwsAwayAndRestores() {
        model.choose(List.of(rows.getFirst().id()));

        model.discard();
        assertEquals(List.of("Second"), titles());
        model.restore(List.of(model.trashed().getFirst().id()));

        assertEquals(List.of("First", "Second"), titles());
    }
}
