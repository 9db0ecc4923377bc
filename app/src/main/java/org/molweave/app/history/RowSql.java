package org.molweave.app.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.molweave.engine.run.RunNotes;

/// How a [RunRow] lies in the table `run`.
final class RowSql implements RowMapper<RunRow> {

    static final String SELECT = """
            select r.id, r.title, r.method, r.stage, r.data, r.properties, r.graph, r.split, r.parent, r.seed, r.created,
                r.words, r.log_offset, r.word, r.started, r.since, r.heard, r.worked, r.device, r.phase, r.done, r.total,
                r.per_second, r.seconds_left, r.failure, r.warnings, r.scores, r.starred, n.text, n.tags
            from run r left join note n on n.run = r.number""";

    private static final String JOURNAL = """
            log_offset = :offset, word = :word, started = :started, since = :since, heard = :heard, worked = :worked,
            device = :device, phase = :phase, done = :done, total = :total, per_second = :perSecond,
            seconds_left = :secondsLeft, failure = :failure, warnings = :warnings, scores = :scores""";

    @Override
    public RunRow map(ResultSet rs, StatementContext context) throws SQLException {
        var cells = new Cells(rs);
        String id = cells.text();
        var facts = new RunFacts(
                cells.text(),
                cells.shared(),
                cells.shared(),
                cells.shared(),
                cells.shared(),
                cells.shared(),
                cells.shared(),
                cells.shared(),
                cells.number(),
                cells.text(),
                cells.text());
        var journal = new RunJournal(
                cells.number(),
                RunJournal.Word.valueOf(cells.text()),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.number(),
                cells.shared(),
                cells.shared(),
                cells.number(),
                cells.number(),
                cells.real(),
                cells.real(),
                cells.text(),
                (int) cells.number(),
                Score.read(cells.text()));
        boolean starred = cells.flag();
        return RunRow.of(id, facts, journal, notes(starred, cells.text(), cells.text()), false);
    }

    private static RunNotes notes(boolean starred, String text, String tags) {
        if (!starred && text.isEmpty() && tags.isEmpty()) {
            return RunNotes.NONE;
        }
        return new RunNotes(text, tags.isEmpty() ? List.of() : List.of(tags.split("\n", -1)), starred);
    }

    /// The number that the new row got.
    static int insert(Handle handle, RunRow row) {
        RunFacts facts = row.facts();
        var insert = handle.createUpdate("""
                        insert into run(id, title, method, stage, data, properties, graph, split, parent, seed, created,
                            words, log_offset, word, started, since, heard, worked, device, phase, done, total,
                            per_second, seconds_left, failure, warnings, scores, notes_stamp, starred)
                        values (:id, :title, :method, :stage, :data, :properties, :graph, :split, :parent, :seed,
                            :created, :words, :offset, :word, :started, :since, :heard, :worked, :device, :phase, :done,
                            :total, :perSecond, :secondsLeft, :failure, :warnings, :scores, 0, false)""")
                .bind("id", row.id())
                .bind("title", facts.title())
                .bind("method", facts.method())
                .bind("stage", facts.stage())
                .bind("data", facts.data())
                .bind("properties", facts.properties())
                .bind("graph", facts.knowledgeGraph())
                .bind("split", facts.split())
                .bind("parent", facts.parent())
                .bind("seed", facts.seed())
                .bind("created", facts.created())
                .bind("words", facts.words());
        return bind(insert, row.journal())
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Integer.class)
                .one();
    }

    static void update(Handle handle, int number, RunJournal journal) {
        bind(handle.createUpdate("update run set " + JOURNAL + " where number = :number"), journal)
                .bind("number", number)
                .execute();
    }

    private static <T extends SqlStatement<T>> T bind(T statement, RunJournal journal) {
        return statement
                .bind("offset", journal.offset())
                .bind("word", journal.word().name())
                .bind("started", journal.started())
                .bind("since", journal.since())
                .bind("heard", journal.heard())
                .bind("worked", journal.worked())
                .bind("device", journal.device())
                .bind("phase", journal.phase())
                .bind("done", journal.done())
                .bind("total", journal.total())
                .bind("perSecond", journal.perSecond())
                .bind("secondsLeft", journal.secondsLeft())
                .bind("failure", journal.failure())
                .bind("warnings", journal.warnings())
                .bind("scores", Score.write(journal.scores()));
    }

    /// The cells of a row from left to right. Texts that many rows have are kept once.
    private static final class Cells {

        private final ResultSet row;
        private int column;

        Cells(ResultSet row) {
            this.row = row;
        }

        String text() throws SQLException {
            String text = row.getString(++column);
            return text == null ? "" : text;
        }

        String shared() throws SQLException {
            return text().intern();
        }

        long number() throws SQLException {
            return row.getLong(++column);
        }

        double real() throws SQLException {
            return row.getDouble(++column);
        }

        boolean flag() throws SQLException {
            return row.getBoolean(++column);
        }
    }
}
