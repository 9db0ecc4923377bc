package org.molweave.engine.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// The `runs` folder of a project: creates, opens and lists run directories.
public final class RunDirectories {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private static final int MINUTE_LENGTH = "2026-11-24-1310".length();

    private static final int MOST_TRIES = 100;

    private RunDirectories() {}

    /// Creates a directory with its `run.json` and gives the run its id: time, method, four random digits.
    public static RunDirectory create(Path runs, RunSpec spec) throws IOException {
        Files.createDirectories(runs);
        String prefix = MINUTE.format(LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC)) + "-" + spec.method();
        for (int i = 0; i < MOST_TRIES; i++) {
            String id = "%s-%04x".formatted(prefix, ThreadLocalRandom.current().nextInt(1 << 16));
            var run = new RunDirectory(runs.resolve(id));
            try {
                Files.createDirectory(run.path());
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            Files.createDirectory(run.checkpoints());
            Files.createDirectory(run.artifacts());
            Json.write(run.spec(), spec.withId(id));
            return run;
        }
        throw new IOException("No free name was found in %s.".formatted(runs));
    }

    /// Reads what the run is to do. Throws [IOException] with a message for the user where the directory is broken.
    public static RunSpec open(RunDirectory run) throws IOException {
        if (!Files.isDirectory(run.path())) {
            throw new IOException("%s is no run: there is no such folder.".formatted(run.path()));
        }
        if (Files.notExists(run.spec())) {
            throw new IOException("%s is no run: it holds no run.json.".formatted(run.path()));
        }
        return SpecReader.run(new JsonFields(run.spec().toString(), Json.read(run.spec()), new ArrayList<>()));
    }

    /// One directory of a listing: a run, or the reason why it is none.
    public sealed interface Entry {

        RunDirectory directory();

        /// A run that can be read.
        record Run(RunDirectory directory, RunSpec spec, RunHistory history) implements Entry {}

        /// A folder among the runs that cannot be read, and why.
        record Broken(RunDirectory directory, String reason) implements Entry {}
    }

    /// All runs, oldest first. A broken one is listed with its reason and never hides the others.
    public static List<Entry> list(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (var children = Files.list(runs)) {
            return children.filter(Files::isDirectory)
                    .map(path -> entry(new RunDirectory(path)))
                    .sorted(Comparator.comparing(RunDirectories::age))
                    .toList();
        }
    }

    /// The minute is in the name; within it the moment of creation counts.
    private static String age(Entry entry) {
        String id = entry.directory().id();
        String created = entry instanceof Entry.Run run ? run.spec().created() : "";
        return id.substring(0, Math.min(MINUTE_LENGTH, id.length())) + created + id;
    }

    private static Entry entry(RunDirectory run) {
        try {
            return new Entry.Run(run, open(run), RunHistory.read(run));
        } catch (IOException e) {
            return new Entry.Broken(run, String.valueOf(e.getMessage()));
        }
    }
}
