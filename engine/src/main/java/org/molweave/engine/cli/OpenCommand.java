package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.program.PackagedStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens the window. In a clone the start script does so before this command is asked.
@Command(
        name = "open",
        description = "Opens the window, on a project or a file where one is named, and does not wait for its end.",
        footer = {"", "Example:", "  molweave open my-project"})
final class OpenCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..1",
            description = "A project, molecules, a knowledge graph, a model, a figure.")
    @Nullable
    Path path;

    @Override
    public Integer call() throws IOException {
        Path wanted = path;
        if (wanted != null && Files.notExists(wanted)) {
            throw new NoSuchFileException(wanted.toString());
        }
        if (NoWindow.isSure(System.getProperty("os.name", ""), System.getenv())) {
            return NoWindow.say();
        }
        PackagedStart.openWindow(wanted);
        return Console.DONE;
    }
}
