package org.molweave.app.history;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.RunNotes;
import org.molweave.engine.run.RunStatus;

/// A run as tables show it.
///
/// `measure` is worked out from the journal once, because tables sort by it.
public record RunRow(
        String id,
        RunFacts facts,
        RunJournal journal,
        RunNotes notes,
        RunStatus status,
        @Nullable Measure measure) {

    static RunRow of(String id, RunFacts facts, RunJournal journal, RunNotes notes, boolean alive) {
        return new RunRow(
                id,
                facts,
                journal,
                notes,
                journal.status(alive),
                Measure.of(journal.scores()).orElse(null));
    }

    /// How good it is, where it said so.
    public Optional<Measure> findMeasure() {
        return Optional.ofNullable(measure);
    }

    RunRow with(RunJournal newer, boolean alive) {
        return of(id, facts, newer, notes, alive);
    }

    /// The same run with other notes.
    public RunRow withNotes(RunNotes newer) {
        return new RunRow(id, facts, journal, newer, status, measure);
    }

    /// The same run, knowing whether its process is alive.
    public RunRow knowing(boolean alive) {
        RunStatus now = journal.status(alive);
        return now == status ? this : new RunRow(id, facts, journal, notes, now, measure);
    }

    /// Whether everything typed (words in lower case) occurs in its specification, its notes or its tags.
    public boolean matches(String... words) {
        for (String word : words) {
            if (!facts.words().contains(word) && !isNoted(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNoted(String word) {
        return notes.text().toLowerCase(Locale.ROOT).contains(word)
                || notes.tags().stream()
                        .anyMatch(tag -> tag.toLowerCase(Locale.ROOT).contains(word));
    }
}
