package org.molweave.app.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;

/// A launcher whose engines do what the test says.
public final class FakeEngine implements Launcher {

    public final List<String> started = new ArrayList<>();
    private final Map<String, CompletableFuture<Integer>> exits = new HashMap<>();

    @Override
    public CompletableFuture<Integer> start(RunDirectory run, String device) throws IOException {
        started.add(run.id());
        begin(run, device);
        var exit = new CompletableFuture<Integer>();
        exits.put(run.id(), exit);
        return exit;
    }

    /// As if an engine had begun it.
    static void begin(RunDirectory run, String device) throws IOException {
        Json.write(run.engine(), EngineProcess.current());
        write(run, new RunEvent.Started(RunEvent.now(), 1, device, 0));
    }

    void end(RunDirectory run, RunEvent last) throws IOException {
        write(run, last);
        java.nio.file.Files.deleteIfExists(run.engine());
        java.util.Objects.requireNonNull(exits.get(run.id())).complete(0);
    }

    public void finish(RunDirectory run) throws IOException {
        end(run, new RunEvent.Finished(RunEvent.now(), false));
    }

    /// With a rate that was reached.
    public void finish(RunDirectory run, double perSecond) throws IOException {
        write(run, new RunEvent.Progress(RunEvent.now(), 1, 1, perSecond, 0));
        finish(run);
    }

    void stop(RunDirectory run) throws IOException {
        end(run, new RunEvent.Finished(RunEvent.now(), true));
    }

    private static void write(RunDirectory run, RunEvent event) throws IOException {
        try (var writer = new EventLog.Writer(run.events())) {
            writer.append(event);
        }
    }
}
