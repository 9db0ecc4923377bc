package org.molweave.engine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.molweave.engine.run.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Carries out a run directory that another program prepared.
@Command(
        name = "exec",
        description = "Carries out a prepared run directory (its run.json), from the start or its last checkpoint.",
        footer = {"", "Example:", "  molweave exec my-project/runs/2026-11-24-1310-kcl-pretrain-3f2a --device cpu"})
final class ExecCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    Path path = Path.of("");

    @Mixin
    EngineOptions engine = new EngineOptions();

    private final Console console;

    ExecCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return new Work(console, engine.open()).on(new RunDirectory(path));
    }
}
