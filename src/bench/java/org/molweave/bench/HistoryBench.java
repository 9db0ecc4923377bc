package org.molweave.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.molweave.app.history.RunImporter;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.RunStore;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunNotes;
import org.molweave.engine.run.RunSpec;

/// A history of many runs: brought in from the directories, opened again, filtered and sorted, a curve read; with the
/// memory that it takes.
///
/// Arguments: `folder=…` (kept between calls), `runs=10000`, `points=1000`.
public final class HistoryBench {

    private static final int CURVES = 4;

    private HistoryBench() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = BenchOptions.parse(
                arguments, Map.of("folder", "target/history-bench", "runs", "10000", "points", "1000"));
        Path project = Path.of(options.get("folder"));
        int runs = Integer.parseInt(options.get("runs"));
        if (Files.notExists(project.resolve("runs"))) {
            write(project, runs, Integer.parseInt(options.get("points")));
        }
        Path database = project.resolve("history.mv.db");
        if (Files.notExists(database)) {
            long start = System.nanoTime();
            try (var store = RunStore.open(project)) {
                reconcile(project, store);
            }
            print("all brought in: %.1f s, database %.0f MB", seconds(start), Files.size(database) / 1e6);
        }
        for (int round = 1; round <= 3; round++) {
            open(project);
        }
    }

    private static void open(Path project) throws IOException {
        long memory = used();
        long start = System.nanoTime();
        try (var store = RunStore.open(project)) {
            List<RunRow> rows = store.rows();
            print("open to %,d rows: %.2f s", rows.size(), seconds(start));
            print("  memory of the rows and the database: %.0f MB", (used() - memory) / 1e6);
            start = System.nanoTime();
            long found = rows.stream()
                    .filter(row -> row.matches("epochs=20", "seven"))
                    .count();
            print("  filter by two words (%,d found): %.1f ms", found, seconds(start) * 1e3);
            start = System.nanoTime();
            RunRow best = rows.stream()
                    .sorted(Comparator.comparingDouble(
                            row -> row.findMeasure().orElseThrow().mean()))
                    .findFirst()
                    .orElseThrow();
            print("  sort by the metric: %.1f ms", seconds(start) * 1e3);
            start = System.nanoTime();
            int points = store.curves(best.id()).values().stream()
                    .mapToInt(c -> c.size())
                    .sum();
            print("  curves of a run (%,d points): %.1f ms", points, seconds(start) * 1e3);
            start = System.nanoTime();
            for (RunRow row : rows.subList(0, Math.min(200, rows.size()))) {
                store.curves(row.id());
                store.settings(row.id());
            }
            print("  curves and settings of 200 runs: %.2f s", seconds(start));
            start = System.nanoTime();
            reconcile(project, store);
            print("  compared with the directories: %.2f s", seconds(start));
        }
    }

    private static void reconcile(Path project, RunStore store) throws IOException {
        new RunImporter(project, store).reconcile(_ -> {}, () -> false);
    }

    private static void write(Path project, int runs, int points) {
        long start = System.nanoTime();
        var random = new Random(1);
        for (int i = 0; i < runs; i++) {
            try {
                write(project, i, points, random);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        print("%,d runs of %,d points written in %.0f s", runs, points, seconds(start));
    }

    private static void write(Path project, int i, int points, Random random) throws IOException {
        String id = "2026-%02d-%02d-1200-kcl-finetune-%04x".formatted(i / 28 % 12 + 1, i % 28 + 1, i);
        var run = new RunDirectory(project.resolve("runs").resolve(id));
        Files.createDirectories(run.path());
        Json.write(run.spec(), spec(id, i));
        if (i % 10 == 0) {
            new RunNotes("run number " + (i % 70 == 0 ? "seven" : "other"), List.of("paper"), i % 100 == 0).write(run);
        }
        var events = new RunEvent[points + 5];
        Arrays.fill(events, new RunEvent.Phase("2026-11-24T12:00:01Z", "training"));
        events[0] = new RunEvent.Started("2026-11-24T12:00:00Z", 1, "cpu", 0);
        for (int p = 0; p < points; p++) {
            String name = p % 2 == 0 ? "loss" : "RMSE";
            String split = p % CURVES < 2 ? "train" : "valid";
            events[p + 1] = new RunEvent.Scalar(name, split, "", p / CURVES, random.nextDouble());
        }
        for (int seed = 1; seed <= 3; seed++) {
            events[points + seed] = new RunEvent.Scalar("RMSE", "test", "seed " + seed, 0, random.nextDouble());
        }
        events[points + 4] = new RunEvent.Finished("2026-11-24T12:10:00Z", false);
        try (var writer = new EventLog.Writer(run.events())) {
            for (RunEvent event : events) {
                writer.append(event);
            }
        }
    }

    private static RunSpec spec(String id, int i) {
        var settings = Json.object().put("epochs", i % 50);
        for (int s = 0; s < 16; s++) {
            settings.put("setting" + s, s + i % 7);
        }
        return new RunSpec(
                1,
                id,
                null,
                "Run " + i,
                "kcl-finetune",
                settings,
                RunSpec.DataSpec.of("data/molecules.csv"),
                null,
                new RunSpec.SplitSpec("random", 0.8, 0.1),
                null,
                i,
                RunEvent.now(),
                Map.of(),
                Map.of());
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
