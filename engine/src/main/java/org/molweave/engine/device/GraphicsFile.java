package org.molweave.engine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.Json;

/// Which library for graphics cards the user decided for, and how its last trial went: `graphics.json` among the user's
/// settings. It is written after a trial only, so it never names a library that nobody tried.
public record GraphicsFile(
        @Nullable GpuLibrary library, @Nullable Trial trial) {

    static final GraphicsFile NONE = new GraphicsFile(null, null);

    private static final String NAME = "graphics.json";

    private static final int FORMAT = 1;

    /// What came of loading a library and computing with it under a driver; `reason` is empty where it `works`.
    public record Trial(String driver, boolean works, String reason) {}

    /// What the file says; nothing where it is missing or broken, for then the library is simply chosen anew.
    public static GraphicsFile read(Path settings) {
        Path file = settings.resolve(NAME);
        if (Files.notExists(file)) {
            return NONE;
        }
        try {
            return of(Json.read(file));
        } catch (IOException | IllegalArgumentException e) {
            return NONE;
        }
    }

    private static GraphicsFile of(ObjectNode json) {
        String folder = json.path("folder").asText("");
        if (folder.isEmpty()) {
            return NONE;
        }
        List<Path> others = new ArrayList<>();
        for (JsonNode other : json.path("others")) {
            others.add(Path.of(other.asText()));
        }
        var library = new GpuLibrary(
                Path.of(folder),
                others,
                json.path("version").asText(""),
                GpuLibrary.Source.valueOf(json.path("source").asText("YOURS")));
        JsonNode trial = json.path("trial");
        return new GraphicsFile(
                library,
                trial.isObject()
                        ? new Trial(
                                trial.path("driver").asText(""),
                                trial.path("works").asBoolean(),
                                trial.path("reason").asText(""))
                        : null);
    }

    public void write(Path settings) throws IOException {
        Files.createDirectories(settings);
        Path file = settings.resolve(NAME);
        if (library == null) {
            Files.deleteIfExists(file);
            return;
        }
        ObjectNode json = Json.object().put("format", FORMAT);
        json.put("folder", library.folder().toAbsolutePath().toString());
        var others = json.putArray("others");
        library.others().forEach(other -> others.add(other.toAbsolutePath().toString()));
        json.put("version", library.version()).put("source", library.source().name());
        if (trial != null) {
            json.putObject("trial")
                    .put("driver", trial.driver)
                    .put("works", trial.works)
                    .put("reason", trial.reason);
        }
        Json.write(file, json);
    }

    /// The library, if it is still where it was.
    Optional<GpuLibrary> present() {
        return Optional.ofNullable(library)
                .filter(found -> Files.exists(found.folder().resolve(LibraryCheck.Places.library("torch"))));
    }
}
