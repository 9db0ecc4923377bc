package org.molweave.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunNotes;
import org.molweave.engine.run.RunStatus;

/// Brings run directories into the store: new ones, and what was added to known ones since.
public final class RunImporter {

    private final Path runs;
    private final RunStore store;

    public RunImporter(Path project, RunStore store) {
        runs = project.resolve("runs");
        this.store = store;
    }

    /// The row as it is now, with the events that were read for it.
    public record Update(RunRow row, List<RunEvent> events) {}

    /// All rows after a look at every directory; `broken` has the folders that are no runs, with the reason.
    public record Reconciled(List<RunRow> rows, Map<String, String> broken) {}

    public RunDirectory directory(String id) {
        return new RunDirectory(runs.resolve(id));
    }

    /// Compares the store with the directories: reads on where a journal grew, adds what is new, forgets what is gone.
    public Reconciled reconcile(DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        store.gather(true);
        try {
            return compare(progress, cancelled);
        } finally {
            store.gather(false);
        }
    }

    private Reconciled compare(DoubleConsumer progress, BooleanSupplier cancelled) throws IOException {
        Map<String, RunRow> known = new LinkedHashMap<>();
        store.rows().forEach(row -> known.put(row.id(), row));
        Map<String, Long> stamps = store.notesStamps();
        Map<String, String> broken = new HashMap<>();
        Set<String> present = folders();
        int seen = 0;
        for (String id : present) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            try {
                RunRow row = known.get(id);
                known.put(id, current(row == null ? add(id) : row, stamps.getOrDefault(id, 0L)));
            } catch (StoreException e) {
                throw e;
            } catch (IOException e) {
                if (known.remove(id) != null) {
                    store.forget(id);
                }
                broken.put(id, String.valueOf(e.getMessage()));
            }
            progress.accept(++seen / (double) present.size());
        }
        for (String id : List.copyOf(known.keySet())) {
            if (!present.contains(id)) {
                store.forget(id);
                known.remove(id);
            }
        }
        return new Reconciled(sorted(known), broken);
    }

    private static List<RunRow> sorted(Map<String, RunRow> rows) {
        return rows.values().stream()
                .sorted(java.util.Comparator.comparing(
                                (RunRow row) -> row.facts().created())
                        .thenComparing(RunRow::id))
                .toList();
    }

    /// The names of all folders that may be runs.
    public Set<String> folders() throws IOException {
        if (!Files.isDirectory(runs)) {
            return Set.of();
        }
        try (var children = Files.list(runs)) {
            return children.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// Brings a directory in that the store does not know.
    public RunRow open(String id) throws IOException {
        return current(add(id), 0);
    }

    private RunRow add(String id) throws IOException {
        return store.add(RunDirectories.open(directory(id)), id);
    }

    /// Removes a run from the store whose folder is gone.
    void forget(String id) throws IOException {
        store.forget(id);
    }

    /// The row with its status as it is now; asks the system only where a process may work on it.
    public RunRow knowing(RunRow row) {
        boolean open =
                row.journal().word() == RunJournal.Word.NONE || row.journal().word() == RunJournal.Word.STARTED;
        return open ? row.knowing(isAlive(directory(row.id()))) : row;
    }

    private RunRow current(RunRow known, long knownStamp) throws IOException {
        Path events = directory(known.id()).events();
        boolean shrunk = known.journal().offset() > (Files.exists(events) ? Files.size(events) : 0);
        if (shrunk) {
            store.forget(known.id());
        }
        RunRow row = shrunk ? add(known.id()) : known;
        long notesStamp = shrunk ? 0 : knownStamp;
        RunRow next = readOn(row).map(Update::row).orElse(row);
        long stamp = notesStamp(directory(row.id()));
        return stamp == notesStamp ? next : store.note(next, RunNotes.read(directory(row.id())), stamp);
    }

    /// Reads what the journal says since; empty where nothing changed.
    public Optional<Update> readOn(RunRow row) throws IOException {
        RunDirectory directory = directory(row.id());
        // Asked before reading: a process that ends in between has written its last word by then.
        boolean alive = mayLive(row, directory) && isAlive(directory);
        List<RunEvent> events = new ArrayList<>();
        RunRow next = row;
        while (true) {
            long size = Files.exists(directory.events()) ? Files.size(directory.events()) : 0;
            if (size <= next.journal().offset()) {
                break;
            }
            EventLog.Batch batch =
                    EventLog.read(directory.events(), next.journal().offset());
            if (batch.nextOffset() == next.journal().offset()) {
                break;
            }
            next = store.append(next, batch, alive);
            events.addAll(batch.events());
        }
        next = next.knowing(alive);
        boolean same = next.status() == row.status()
                && next.journal().offset() == row.journal().offset();
        return same ? Optional.empty() : Optional.of(new Update(next, events));
    }

    /// A run whose last word was an end is alive only if its journal grew, which is seen by its size.
    private static boolean mayLive(RunRow row, RunDirectory directory) throws IOException {
        boolean grew = Files.exists(directory.events())
                && Files.size(directory.events()) > row.journal().offset();
        return grew
                || row.status() == RunStatus.RUNNING
                || row.journal().word() == RunJournal.Word.NONE
                || row.journal().word() == RunJournal.Word.STARTED;
    }

    private static boolean isAlive(RunDirectory directory) {
        return EngineProcess.find(directory).map(EngineProcess::isAlive).orElse(false);
    }

    /// Writes notes into the run's directory, then into the store.
    public RunRow note(RunRow row, RunNotes notes) throws IOException {
        RunDirectory directory = directory(row.id());
        notes.write(directory);
        return store.note(row, notes, notesStamp(directory));
    }

    private static long notesStamp(RunDirectory directory) throws IOException {
        return Files.exists(directory.notes())
                ? Files.getLastModifiedTime(directory.notes()).toMillis()
                : 0;
    }
}
