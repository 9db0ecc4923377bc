package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The runs of a project.
@Command(
        name = "runs",
        description = "Lists the runs of a project, oldest first, with what became of each.",
        footer = {"", "Example:", "  molweave runs sample-projects/solubility"})
final class RunsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    Path project = Path.of("");

    private final Console console;

    RunsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(project)) {
            throw new IOException("There is no folder %s.".formatted(project));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Run", "Status", "What"));
        for (RunDirectories.Entry entry : RunDirectories.list(project.resolve("runs"))) {
            rows.add(
                    switch (entry) {
                        case RunDirectories.Entry.Run run ->
                            List.of(run.directory().id(), status(run.history().status()), what(run));
                        case RunDirectories.Entry.Broken broken ->
                            List.of(broken.directory().id(), "broken", broken.reason());
                    });
        }
        if (rows.size() == 1) {
            console.out().println("No runs yet.");
            return Console.DONE;
        }
        console.out().print(TextTable.of(rows));
        return Console.DONE;
    }

    private static String status(RunStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String what(RunDirectories.Entry.Run run) {
        RunHistory history = run.history();
        String more = history.status() == RunStatus.FAILED
                ? history.last(RunEvent.Failed.class)
                        .map(RunEvent.Failed::message)
                        .orElse("")
                : history.status() == RunStatus.FINISHED
                        ? ""
                        : history.last(RunEvent.Progress.class)
                                .map(p -> "%d of %d steps".formatted(p.done(), p.total()))
                                .orElse("");
        return more.isEmpty() ? run.spec().title() : run.spec().title() + ": " + more;
    }
}
