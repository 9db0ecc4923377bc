package org.molweave.app.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory.CurveName;
import org.molweave.engine.run.RunNotes;
import org.molweave.engine.run.RunSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database of a project's runs: an index over their directories, which hold the truth.
///
/// May be used by any thread; writers wait for each other. Every failure is an [IOException] for the user to read.
public final class RunStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunStore.class);

    private final Database database;
    private final Jdbi jdbi;

    private volatile Runnable whenDamaged = () -> {};
    private volatile boolean damaged;

    private RunStore(Database database) {
        this.database = database;
        jdbi = database.jdbi();
    }

    /// Opens the project's `history.mv.db`, or begins it anew where it is missing, broken or of another version.
    /// Throws [StoreInUseException] where another window has it.
    public static RunStore open(Path project) throws IOException {
        return new RunStore(Database.open(project));
    }

    /// Where a file went that was damaged or of another version, if one was found.
    public Optional<Path> findSetAside() {
        return database.findSetAside();
    }

    /// Moves the file of a closed store away, because it is damaged; the next [#open] begins a new one. Gives its new
    /// name.
    public static Path setAside(Path project) throws IOException {
        return Database.setAside(project);
    }

    /// What to do, once, when the database turns out to be damaged while it is open. Called by any thread.
    public void whenDamaged(Runnable action) {
        whenDamaged = action;
    }

    /// All runs, oldest first, as if no process were alive; the importer knows better.
    public List<RunRow> rows() throws IOException {
        return guarded(() -> jdbi.withHandle(handle -> handle.createQuery(RowSql.SELECT + " order by r.created, r.id")
                .setFetchSize(1000)
                .map(new RowSql())
                .list()));
    }

    /// While many runs come in at once, the disk need not hear of every one: what is lost in a crash is read again.
    void gather(boolean many) throws IOException {
        guarded(() -> jdbi.withHandle(handle -> handle.execute("set write_delay " + (many ? 1000 : 0))));
    }

    /// The time stamp of the notes file that was read last, by run id.
    Map<String, Long> notesStamps() throws IOException {
        return guarded(() -> jdbi.withHandle(handle -> {
            var stamps = new java.util.HashMap<String, Long>();
            handle.createQuery("select id, notes_stamp from run")
                    .map((rs, _) -> Map.entry(rs.getString(1), rs.getLong(2)))
                    .forEach(entry -> stamps.put(entry.getKey(), entry.getValue()));
            return stamps;
        }));
    }

    /// Adds a run of which nothing was read yet.
    synchronized RunRow add(RunSpec spec, String id) throws IOException {
        RunRow row = RunRow.of(id, RunFacts.of(spec), RunJournal.EMPTY, RunNotes.NONE, false);
        guarded(() -> {
            jdbi.useTransaction(handle -> {
                int number = RowSql.insert(handle, row);
                var batch = handle.prepareBatch("insert into setting values (:run, :name, :text)");
                spec.settings()
                        .properties()
                        .forEach(setting -> batch.bind("run", number)
                                .bind("name", setting.getKey())
                                .bind("text", setting.getValue().asText())
                                .add());
                if (batch.size() > 0) {
                    batch.execute();
                }
            });
            return row;
        });
        return row;
    }

    /// Stores a batch of the run's journal as one transaction, and gives the row that comes of it.
    synchronized RunRow append(RunRow row, EventLog.Batch batch, boolean alive) throws IOException {
        RunRow next = row.with(row.journal().with(batch.events(), batch.nextOffset()), alive);
        guarded(() -> {
            jdbi.useTransaction(handle -> {
                int number = number(handle, row.id());
                ScalarSql.append(handle, number, batch.events());
                artifacts(handle, number, batch.events());
                RowSql.update(handle, number, next.journal());
            });
            return next;
        });
        return next;
    }

    private static void artifacts(Handle handle, int number, List<RunEvent> events) {
        for (RunEvent event : events) {
            if (event instanceof RunEvent.ArtifactSaved saved) {
                handle.createUpdate("merge into artifact key (run, path) values (:run, :path, :kind)")
                        .bind("run", number)
                        .bind("path", saved.path())
                        .bind("kind", saved.kind())
                        .execute();
            }
        }
    }

    /// Remembers what the run's `notes.json` says. `stamp` is the time stamp of that file.
    synchronized RunRow note(RunRow row, RunNotes notes, long stamp) throws IOException {
        guarded(() -> {
            jdbi.useTransaction(handle -> {
                int number = number(handle, row.id());
                handle.createUpdate("merge into note key (run) values (:run, :text, :tags)")
                        .bind("run", number)
                        .bind("text", notes.text())
                        .bind("tags", String.join("\n", notes.tags()))
                        .execute();
                handle.createUpdate("update run set notes_stamp = :stamp, starred = :starred where number = :run")
                        .bind("stamp", stamp)
                        .bind("starred", notes.starred())
                        .bind("run", number)
                        .execute();
            });
            return row;
        });
        return row.withNotes(notes);
    }

    /// Forgets a run whose directory is gone.
    public synchronized void forget(String id) throws IOException {
        guarded(() -> {
            jdbi.useTransaction(handle -> {
                for (String table : List.of("setting", "scalar", "artifact", "note")) {
                    handle.createUpdate("delete from <table> where run = (select number from run where id = :id)")
                            .define("table", table)
                            .bind("id", id)
                            .execute();
                }
                handle.createUpdate("delete from run where id = :id")
                        .bind("id", id)
                        .execute();
            });
            return id;
        });
    }

    /// The settings of a run, by name.
    public Map<String, String> settings(String id) throws IOException {
        return texts(id, "select name, text from setting where run = :run order by name");
    }

    /// The artifacts of a run by path, each with its kind.
    public Map<String, String> artifacts(String id) throws IOException {
        return texts(id, "select path, kind from artifact where run = :run order by path");
    }

    private Map<String, String> texts(String id, String query) throws IOException {
        return guarded(() -> jdbi.withHandle(handle -> {
            var texts = new LinkedHashMap<String, String>();
            findNumber(handle, id)
                    .ifPresent(number -> handle.createQuery(query)
                            .bind("run", number)
                            .map((rs, _) -> Map.entry(rs.getString(1), rs.getString(2)))
                            .forEach(entry -> texts.put(entry.getKey(), entry.getValue())));
            return texts;
        }));
    }

    /// All curves of a run, in the order of their first value.
    public SequencedMap<CurveName, Curve> curves(String id) throws IOException {
        return guarded(() -> jdbi.withHandle(handle -> findNumber(handle, id)
                .map(number -> ScalarSql.read(handle, number))
                .orElseGet(LinkedHashMap::new)));
    }

    private static int number(Handle handle, String id) {
        return findNumber(handle, id)
                .orElseThrow(() -> new IllegalStateException("The run %s is not in the history.".formatted(id)));
    }

    private static Optional<Integer> findNumber(Handle handle, String id) {
        return handle.createQuery("select number from run where id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne();
    }

    private interface Question<T> {
        T ask();
    }

    private <T> T guarded(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (RuntimeException e) {
            if (Damage.isIn(e)) {
                report(e);
            } else if (!(e instanceof JdbiException) && !(e instanceof MVStoreException)) {
                throw e;
            }
            throw new StoreException(
                    Damage.isFull(e)
                            ? "The history of runs cannot be kept: the disk is full. Free some space, then read the"
                                    + " runs again. The runs themselves are safe in their folders."
                            : "The history of runs cannot be used (%s). The runs themselves are safe in their folders."
                                    .formatted(Database.reason(e)),
                    e);
        }
    }

    private void report(RuntimeException error) {
        synchronized (this) {
            if (damaged) {
                return;
            }
            damaged = true;
        }
        LOG.warn("The database of the history is damaged.", error);
        whenDamaged.run();
    }

    @Override
    public void close() {
        if (damaged) {
            database.abandon();
        } else {
            database.close();
        }
    }
}
