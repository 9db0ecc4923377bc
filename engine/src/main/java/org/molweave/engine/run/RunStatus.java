package org.molweave.engine.run;

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

    /// Whether `resume` makes sense.
    public boolean canResume() {
        return this == QUEUED || this == STOPPED || this == FAILED || this == INTERRUPTED;
    }
}
