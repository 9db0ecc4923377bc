package org.molweave.app.jobs;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.molweave.engine.run.RunDirectory;

/// Starts an engine for a run. The real one is [EngineLauncher]; tests have others.
@FunctionalInterface
public interface Launcher {

    /// Starts it and gives its exit code to come.
    CompletableFuture<Integer> start(RunDirectory run, String device) throws IOException;
}
