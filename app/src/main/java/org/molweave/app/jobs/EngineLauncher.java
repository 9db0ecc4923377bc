package org.molweave.app.jobs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.run.RunDirectory;

/// Starts the engine in a process of its own that outlives the window: in a session of its own where the system knows
/// such a thing, with its output in the run's `console.log`.
public final class EngineLauncher implements Launcher {

    private static final String NEW_SESSION = "setsid";

    private final DeviceSurvey survey;

    public EngineLauncher(DeviceSurvey survey) {
        this.survey = survey;
    }

    @Override
    public CompletableFuture<Integer> start(RunDirectory run, String device) throws IOException {
        ProcessBuilder builder = EngineCommand.of(
                survey.natives(device),
                List.of("exec", run.path().toAbsolutePath().toString(), "--device", device));
        // As a member of the window's process group it would get the window's Ctrl-C.
        newSession().ifPresent(program -> builder.command().addFirst(program.toString()));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(run.console().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        return builder.start().onExit().thenApply(Process::exitValue);
    }

    private static Optional<Path> newSession() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(NEW_SESSION))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static File nothing() {
        boolean windows = File.separatorChar == '\\';
        return new File(windows ? "NUL" : "/dev/null");
    }
}
