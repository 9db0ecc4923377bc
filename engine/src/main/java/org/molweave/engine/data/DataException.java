package org.molweave.engine.data;

import java.io.IOException;

/// Data that cannot be used as a whole. The message says what failed, where, and what to do.
public final class DataException extends IOException {

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
