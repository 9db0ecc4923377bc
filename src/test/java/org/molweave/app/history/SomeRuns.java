package org.molweave.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunSpec;

/// Writes run directories without an engine.
public record SomeRuns(Path project) {

    public RunDirectory create(String title, int epochs) throws IOException {
        var settings = Json.object().put("epochs", epochs).put("temperature", 0.1);
        return RunDirectories.create(
                project.resolve("runs"),
                new RunSpec(
                        1,
                        "",
                        null,
                        title,
                        "kcl-finetune",
                        settings,
                        RunSpec.DataSpec.of("data/solubility.csv"),
                        null,
                        new RunSpec.SplitSpec("random", 0.8, 0.1),
                        null,
                        1,
                        RunEvent.now(),
                        Map.of(),
                        Map.of()));
    }

    /// Appends the events to the run's journal.
    public static void append(RunDirectory run, RunEvent... events) throws IOException {
        try (var writer = new EventLog.Writer(run.events())) {
            for (RunEvent event : events) {
                writer.append(event);
            }
        }
    }

    /// Makes this process pass for the run's engine.
    public static void adopt(RunDirectory run) throws IOException {
        Json.write(run.engine(), EngineProcess.current());
    }

    public static RunEvent started(String time) {
        return new RunEvent.Started(time, 1, "cpu", 0);
    }

    public static RunEvent loss(long step, double value) {
        return new RunEvent.Scalar("loss", "train", "", step, value);
    }

    /// Two repetitions with a test RMSE of 1 and 2, begun at noon and finished after ten seconds.
    public static void finish(RunDirectory run) throws IOException {
        append(
                run,
                started("2026-11-24T12:00:00.000Z"),
                loss(0, 3),
                loss(10, 1),
                new RunEvent.Scalar("RMSE", "test", "seed 1", 10, 1),
                new RunEvent.Scalar("RMSE", "test", "seed 2", 10, 2),
                new RunEvent.ArtifactSaved("metrics", "artifacts/metrics.json"),
                new RunEvent.Finished("2026-11-24T12:00:10.000Z", false));
    }

    /// The databases that were moved aside.
    public static List<Path> setAside(Path project) throws IOException {
        try (var files = Files.list(project)) {
            return files.filter(file -> file.getFileName().toString().startsWith(Database.FILE + ".broken"))
                    .sorted()
                    .toList();
        }
    }

    static List<RunRow> reconciled(RunImporter importer) throws IOException {
        return importer.reconcile(_ -> {}, () -> false).rows();
    }
}
