package org.molweave.app.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunStatus;

/// What a run's journal says so far, in one value; reading on gives the next one.
///
/// `offset` is how far the journal was read. Times are milliseconds since 1970, 0 where there is none: `started` for
/// the first time, `since` for the last time, `heard` the latest time that any event told; `worked` counts the
/// milliseconds of earlier sittings.
public record RunJournal(
        long offset,
        Word word,
        long started,
        long since,
        long heard,
        long worked,
        String device,
        String phase,
        long done,
        long total,
        double perSecond,
        double secondsLeft,
        String failure,
        int warnings,
        List<Score> scores) {

    /// The last event that says where the run stands.
    public enum Word {
        NONE,
        STARTED,
        FINISHED,
        STOPPED,
        FAILED
    }

    public static final RunJournal EMPTY =
            new RunJournal(0, Word.NONE, 0, 0, 0, 0, "", "", 0, 0, 0, -1, "", 0, List.of());

    public RunJournal {
        scores = List.copyOf(scores);
    }

    /// Where the run stands, knowing whether its process is alive.
    public RunStatus status(boolean alive) {
        return RunStatus.after(
                switch (word) {
                    case NONE -> null;
                    case STARTED -> new RunEvent.Started("", 0, device, 0);
                    case FINISHED -> new RunEvent.Finished("", false);
                    case STOPPED -> new RunEvent.Finished("", true);
                    case FAILED -> new RunEvent.Failed("", failure);
                },
                alive);
    }

    /// How long it worked, in seconds, up to the last thing heard of it.
    public double seconds() {
        return (worked + (word == Word.STARTED ? Math.max(0, heard - since) : 0)) / 1000.0;
    }

    /// The same after more events, the last of which ends at `newOffset`.
    public RunJournal with(List<RunEvent> events, long newOffset) {
        var next = new Reading(this);
        events.forEach(next::read);
        return next.journal(newOffset);
    }

    /// Takes events in, one after the other.
    private static final class Reading {

        private final List<Score> scores;
        private Word word;
        private long started;
        private long since;
        private long heard;
        private long worked;
        private String device;
        private String phase;
        private long done;
        private long total;
        private double perSecond;
        private double secondsLeft;
        private String failure;
        private int warnings;

        Reading(RunJournal before) {
            scores = new ArrayList<>(before.scores);
            word = before.word;
            started = before.started;
            since = before.since;
            heard = before.heard;
            worked = before.worked;
            device = before.device;
            phase = before.phase;
            done = before.done;
            total = before.total;
            perSecond = before.perSecond;
            secondsLeft = before.secondsLeft;
            failure = before.failure;
            warnings = before.warnings;
        }

        void read(RunEvent event) {
            switch (event) {
                case RunEvent.Started s -> start(s);
                case RunEvent.Phase p -> {
                    hear(p.time());
                    phase = p.name();
                }
                case RunEvent.Progress p -> progress(p);
                case RunEvent.Scalar s -> score(s);
                case RunEvent.Message m -> {
                    hear(m.time());
                    warnings += m.level().equals("info") ? 0 : 1;
                }
                case RunEvent.Finished f -> end(f.time(), f.cancelled() ? Word.STOPPED : Word.FINISHED, "");
                case RunEvent.Failed f -> end(f.time(), Word.FAILED, f.message());
                case RunEvent.CheckpointSaved _, RunEvent.ArtifactSaved _, RunEvent.Unknown _ -> {}
            }
        }

        private void start(RunEvent.Started event) {
            if (word == Word.STARTED) {
                worked += Math.max(0, heard - since);
            }
            hear(event.time());
            since = millis(event.time());
            started = started == 0 ? since : started;
            device = event.device();
            word = Word.STARTED;
            failure = "";
            secondsLeft = -1;
        }

        private void progress(RunEvent.Progress event) {
            hear(event.time());
            done = event.done();
            total = event.total();
            perSecond = event.perSecond();
            secondsLeft = event.secondsLeft();
        }

        private void score(RunEvent.Scalar value) {
            for (int i = 0; i < scores.size(); i++) {
                if (scores.get(i).isOf(value)) {
                    scores.set(i, scores.get(i).with(value));
                    return;
                }
            }
            scores.add(Score.of(value));
        }

        private void end(String time, Word last, String why) {
            hear(time);
            if (word == Word.STARTED) {
                worked += Math.max(0, heard - since);
            }
            word = last;
            failure = why;
            secondsLeft = -1;
        }

        private void hear(@Nullable String time) {
            heard = Math.max(heard, millis(time));
        }

        private static long millis(@Nullable String time) {
            try {
                return time == null ? 0 : Instant.parse(time).toEpochMilli();
            } catch (DateTimeException e) {
                return 0;
            }
        }

        RunJournal journal(long offset) {
            return new RunJournal(
                    offset,
                    word,
                    started,
                    since,
                    heard,
                    worked,
                    device,
                    phase,
                    done,
                    total,
                    perSecond,
                    secondsLeft,
                    failure,
                    warnings,
                    scores);
        }
    }
}
