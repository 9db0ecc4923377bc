package org.molweave.app.inference;

/// Whether a model can be asked. `message` says in a sentence what a person should know of it; empty while
/// all is well.
public record ModelStatus(State state, String message) {

    /// From no model to one that answers, or cannot.
    public enum State {
        /// No model is chosen.
        NONE,
        /// Its process starts, or starts again.
        STARTING,
        READY,
        FAILED
    }

    static final ModelStatus NONE = new ModelStatus(State.NONE, "");

    static final ModelStatus READY = new ModelStatus(State.READY, "");

    public boolean isReady() {
        return state == State.READY;
    }
}
