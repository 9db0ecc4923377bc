package org.molweave.engine.method;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;

/// Carries out a prepared run directory in this process, from its settings to its last event.
public final class Execution {

    private Execution() {}

    /// How a run ended.
    public enum Outcome {
        FINISHED,
        STOPPED
    }

    /// Begins the run, or goes on with it. A failure is the last event of the journal, stands with all details in
    /// `console.log`, and is thrown on.
    public static Outcome execute(RunDirectory directory, String device, LocalRun.Watcher watcher) throws Exception {
        try (LocalRun run = LocalRun.open(directory, device, watcher)) {
            return execute(run);
        }
    }

    private static Outcome execute(LocalRun run) throws Exception {
        try {
            start(run.method(), run);
            boolean stopped = run.stopRequested();
            run.emit(new RunEvent.Finished(RunEvent.now(), stopped));
            return stopped ? Outcome.STOPPED : Outcome.FINISHED;
        } catch (Exception | OutOfMemoryError e) {
            recordFailure(run, e);
            throw e;
        }
    }

    private static <S extends Record> void start(Method<S> method, LocalRun run) throws Exception {
        S settings =
                SettingsSchema.of(method, run.spec().settings()).bind(run.spec().settings());
        method.run(settings, run);
    }

    /// A full disk must not hide the first failure behind a second one.
    private static void recordFailure(LocalRun run, Throwable failure) {
        try {
            run.emit(new RunEvent.Failed(RunEvent.now(), Failures.message(failure)));
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            Files.writeString(
                    run.directory().console(), trace.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
