package org.molweave.engine.run;

import java.nio.file.Path;

/// Names of the files inside a run directory. The directory, not the database, is the truth about a run.
public record RunDirectory(Path path) {

    public String id() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    public Path spec() {
        return path.resolve("run.json");
    }

    public Path events() {
        return path.resolve("events.jsonl");
    }

    public Path stopRequest() {
        return path.resolve("stop");
    }

    public Path console() {
        return path.resolve("console.log");
    }

    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    public Path artifacts() {
        return path.resolve("artifacts");
    }

    public Path lock() {
        return path.resolve("lock");
    }

    public Path engine() {
        return path.resolve("engine.json");
    }

    public Path notes() {
        return path.resolve("notes.json");
    }
}
