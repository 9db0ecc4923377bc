package org.molweave.app.inference;

/// A question that got no answer; the message says why, for the user.
public final class InferenceException extends Exception {

    private static final long serialVersionUID = 1;

    InferenceException(String message) {
        super(message);
    }
}
