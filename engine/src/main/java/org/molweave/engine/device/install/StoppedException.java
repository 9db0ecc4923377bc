package org.molweave.engine.device.install;

import java.io.IOException;

/// Somebody asked the installation to stop; what was fetched so far is kept.
public final class StoppedException extends IOException {

    private static final long serialVersionUID = 1;

    StoppedException() {
        super("Stopped. What was fetched so far is kept, and the next attempt goes on from there.");
    }
}
