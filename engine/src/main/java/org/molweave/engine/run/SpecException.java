package org.molweave.engine.run;

import java.io.IOException;

/// A project or run file says something that cannot be meant. The message is for the person who wrote it.
public final class SpecException extends IOException {

    private static final long serialVersionUID = 1;

    public SpecException(String message) {
        super(message);
    }
}
