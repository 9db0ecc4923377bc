package org.molweave.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The process that works on a run, as `engine.json` tells it. A process number alone is used again by the system;
/// with its start time it is unique.
public record EngineProcess(long pid, String started) {

    private static final Duration CLOCK_GRAIN = Duration.ofSeconds(2);

    public static EngineProcess current() {
        ProcessHandle self = ProcessHandle.current();
        return new EngineProcess(
                self.pid(), startOf(self).map(Instant::toString).orElse(""));
    }

    /// What `engine.json` says; empty where it is missing or broken.
    public static Optional<EngineProcess> find(RunDirectory run) {
        if (Files.notExists(run.engine())) {
            return Optional.empty();
        }
        try {
            var json = Json.read(run.engine());
            return Optional.of(new EngineProcess(
                    json.path("pid").asLong(-1), json.path("started").asText("")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public boolean isAlive() {
        return ProcessHandle.of(Math.max(pid, 0))
                .filter(ProcessHandle::isAlive)
                .map(process -> startOf(process).map(this::sameStart).orElse(true))
                .orElse(false);
    }

    /// Ends it at once, in the middle of whatever it does. False where it is gone already.
    public boolean kill() {
        return isAlive()
                && ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
    }

    private boolean sameStart(Instant start) {
        try {
            return Duration.between(Instant.parse(started), start).abs().compareTo(CLOCK_GRAIN) < 0;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<Instant> startOf(ProcessHandle process) {
        return process.info().startInstant();
    }
}
