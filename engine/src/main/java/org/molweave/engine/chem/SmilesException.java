package org.molweave.engine.chem;

/// A structure that cannot be read; the message says why in a chemist's words.
public final class SmilesException extends Exception {

    public SmilesException(String reason) {
        super(reason);
    }

    SmilesException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
