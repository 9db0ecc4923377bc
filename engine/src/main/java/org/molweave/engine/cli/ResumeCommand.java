package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Goes on with a run that was stopped or interrupted.
@Command(
        name = "resume",
        description = "Goes on with a run that was stopped, interrupted or failed, from its last checkpoint.",
        footer = {"", "Example:", "  molweave resume my-project/runs/2026-11-24-1310-kcl-pretrain-3f2a"})
final class ResumeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    Path path = Path.of("");

    @Mixin
    EngineOptions engine = new EngineOptions();

    private final Console console;

    ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        var run = new RunDirectory(path);
        RunDirectories.open(run);
        RunStatus status = RunHistory.read(run).status();
        if (status == RunStatus.FINISHED) {
            throw new IOException("%s is finished; there is nothing to go on with.".formatted(path));
        }
        return new Work(console, engine.open()).on(run);
    }
}
