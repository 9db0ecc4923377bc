package org.molweave.app.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.molweave.engine.run.RunStatus;

/// Follows the journals of runs while they are written. Each [#poll] reads what is new, stores it, and tells of it
/// once.
///
/// Runs that are alive or queued are looked at each time; of the others, which the command line may resume, some at a
/// time. Notes are not followed. May be used by any thread.
public final class RunTailer {

    /// How many quiet runs are looked at in one turn.
    private static final int QUIET_PER_TURN = 50;

    /// In how many turns new and vanished folders are looked for once.
    private static final int TURNS_PER_LISTING = 10;

    /// Hears of changes, on the thread that polls.
    public interface Listener {
        void changed(List<RunImporter.Update> updates);

        /// A folder appeared that is a run.
        void added(RunRow row);

        /// The folder of a run is gone.
        void removed(String id);

        void failed(IOException error);
    }

    private final RunImporter importer;
    private final Listener listener;
    private final Map<String, RunRow> rows = new LinkedHashMap<>();
    private final Set<String> broken = new TreeSet<>();
    private final Deque<String> quiet = new ArrayDeque<>();
    private int turn;

    public RunTailer(RunImporter importer, Listener listener) {
        this.importer = importer;
        this.listener = listener;
    }

    /// The runs to follow from now on, and folders that are known to be none.
    public synchronized void follow(Collection<RunRow> all, Collection<String> brokenFolders) {
        rows.clear();
        quiet.clear();
        broken.clear();
        all.forEach(row -> rows.put(row.id(), row));
        broken.addAll(brokenFolders);
    }

    /// Takes a folder in that was just made or moved here, before the next listing finds it.
    public synchronized void bringIn(String id) throws IOException {
        broken.remove(id);
        if (!rows.containsKey(id)) {
            RunRow row = importer.open(id);
            rows.put(id, row);
            listener.added(row);
        }
    }

    /// Follows it no longer: its folder is about to move.
    public synchronized void forget(String id) {
        rows.remove(id);
        quiet.remove(id);
    }

    /// One turn. A failure is told, and tried again at the next turn.
    public synchronized void poll() {
        List<RunImporter.Update> updates = new ArrayList<>();
        try {
            for (String id : due()) {
                RunRow row = rows.get(id);
                if (row != null) {
                    importer.readOn(row).ifPresent(update -> {
                        rows.put(id, update.row());
                        updates.add(update);
                    });
                }
            }
            if (turn++ % TURNS_PER_LISTING == 0) {
                list();
            }
        } catch (IOException e) {
            listener.failed(e);
        } finally {
            if (!updates.isEmpty()) {
                listener.changed(updates);
            }
        }
    }

    private List<String> due() {
        List<String> due = new ArrayList<>();
        for (RunRow row : rows.values()) {
            if (row.status() == RunStatus.RUNNING || row.status() == RunStatus.QUEUED) {
                due.add(row.id());
            }
        }
        if (quiet.isEmpty()) {
            quiet.addAll(rows.keySet());
        }
        for (int i = 0; i < QUIET_PER_TURN && !quiet.isEmpty(); i++) {
            due.add(quiet.pop());
        }
        return due.stream().distinct().toList();
    }

    private void list() throws IOException {
        Set<String> present = importer.folders();
        for (String id : present) {
            if (!rows.containsKey(id) && !broken.contains(id)) {
                add(id);
            }
        }
        for (String id : List.copyOf(rows.keySet())) {
            if (!present.contains(id)) {
                rows.remove(id);
                importer.forget(id);
                listener.removed(id);
            }
        }
    }

    /// A folder without run.json is about to become a run, and is looked at again; a broken one is not.
    private void add(String id) throws StoreException {
        try {
            if (java.nio.file.Files.exists(importer.directory(id).spec())) {
                RunRow row = importer.open(id);
                rows.put(id, row);
                listener.added(row);
            }
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            broken.add(id);
            listener.failed(e);
        }
    }
}
