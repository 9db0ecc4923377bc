package org.molweave.app.history;

import java.io.IOException;
import java.nio.file.Path;

/// Another window has the project open.
public final class StoreInUseException extends IOException {

    private static final long serialVersionUID = 1;

    StoreInUseException(Path project) {
        super("The project %s is open in another window of Molweave. Go on there, or close it first."
                .formatted(project.getFileName()));
    }
}
