package org.molweave.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Opens the database of a project, whatever state its file is in.
///
/// A file of another version of the program, or a damaged one, is moved aside (`history.mv.db.broken-` and the time)
/// and
/// a new one begun: all that it holds can be read again from the run directories. Where nothing can be written, the
/// database lives in memory.
final class Database implements AutoCloseable {

    /// Raised with every change of the tables.
    static final int VERSION = 1;

    static final String FILE = "history.mv.db";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private static final String SCHEMA = """
        create table run(
            number int generated always as identity primary key,
            id varchar not null unique,
            title varchar not null, method varchar not null, stage varchar not null, data varchar not null,
            properties varchar not null, graph varchar not null, split varchar not null, parent varchar not null,
            seed bigint not null, created varchar not null, words varchar not null,
            log_offset bigint not null, word varchar not null, started bigint not null, since bigint not null,
            heard bigint not null, worked bigint not null, device varchar not null, phase varchar not null,
            done bigint not null, total bigint not null, per_second double precision not null,
            seconds_left double precision not null, failure varchar not null, warnings int not null,
            scores varchar not null,
            notes_stamp bigint not null, starred boolean not null);
        create table setting(run int not null, name varchar not null, text varchar not null,
            primary key (run, name));
        create table scalar(number bigint generated always as identity primary key, run int not null,
            name varchar not null, split varchar not null, series varchar not null, points int not null,
            packed varbinary not null);
        create index scalar_of_run on scalar(run);
        create table artifact(run int not null, path varchar not null, kind varchar not null,
            primary key (run, path));
        create table note(run int primary key, text varchar not null, tags varchar not null);
        create table version(number int not null);
        insert into version values (%d);
        """.formatted(VERSION);

    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    private final @Nullable Path setAside;

    private Database(JdbcConnectionPool pool, @Nullable Path setAside) {
        this.pool = pool;
        this.setAside = setAside;
        jdbi = Jdbi.create(pool);
    }

    private Database(JdbcConnectionPool pool) {
        this(pool, null);
    }

    static Database open(Path project) throws IOException {
        Path folder = project.toAbsolutePath().normalize();
        boolean onDisk = Files.isWritable(folder) && folder.toString().indexOf(';') < 0;
        if (!onDisk) {
            return created(new Database(pool("mem:history-" + Integer.toHexString(folder.hashCode()))));
        }
        if (!Files.exists(folder.resolve(FILE))) {
            return created(new Database(pool(folder)));
        }
        Database database = new Database(pool(folder));
        try {
            if (database.version() == VERSION) {
                return database;
            }
        } catch (RuntimeException e) {
            if (Damage.isInUse(e)) {
                database.pool.dispose();
                throw new StoreInUseException(folder);
            }
            if (Damage.isFull(e)) {
                database.abandon();
                throw unwritable(e);
            }
        }
        database.abandon();
        return created(new Database(pool(folder), setAside(folder)));
    }

    /// Moves the file away, under a name with the time, and gives that name.
    static Path setAside(Path project) throws IOException {
        Path folder = project.toAbsolutePath().normalize();
        String name =
                FILE + ".broken-" + LocalDateTime.now(ZoneId.systemDefault()).format(TIME);
        Path free = folder.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(name + "-" + i);
        }
        return Files.move(folder.resolve(FILE), free);
    }

    private static JdbcConnectionPool pool(Path folder) {
        return pool("file:" + folder.resolve("history") + ";WRITE_DELAY=0");
    }

    /// Where the file went that could not be used.
    Optional<Path> findSetAside() {
        return Optional.ofNullable(setAside);
    }

    Jdbi jdbi() {
        return jdbi;
    }

    private static JdbcConnectionPool pool(String place) {
        return JdbcConnectionPool.create("jdbc:h2:" + place + ";DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0", "molweave", "");
    }

    private static Database created(Database database) throws IOException {
        try {
            database.jdbi.useHandle(handle -> handle.createScript(SCHEMA).execute());
            return database;
        } catch (RuntimeException e) {
            database.abandon();
            throw unwritable(e);
        }
    }

    private static StoreException unwritable(RuntimeException e) {
        return new StoreException(
                Damage.isFull(e)
                        ? "The history of runs cannot be stored: the disk is full. Free some space, then read the runs"
                                + " again. The runs themselves are safe in their folders."
                        : "The history of runs cannot be stored (%s).".formatted(reason(e)),
                e);
    }

    private int version() {
        return jdbi.withHandle(handle -> handle.createQuery("select number from version")
                .mapTo(Integer.class)
                .one());
    }

    /// The message at the bottom of a failure.
    static String reason(Throwable error) {
        Throwable e = error;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            e = cause;
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /// Lets the file go without asking whether that is well done.
    void abandon() {
        try {
            jdbi.useHandle(handle -> handle.execute("shutdown immediately"));
        } catch (RuntimeException e) {
            // It never opened; then nothing holds the file.
        }
        pool.dispose();
    }

    @Override
    public void close() {
        try {
            jdbi.useHandle(handle -> handle.execute("shutdown"));
        } catch (RuntimeException e) {
            // A full or broken disk, or closed already: the run directories hold everything.
        }
        pool.dispose();
    }
}
