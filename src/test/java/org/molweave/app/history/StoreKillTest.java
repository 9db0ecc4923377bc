package org.molweave.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory.CurveName;
import org.molweave.engine.run.RunNotes;
import org.molweave.engine.run.RunStatus;

/// A window that is killed while it stores what an engine writes. `-Dmolweave.kills=50` kills more often.
class StoreKillTest {

    private static final int KILLS = Integer.getInteger("molweave.kills", 2);

    @TempDir
    Path project;

    @Test
    void theDatabaseOpensAfterEachKillAndLacksNothing() throws Exception {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.adopt(run);
        SomeRuns.append(run, SomeRuns.started(RunEvent.now()));
        var random = new Random(5);
        int steps = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (var window = WindowProcess.start(project);
                    var journal = new EventLog.Writer(run.events())) {
                window.awaitReady();
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20 + random.nextInt(400));
                while (System.nanoTime() < until) {
                    journal.append(SomeRuns.loss(steps, steps));
                    steps++;
                }
            }
            assertWhole(steps, kill);
        }
    }

    private void assertWhole(int steps, int kill) throws Exception {
        long start = System.nanoTime();
        try (var store = RunStore.open(project)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            List<RunRow> stored = store.rows();
            RunRow row = SomeRuns.reconciled(new RunImporter(project, store)).getFirst();

            assertEquals(List.of(), SomeRuns.setAside(project), "kill " + kill);
            assertEquals(1, stored.size());
            assertEquals(RunStatus.RUNNING, row.status());
            Curve loss =
                    java.util.Objects.requireNonNull(store.curves(row.id()).get(new CurveName("loss", "train", "")));
            assertEquals(steps, loss.size());
            assertEquals(steps - 1, loss.values()[steps - 1]);
            assertEquals(RunNotes.read(new RunDirectory(project.resolve("runs").resolve(row.id()))), row.notes());
            assertTrue(seconds < 10, "opened after %.1f s".formatted(seconds));
        }
    }
}
