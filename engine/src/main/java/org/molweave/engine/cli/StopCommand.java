package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Asks a run to stop.
@Command(
        name = "stop",
        description = "Asks a running run to finish its step, save a checkpoint and end. `molweave resume` goes on.",
        footer = {"", "Example:", "  molweave stop my-project/runs/2026-11-24-1310-kcl-pretrain-3f2a"})
final class StopCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    Path path = Path.of("");

    private final Console console;

    StopCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var run = new RunDirectory(path);
        RunDirectories.open(run);
        RunStatus status = RunHistory.read(run).status();
        if (status != RunStatus.RUNNING) {
            throw new IOException(
                    "%s is not running; it is %s.".formatted(path, status.name().toLowerCase(java.util.Locale.ROOT)));
        }
        Files.writeString(run.stopRequest(), "");
        console.err().println("Asked. The run ends after its current step.");
        return Console.DONE;
    }
}
