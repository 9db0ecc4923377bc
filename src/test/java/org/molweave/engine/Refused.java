package org.molweave.engine;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/// What a user reads when something is refused.
public final class Refused {

    private Refused() {}

    public static String messageOf(Class<? extends Exception> kind, Executable action) {
        return String.valueOf(assertThrows(kind, action).getMessage());
    }
}
