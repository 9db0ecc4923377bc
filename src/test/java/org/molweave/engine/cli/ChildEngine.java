package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.molweave.engine.run.EngineCommand;

/// The engine in a process of its own, as the start script starts it.
final class ChildEngine {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path output;

    private ChildEngine(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static ChildEngine start(Path output, String... arguments) throws IOException {
        return start(List.of(), output, arguments);
    }

    /// `prefix` is put before the command, such as a shell that sets limits.
    static ChildEngine start(List<String> prefix, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                EngineMain.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(EngineCommand.ENVIRONMENT);
        return new ChildEngine(builder.start(), output);
    }

    /// SIGKILL: nothing of it can run any more.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// SIGTERM, which the engine treats as Ctrl-C.
    void interrupt() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The engine did not end within %d s.".formatted(PATIENCE_SECONDS));
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
