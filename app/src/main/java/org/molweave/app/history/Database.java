package org.molweave.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Opens the database of a project, whatever state its file is in.
///
/// A file of another version of the program, or a broken one, is moved aside (`history.mv.db.broken`) and a new one
/// begun: all that it holds can be read again from the run directories. Where nothing can be written, the database
/// lives in memory.
final class Database implements AutoCloseable {

    /// Raised with every change of the tables.
    static final int VERSION = 1;

    static final String FILE = "history.mv.db";

    private static final int ALREADY_OPEN = 90020;

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

    private Database(JdbcConnectionPool pool) {
        this.pool = pool;
        jdbi = Jdbi.create(pool);
    }

    static Database open(Path project) throws IOException {
        Path folder = project.toAbsolutePath().normalize();
        boolean onDisk = Files.isWritable(folder) && folder.toString().indexOf(';') < 0;
        if (!onDisk) {
            return created(new Database(pool("mem:history-" + Integer.toHexString(folder.hashCode()))));
        }
        Path file = folder.resolve(FILE);
        boolean existed = Files.exists(file);
        Database database = new Database(pool("file:" + folder.resolve("history") + ";WRITE_DELAY=0"));
        try {
            if (!existed) {
                return created(database);
            }
            if (database.version() == VERSION) {
                return database;
            }
        } catch (JdbiException e) {
            if (isInUse(e)) {
                database.pool.dispose();
                throw new StoreInUseException(folder);
            }
        }
        database.abandon();
        Files.move(file, folder.resolve(FILE + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        return created(new Database(pool("file:" + folder.resolve("history") + ";WRITE_DELAY=0")));
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
        } catch (JdbiException e) {
            database.abandon();
            throw new StoreException(
                    "The history of runs cannot be stored (%s). Is the disk full?".formatted(reason(e)), e);
        }
    }

    private int version() {
        return jdbi.withHandle(handle -> handle.createQuery("select number from version")
                .mapTo(Integer.class)
                .one());
    }

    private static boolean isInUse(Throwable error) {
        for (Throwable e = error; e != null; e = e.getCause()) {
            if (e instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
                return true;
            }
        }
        return false;
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
    private void abandon() {
        try {
            jdbi.useHandle(handle -> handle.execute("shutdown immediately"));
        } catch (JdbiException e) {
            // It never opened; then nothing holds the file.
        }
        pool.dispose();
    }

    @Override
    public void close() {
        try {
            jdbi.useHandle(handle -> handle.execute("shutdown"));
        } catch (JdbiException e) {
            // A full disk, or closed already: the run directories hold everything.
        }
        pool.dispose();
    }
}
