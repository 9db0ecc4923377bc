package org.molweave.engine.weights;

import java.io.IOException;

/// A weights file that is damaged, of another kind or not to be trusted. The message says what was found.
public final class WeightsException extends IOException {

    private static final long serialVersionUID = 1;

    public WeightsException(String message) {
        super(message);
    }

    public WeightsException(String message, Throwable cause) {
        super(message, cause);
    }
}
