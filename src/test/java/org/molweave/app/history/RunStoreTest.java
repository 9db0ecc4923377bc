package org.molweave.app.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory.CurveName;
import org.molweave.engine.run.RunNotes;
import org.molweave.engine.run.RunStatus;

class RunStoreTest {

    @TempDir
    Path project;

    @Test
    void bringsARunIn() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.finish(run);

        try (var store = RunStore.open(project)) {
            RunRow row = SomeRuns.reconciled(new RunImporter(project, store)).getFirst();

            assertEquals("First", row.facts().title());
            assertEquals(RunStatus.FINISHED, row.status());
            assertEquals(10, row.journal().seconds());
            assertEquals(
                    new Measure("RMSE", "test", 1.5, Math.sqrt(0.5), 2),
                    row.findMeasure().orElseThrow());
            assertEquals("1.500 ± 0.707", row.findMeasure().orElseThrow().text());
            assertEquals(Map.of("epochs", "7", "temperature", "0.1"), store.settings(row.id()));
            assertEquals(Map.of("artifacts/metrics.json", "metrics"), store.artifacts(row.id()));
            Curve loss =
                    java.util.Objects.requireNonNull(store.curves(row.id()).get(new CurveName("loss", "train", "")));
            assertArrayEquals(new long[] {0, 10}, loss.steps());
            assertArrayEquals(new double[] {3, 1}, loss.values());
        }
    }

    @Test
    void knowsEverythingAfterClosing() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.finish(run);
        List<RunRow> before;
        try (var store = RunStore.open(project)) {
            var importer = new RunImporter(project, store);
            importer.note(
                    SomeRuns.reconciled(importer).getFirst(), new RunNotes("a *thought*", List.of("a", "b c"), true));
            before = SomeRuns.reconciled(importer);
        }

        try (var store = RunStore.open(project)) {
            assertEquals(before, store.rows());
            assertEquals(
                    new RunNotes("a *thought*", List.of("a", "b c"), true),
                    before.getFirst().notes());
        }
    }

    @Test
    void rebuildsTheSameFromTheDirectories() throws IOException {
        var runs = new SomeRuns(project);
        SomeRuns.finish(runs.create("First", 7));
        RunDirectory second = runs.create("Second", 8);
        SomeRuns.append(second, SomeRuns.started("2026-11-24T12:00:00.000Z"), SomeRuns.loss(0, Double.NaN));
        List<RunRow> before;
        Map<CurveName, Curve> curves;
        try (var store = RunStore.open(project)) {
            var importer = new RunImporter(project, store);
            importer.note(SomeRuns.reconciled(importer).get(1), new RunNotes("kept", List.of(), false));
            before = SomeRuns.reconciled(importer);
            curves = store.curves(before.getFirst().id());
        }
        Files.delete(project.resolve(Database.FILE));

        try (var store = RunStore.open(project)) {
            assertEquals(before, SomeRuns.reconciled(new RunImporter(project, store)));
            assertEquals(curves.keySet(), store.curves(before.getFirst().id()).keySet());
            assertEquals(RunStatus.INTERRUPTED, before.get(1).status());
        }
    }

    @Test
    void movesABrokenFileAside() throws IOException {
        SomeRuns.finish(new SomeRuns(project).create("First", 7));
        Files.writeString(project.resolve(Database.FILE), "no database at all".repeat(1000));

        try (var store = RunStore.open(project)) {
            assertEquals(1, SomeRuns.reconciled(new RunImporter(project, store)).size());
        }
        assertEquals(1, SomeRuns.setAside(project).size());
    }

    @Test
    void beginsAnewWhereAnotherVersionWroteTheFile() throws IOException {
        SomeRuns.finish(new SomeRuns(project).create("First", 7));
        try (var database = Database.open(project)) {
            database.jdbi().useHandle(handle -> handle.execute("update version set number = 99"));
            database.jdbi().useHandle(handle -> handle.execute("drop table scalar"));
        }

        try (var store = RunStore.open(project)) {
            assertEquals(1, SomeRuns.reconciled(new RunImporter(project, store)).size());
        }
        assertEquals(1, SomeRuns.setAside(project).size());
    }

    @Test
    void readsOnWhereItStopped() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.append(run, SomeRuns.started("2026-11-24T12:00:00.000Z"), SomeRuns.loss(0, 3));
        try (var store = RunStore.open(project)) {
            var importer = new RunImporter(project, store);
            RunRow row = SomeRuns.reconciled(importer).getFirst();
            SomeRuns.append(run, SomeRuns.loss(1, 2));
            Files.writeString(run.events(), "{\"type\":\"sca", java.nio.file.StandardOpenOption.APPEND);

            RunImporter.Update update = importer.readOn(row).orElseThrow();

            assertEquals(List.of(SomeRuns.loss(1, 2)), update.events());
            assertEquals(2, update.row().journal().scores().getFirst().last());
            assertTrue(importer.readOn(update.row()).isEmpty());
        }
    }

    @Test
    void forgetsARunWhoseFolderIsGone() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        try (var store = RunStore.open(project)) {
            var importer = new RunImporter(project, store);
            SomeRuns.reconciled(importer);
            new Trash(project).add(run.id());

            assertEquals(List.of(), SomeRuns.reconciled(importer));
            assertEquals(List.of(), store.rows());
        }
    }

    @Test
    void namesAFolderThatIsNoRun() throws IOException {
        Files.createDirectories(project.resolve("runs/odd"));
        try (var store = RunStore.open(project)) {
            var found = new RunImporter(project, store).reconcile(_ -> {}, () -> false);

            assertEquals(List.of(), found.rows());
            assertTrue(String.valueOf(found.broken().get("odd")).contains("run.json"));
        }
    }

    @Test
    void keepsOneValueForAStepThatAResumedRunRepeats() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        var events = new ArrayList<RunEvent>();
        for (int step = 0; step < 1200; step++) {
            events.add(SomeRuns.loss(step, step));
        }
        SomeRuns.append(run, events.toArray(RunEvent[]::new));
        SomeRuns.append(run, SomeRuns.loss(1199, -1), SomeRuns.loss(1200, -2));

        try (var store = RunStore.open(project)) {
            RunRow row = SomeRuns.reconciled(new RunImporter(project, store)).getFirst();
            Curve loss = store.curves(row.id()).firstEntry().getValue();

            assertEquals(1201, loss.size());
            assertEquals(-1, loss.values()[1199]);
            assertEquals(700, loss.steps()[700]);
        }
    }

    @Test
    void growsACurvePointByPoint() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        try (var store = RunStore.open(project)) {
            RunRow row = SomeRuns.reconciled(new RunImporter(project, store)).getFirst();
            for (int step = 0; step < ScalarSql.PIECE + 3; step++) {
                row = store.append(row, new EventLog.Batch(List.of(SomeRuns.loss(step, -step)), step, 0), false);
            }

            Curve loss = store.curves(run.id()).firstEntry().getValue();

            assertEquals(ScalarSql.PIECE + 3, loss.size());
            assertEquals(-514, loss.values()[514]);
        }
    }

    @Test
    void findsByWhatWasTyped() throws IOException {
        new SomeRuns(project).create("First", 7);
        try (var store = RunStore.open(project)) {
            var importer = new RunImporter(project, store);
            RunRow row = importer.note(
                    SomeRuns.reconciled(importer).getFirst(), new RunNotes("Wow", List.of("paper"), false));

            assertTrue(row.matches("first", "epochs=7"));
            assertTrue(row.matches("wow", "paper", "solubility"));
            assertEquals(false, row.matches("first", "epochs=8"));
        }
    }

    @Test
    void refusesAProjectThatAnotherProcessHas() throws Exception {
        try (var other = WindowProcess.start(project)) {
            other.awaitReady();

            var refused = assertThrows(StoreInUseException.class, () -> RunStore.open(project));

            assertTrue(String.valueOf(refused.getMessage()).contains("another window"), refused.getMessage());
        }
    }
}
