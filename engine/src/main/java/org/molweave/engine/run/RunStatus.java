package org.molweave.engine.run;

import org.jspecify.annotations.Nullable;

/// Where a run stands, derived from its files and never stored.
public enum RunStatus {
    /// Created; no process has begun it.
    QUEUED,
    /// A living process works on it.
    RUNNING,
    /// Done.
    FINISHED,
    /// Somebody asked it to stop; it saved a checkpoint and can go on.
    STOPPED,
    /// It said why in its last event.
    FAILED,
    /// Its process is gone without a last word; it can go on from its last checkpoint.
    INTERRUPTED;

    /// Where a run stands whose last word (that it started, finished or failed; null for none) is `lastWord`.
    public static RunStatus after(@Nullable RunEvent lastWord, boolean alive) {
        return switch (lastWord) {
            case RunEvent.Finished f -> f.cancelled() ? STOPPED : FINISHED;
            case RunEvent.Failed _ -> FAILED;
            case RunEvent.Started _ -> alive ? RUNNING : INTERRUPTED;
            case null, default -> alive ? RUNNING : QUEUED;
        };
    }

    /// Whether `resume` makes sense.
    public boolean canResume() {
        return this == QUEUED || this == STOPPED || this == FAILED || this == INTERRUPTED;
    }
}
