package org.molweave.app.jobs;

import org.molweave.app.history.RunRow;

/// A run that is worked on or waits for it. `why` says what it waits for; empty where its state says all.
public record Job(RunRow row, String device, State state, String why) {

    /// Where a job stands.
    public enum State {
        /// Its turn comes.
        WAITING,
        /// It cannot begin: what it builds on is not there.
        BLOCKED,
        /// The user holds it back.
        PAUSED,
        /// Its process was started and has not spoken yet.
        STARTING,
        RUNNING,
        /// It was asked to stop and finishes its step.
        STOPPING;

        /// Whether a process works on it.
        public boolean isAtWork() {
            return this == STARTING || this == RUNNING || this == STOPPING;
        }
    }

    public String id() {
        return row.id();
    }
}
