package org.molweave.app.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.molweave.engine.run.Json;

/// The line of runs on disk, `runs/queue.json`: which run directories are to be worked on, in which order, where.
record QueueFile(List<Line> lines) {

    private static final String NAME = "queue.json";

    private static final int FORMAT = 1;

    /// `started` says that its process was started once; when it is gone, the run leaves the line.
    record Line(String id, String device, boolean paused, boolean started) {}

    static QueueFile read(Path project) throws IOException {
        Path file = file(project);
        if (Files.notExists(file)) {
            return new QueueFile(List.of());
        }
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : Json.read(file).path("jobs")) {
            lines.add(new Line(
                    line.path("id").asText(),
                    line.path("device").asText("cpu"),
                    line.path("paused").asBoolean(),
                    line.path("started").asBoolean()));
        }
        return new QueueFile(lines);
    }

    void write(Path project) throws IOException {
        Path file = file(project);
        if (lines.isEmpty() && Files.notExists(file)) {
            return;
        }
        Files.createDirectories(project.resolve("runs"));
        var json = Json.object().put("format", FORMAT);
        var jobs = json.putArray("jobs");
        for (Line line : lines) {
            jobs.addObject()
                    .put("id", line.id)
                    .put("device", line.device)
                    .put("paused", line.paused)
                    .put("started", line.started);
        }
        Json.write(file, json);
    }

    private static Path file(Path project) {
        return project.resolve("runs").resolve(NAME);
    }
}
