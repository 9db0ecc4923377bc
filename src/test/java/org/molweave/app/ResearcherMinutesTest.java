package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.RunRow;
import org.molweave.app.jobs.Job;
import org.molweave.app.pane.runs.Comparison;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunStatus;

/// The first five minutes of a researcher: check the machine, queue runs over seeds, compare, repeat, kill and resume,
/// take the numbers away. Every step is done with the mouse and the keys in the real window, with the real engine.
class ResearcherMinutesTest {

    private static final int MOLECULES = 200;

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    private Window window;
    private Path project;

    @BeforeEach
    void open() throws Exception {
        Window.sample("pretrained", folder);
        project = Window.sample("solubility", folder);
        List<String> rows = Window.someRows(MOLECULES);
        rows.addFirst("smiles;measured");
        Files.write(project.resolve("data/small.csv"), rows);
        window = Window.start(folder.resolve("home"), project.toString());
        window.until(
                () -> window.workspace().table() != null && window.workspace().model() != null);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void fromTheMachineToTheTableOfThePaper() throws Exception {
        theMachineIsChecked();
        runsAreQueued();
        theCommandLineMakesTheSameRun();
        aCopyWithOneSettingChangedIsCompared();
        aKilledRunGoesOnToTheSameNumber();
        theTableOfThePaperIsTaken();
    }

    private void theMachineIsChecked() throws Exception {
        window.menu("help", "help.check");
        window.until(() -> said("#checkup-view").contains("GFLOP/s"));
        window.step("researcher-check");
        window.press(KeyCode.ESCAPE);
        window.until(() -> window.robot().lookup("#checkup-view").tryQuery().isEmpty());
    }

    private String said(String query) {
        return window.robot().lookup(query).tryQuery().stream()
                .flatMap(node ->
                        window.robot().from(node).lookup((Labeled label) -> true).queryAllAs(Labeled.class).stream())
                .map(label -> String.valueOf(label.getText()))
                .collect(Collectors.joining(" | "));
    }

    private void runsAreQueued() throws Exception {
        window.drop("#dock", project.resolve("data/small.csv"));
        window.until(() ->
                java.util.Objects.requireNonNull(window.workspace().table()).size() == MOLECULES);
        window.clickId("tool-train.fine-tune");
        window.until(() -> window.text("#training-target").equals("measured"));
        window.choose("#training-split", "By scaffold");
        window.fill("#setting-epochs", "8");
        window.fill("#setting-seeds", "5");
        window.until(() -> !window.find("#training-start-run", Button.class).isDisabled());
        window.step("researcher-set-up");
        window.click("#training-start-run");
        window.click("#training-setup");
        window.fill("#setting-epochs", "4");
        window.click("#training-start-run");
        window.tab("Jobs");
        window.until(() -> window.<Job>rows("#jobs-list").size() == 2);
        window.step("researcher-queue");
        window.tab("Runs");
        window.until(() -> finished() == 2);

        RunRow first = named(8).getFirst();
        assertEquals(5, first.findMeasure().orElseThrow().repetitions());
        assertEquals("scaffold", first.facts().split().toLowerCase(java.util.Locale.ROOT));
        window.step("researcher-finished");
    }

    private void theCommandLineMakesTheSameRun() throws Exception {
        RunRow first = named(8).getFirst();
        select(first);
        window.choose("#runs-more", "Copy as command line");
        String command = window.clipboard();
        assertTrue(command.startsWith("molweave train --project"), command);

        List<String> words =
                WORD.matcher(command).results().map(ResearcherMinutesTest::word).toList();
        EngineTools.Outcome outcome = EngineTools.run(words.subList(1, words.size()), null);

        assertEquals(0, outcome.exit(), outcome.said());
        window.until(() -> finished() == 3);
        List<RunRow> same = named(8);
        assertEquals(2, same.size());
        assertEquals(
                same.getFirst().journal().scores(), same.getLast().journal().scores());
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private void aCopyWithOneSettingChangedIsCompared() throws Exception {
        RunRow first = named(8).getFirst();
        select(first);
        window.choose("#runs-more", "Set up a run like this");
        window.until(() -> window.text("#setting-epochs").equals("8")
                && window.text("#setting-seeds").equals("5"));
        window.choose("#setting-protocol", "Frozen");
        window.until(() -> !window.find("#training-start-run", Button.class).isDisabled());
        window.step("researcher-template");
        window.click("#training-start-run");
        window.until(() -> finished() == 4);
        RunRow changed = newest();

        select(first);
        window.rowToo("#runs-table", shown().indexOf(changed));
        window.until(() -> window.<Comparison.Line>rows("#runs-compare").stream()
                .anyMatch(line ->
                        line.kind() == Comparison.Kind.SETTING && line.values().size() == 2));

        List<Comparison.Line> settings = window.<Comparison.Line>rows("#runs-compare").stream()
                .filter(line -> line.kind() == Comparison.Kind.SETTING)
                .toList();
        assertEquals("protocol", settings.getFirst().name());
        assertTrue(settings.getFirst().differs());
        assertEquals(1, settings.stream().filter(Comparison.Line::differs).count(), settings::toString);
        window.step("researcher-compared");
    }

    /// The window is closed and the engine killed while it works; the number of the run is that of its twin, which
    /// nobody disturbed.
    private void aKilledRunGoesOnToTheSameNumber() throws Exception {
        RunRow twin = named(8).getFirst();
        select(twin);
        window.click("#runs-repeat");
        window.until(() -> shown().size() == 5
                && newest().status() == RunStatus.RUNNING
                && newest().journal().done() > 2);
        String id = newest().id();
        var directory = new RunDirectory(project.resolve("runs").resolve(id));
        Window first = window;
        window.close();
        EngineProcess engine = EngineProcess.find(directory).orElseThrow();
        assertTrue(engine.kill());
        ProcessHandle.of(engine.pid())
                .ifPresent(process ->
                        process.onExit().orTimeout(30, TimeUnit.SECONDS).join());

        window = Window.start(folder.resolve("home")).after(first);
        window.until(() -> shown().size() == 5 && newest().status() == RunStatus.INTERRUPTED);
        assertEquals(id, newest().id());
        select(newest());
        window.step("researcher-interrupted");
        window.click("#runs-resume");
        window.until(() -> newest().status() == RunStatus.FINISHED);

        assertEquals(twin.journal().scores(), newest().journal().scores());
        window.step("researcher-resumed");
    }

    private void theTableOfThePaperIsTaken() throws Exception {
        select(newest());
        window.choose("#runs-more", "Copy the table as LaTeX");
        String latex = window.clipboard();

        assertTrue(latex.startsWith("\\begin{tabular}"), latex);
        assertTrue(latex.contains("$\\pm$"), latex);
        assertFalse(latex.contains("±"), latex);
        assertNotEquals(0, shown().size());
    }

    private void select(RunRow run) throws TimeoutException {
        window.row("#runs-table", shown().indexOf(run));
        window.until(() -> window.workspace().selection().runsProperty().get().equals(List.of(run.id())));
    }

    private List<RunRow> shown() {
        return new ArrayList<>(window.<RunRow>rows("#runs-table"));
    }

    private RunRow newest() {
        return shown().getFirst();
    }

    private long finished() {
        return shown().stream()
                .filter(row -> row.status() == RunStatus.FINISHED)
                .count();
    }

    /// The runs of so many epochs that train the whole model, oldest first.
    private List<RunRow> named(int epochs) {
        return shown().reversed().stream()
                .filter(row -> row.matches("epochs=" + epochs) && !row.matches("protocol=frozen"))
                .toList();
    }
}
