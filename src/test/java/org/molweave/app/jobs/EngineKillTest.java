package org.molweave.app.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.RunRow;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunStatus;

/// Real engines that are killed at random moments, and a window that is closed under a running one.
/// `-Dmolweave.kills=50` kills more often.
class EngineKillTest {

    private static final int KILLS = Integer.getInteger("molweave.kills", 2);

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    @TempDir
    Path folder;

    private final Background background = Background.immediate();
    private Workspace workspace;
    private RunLibrary library;
    private JobQueue queue;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("molecules.smi"), "CCO\nc1ccccc1\n");
        Files.writeString(folder.resolve("project.json"), """
            {"format": 1, "name": "Demo", "recipe": [
              {"id": "first", "title": "First", "method": "demo-line", "data": {"file": "molecules.smi"},
               "settings": {"epochs": 30, "pause": 4}}]}
            """);
        openWindow();
    }

    private void openWindow() throws IOException {
        workspace = new Workspace(background);
        library = new RunLibrary(workspace, false);
        queue = new JobQueue(workspace, library, new EngineLauncher(DeviceSurvey.ofThisComputer()));
        workspace.projectProperty().set(Project.open(folder));
    }

    @AfterEach
    void close() {
        library.directory(run().id()).flatMap(EngineProcess::find).ifPresent(EngineProcess::kill);
        library.close();
        background.close();
    }

    private RunRow run() {
        return library.rows().getFirst();
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(
                    System.nanoTime() < end,
                    () -> "Waited too long: " + run() + workspace.notices().all());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            library.poll(() -> {});
        }
    }

    @Test
    void aKilledEngineIsInterruptedAndGoesOn() {
        var random = new Random(11);
        queue.submitRecipe("cpu");
        for (int kill = 0; kill < KILLS; kill++) {
            await(() -> run().status() == RunStatus.RUNNING);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(900)));
            queue.kill(run().id());
            await(() -> run().status() != RunStatus.RUNNING && queue.jobs().isEmpty());
            if (run().status() == RunStatus.FINISHED) {
                break;
            }
            assertEquals(RunStatus.INTERRUPTED, run().status());
            queue.resume(run().id(), "cpu");
        }

        await(() -> run().status() == RunStatus.FINISHED);

        assertEquals(
                2,
                run().journal().scores().stream()
                        .map(score -> score.series())
                        .distinct()
                        .count());
    }

    @Test
    void anEngineOutlivesItsWindowAndIsFoundAgain() throws IOException {
        queue.submitRecipe("cpu");
        await(() -> run().status() == RunStatus.RUNNING);
        RunDirectory directory = library.directory(run().id()).orElseThrow();
        library.close();
        assertTrue(EngineProcess.find(directory).orElseThrow().isAlive());

        openWindow();

        assertEquals(Job.State.RUNNING, queue.jobs().getFirst().state());
        await(() -> queue.jobs().isEmpty());
        assertEquals(RunStatus.FINISHED, run().status());
    }
}
