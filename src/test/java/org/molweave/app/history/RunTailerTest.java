package org.molweave.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunStatus;

class RunTailerTest {

    @TempDir
    Path project;

    private final List<String> heard = new ArrayList<>();
    private RunStore store;
    private RunImporter importer;
    private RunTailer tailer;

    @BeforeEach
    void open() throws IOException {
        store = RunStore.open(project);
        importer = new RunImporter(project, store);
        tailer = new RunTailer(importer, new RunTailer.Listener() {
            @Override
            public void changed(List<RunImporter.Update> updates) {
                updates.forEach(update -> heard.add(update.row().status() + " " + update.events()));
            }

            @Override
            public void added(RunRow row) {
                heard.add("added " + row.facts().title());
            }

            @Override
            public void removed(String id) {
                heard.add("removed");
            }

            @Override
            public void failed(IOException error) {
                heard.add("failed " + error.getMessage());
            }
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tellsWhatALivingRunWrote() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.adopt(run);
        tailer.follow(SomeRuns.reconciled(importer), List.of());
        RunEvent started = SomeRuns.started("2026-11-24T12:00:00.000Z");
        SomeRuns.append(run, started);

        tailer.poll();
        tailer.poll();
        SomeRuns.append(run, SomeRuns.loss(0, 1));
        tailer.poll();

        assertEquals(List.of("RUNNING " + List.of(started), "RUNNING " + List.of(SomeRuns.loss(0, 1))), heard);
    }

    @Test
    void tellsThatARunDied() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.adopt(run);
        SomeRuns.append(run, SomeRuns.started("2026-11-24T12:00:00.000Z"));
        tailer.follow(SomeRuns.reconciled(importer), List.of());
        Files.delete(run.engine());

        tailer.poll();

        assertEquals(List.of(RunStatus.INTERRUPTED + " []"), heard);
    }

    @Test
    void seesThatAFinishedRunIsResumedElsewhere() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.finish(run);
        tailer.follow(SomeRuns.reconciled(importer), List.of());
        SomeRuns.adopt(run);
        RunEvent started = SomeRuns.started("2026-11-24T13:00:00.000Z");
        SomeRuns.append(run, started);

        tailer.poll();

        assertEquals(List.of("RUNNING " + List.of(started)), heard);
    }

    @Test
    void findsNewFoldersAndMissesOldOnes() throws IOException {
        tailer.poll();
        RunDirectory run = new SomeRuns(project).create("First", 7);
        for (int i = 0; i < 10; i++) {
            tailer.poll();
        }
        new Trash(project).add(run.id());
        for (int i = 0; i < 10; i++) {
            tailer.poll();
        }

        assertEquals(List.of("added First", "removed"), heard);
        assertEquals(List.of(), store.rows());
    }
}
