package org.molweave.app.history;

import java.io.IOException;

/// The database itself cannot be used: a full disk, a damaged file, a closed store.
public final class StoreException extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean damage;

    StoreException(String message, Throwable cause) {
        super(message, cause);
        damage = Damage.isIn(cause);
    }

    /// Whether the file makes no sense, and is going to be begun anew.
    public boolean isDamage() {
        return damage;
    }
}
