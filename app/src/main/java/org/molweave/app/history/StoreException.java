package org.molweave.app.history;

import java.io.IOException;

/// The database itself cannot be used: a full disk, a closed store.
public final class StoreException extends IOException {

    private static final long serialVersionUID = 1;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
