package org.molweave.engine.kg;

import java.io.IOException;

/// A triple file that cannot be used at all. The message names the file, what is wrong and what to do.
public final class TripleFileException extends IOException {

    private static final long serialVersionUID = 1;

    public TripleFileException(String message) {
        super(message);
    }

    public TripleFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
