package org.molweave.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Names of the files inside a run directory. The directory, not the database, is the truth about a run.
public record RunDirectory(Path path) {

    public String id() {
        return path.toAbsolutePath().normalize().getFileName().toString();
    }

    /// The folder of the project that the run belongs to: its paths start there.
    public Path project() {
        Path runs = path.toAbsolutePath().normalize().getParent();
        Path project = runs == null ? null : runs.getParent();
        return project == null ? path : project;
    }

    /// The checkpoint that stands for the run, without its suffix: `model`, or else that of its first series.
    public Path mainCheckpoint() {
        Path model = checkpoints().resolve("model");
        if (Files.exists(checkpoints().resolve("model.json"))) {
            return model;
        }
        try {
            return EventLog.readAll(events()).stream()
                    .filter(RunEvent.CheckpointSaved.class::isInstance)
                    .map(event -> path.resolve(((RunEvent.CheckpointSaved) event).path()))
                    .findFirst()
                    .orElse(model);
        } catch (IOException e) {
            return model;
        }
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
