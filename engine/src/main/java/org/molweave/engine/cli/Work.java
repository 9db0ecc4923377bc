package org.molweave.engine.cli;

import org.molweave.engine.method.Execution;
import org.molweave.engine.method.LocalRun;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;

/// Carries out runs in this process, one after the other, under the eyes of the console.
record Work(Console console, String device) {

    /// An exit code; failures are thrown.
    int on(RunDirectory run) throws Exception {
        boolean readsMolecules = RunDirectories.open(run).data() != null;
        var progress = new RunProgress(console, readsMolecules ? "molecules" : "triples");
        console.signal().workBegins();
        try {
            var watcher = new LocalRun.Watcher(progress, console.signal()::isRequested);
            Execution.Outcome outcome = Execution.execute(run, device, watcher);
            if (outcome == Execution.Outcome.FINISHED) {
                return Console.DONE;
            }
            progress.line("Stopped. Go on with: molweave resume " + run.path());
            return Console.STOPPED;
        } finally {
            console.err().flush();
        }
    }
}
