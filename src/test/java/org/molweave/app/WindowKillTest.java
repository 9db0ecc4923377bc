package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.RunImporter;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.RunStore;
import org.molweave.app.history.SomeRuns;
import org.molweave.app.jobs.EngineLauncher;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.RunStatus;

/// The whole window and a training engine, one of which is killed at a random moment, again and again:
/// `-Dmolweave.kills=50` does so fifty times.
class WindowKillTest {

    private static final int KILLS = Integer.getInteger("molweave.kills", 2);

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(180);

    /// So that the training outlives all kills.
    private static final int EPOCHS_PER_KILL = 40;

    @TempDir
    Path folder;

    private Path project;
    private @Nullable Process window;
    private RunDirectory run;
    private boolean wasWhole;

    @BeforeEach
    void make() throws Exception {
        project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("molecules.smi"), "CCO\nc1ccccc1\n");
        Files.writeString(project.resolve("project.json"), "{\"format\": 1, \"name\": \"Demo\", \"recipe\": []}");
        run = newRun();
    }

    private RunDirectory newRun() throws IOException {
        return RunDirectories.create(
                project.resolve("runs"),
                new RunSpec(
                        1,
                        "",
                        null,
                        "Under fire",
                        "demo-line",
                        Json.object()
                                .put("epochs", Math.min(1_000, 60 + EPOCHS_PER_KILL * KILLS))
                                .put("pause", KILLS > 20 ? 12 : 4),
                        RunSpec.DataSpec.of("molecules.smi"),
                        null,
                        null,
                        null,
                        1,
                        RunEvent.now(),
                        java.util.Map.of(),
                        java.util.Map.of()));
    }

    @AfterEach
    void end() throws Exception {
        killWindow();
        EngineProcess.find(run).ifPresent(EngineProcess::kill);
    }

    @Test
    void nothingIsLostAndTheRunEndsInTheSameNumbers() throws Exception {
        var random = new Random(17);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            if (!isTraining()) {
                var _ = new EngineLauncher(DeviceSurvey.ofThisComputer()).start(run, "cpu");
                await(() -> isTraining() || status() == RunStatus.FINISHED, "the engine works");
            }
            boolean theWindow = random.nextBoolean();
            if (theWindow) {
                openWindow();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(1_500)));
            if (theWindow) {
                killWindow();
            } else {
                interrupted += killEngine() ? 1 : 0;
            }

            assertWhole("kill " + kill);
        }
        if (!isTraining() && status() != RunStatus.FINISHED) {
            var _ = new EngineLauncher(DeviceSurvey.ofThisComputer()).start(run, "cpu");
        }
        await(() -> status() == RunStatus.FINISHED, "the run ends");
        RunDirectory twin = newRun();
        assertEquals(
                0,
                new EngineLauncher(DeviceSurvey.ofThisComputer())
                        .start(twin, "cpu")
                        .get(5 + KILLS, TimeUnit.MINUTES));

        assertFalse(RunHistory.read(twin).curves().isEmpty());
        assertEquals(RunHistory.read(twin).curves(), RunHistory.read(run).curves());
        assertTrue(interrupted > 0 || KILLS < 4, "no kill met the engine at work");
    }

    private void openWindow() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.deleteIfExists(home.resolve("preferences.json"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.awt.headless=true",
                "-Dmolweave.home=" + home,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "open",
                project.toString());
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("window.log").toFile())
                .start();
        window = started;
        await(
                () -> !started.isAlive()
                        || new PreferencesStore(home).get().lastProject().equals(project.toString()),
                "the window opens the project");
        assertTrue(started.isAlive(), () -> "The window ended by itself: " + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("window.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void killWindow() throws InterruptedException {
        Process open = window;
        window = null;
        if (open != null) {
            open.destroyForcibly().waitFor();
        }
    }

    private boolean killEngine() throws Exception {
        EngineProcess engine = EngineProcess.find(run).orElseThrow();
        boolean killed = engine.kill();
        await(() -> !engine.isAlive(), "the engine is gone");
        return killed;
    }

    /// As a new window finds it: the history opens, and holds every value that the engine wrote.
    private void assertWhole(String when) throws IOException {
        try (var store = RunStore.open(project)) {
            List<RunRow> rows = new RunImporter(project, store)
                    .reconcile(_ -> {}, () -> false)
                    .rows();

            // A window that is killed while it makes the database leaves nothing that could be lost; later ones must
            // find it whole.
            List<Path> setAside = SomeRuns.setAside(project);
            for (Path file : setAside) {
                Files.delete(file);
            }
            assertFalse(!setAside.isEmpty() && wasWhole, when);
            wasWhole = true;
            assertEquals(1, rows.size(), when);
            RunStatus status = rows.getFirst().status();
            assertTrue(
                    status == RunStatus.RUNNING || status == RunStatus.INTERRUPTED || status == RunStatus.FINISHED,
                    when + ": " + status);
            long stored = store.curves(run.id()).values().stream()
                    .mapToLong(curve -> curve.size())
                    .sum();
            long written = RunHistory.read(run).curves().values().stream()
                    .mapToLong(curve -> curve.size())
                    .sum();
            assertTrue(stored <= written, when + ": " + stored + " of " + written);
            if (status != RunStatus.RUNNING) {
                assertEquals(written, stored, when);
            }
        }
    }

    private boolean isTraining() {
        return EngineProcess.find(run).filter(EngineProcess::isAlive).isPresent() && status() == RunStatus.RUNNING;
    }

    private RunStatus status() {
        try {
            return RunHistory.read(run).status();
        } catch (IOException e) {
            return RunStatus.QUEUED;
        }
    }

    private static void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "Waited in vain until " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
