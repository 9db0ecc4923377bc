package org.molweave.engine.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.molweave.engine.run.FileHash;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.WholeFile;
import org.molweave.engine.weights.HostTensor;
import org.molweave.engine.weights.SafeTensors;

/// Writes and reads the two files of a checkpoint so that they always belong together.
///
/// Both are written and forced under waiting names, then moved, numbers first. The text names the SHA-256 of the
/// numbers: whoever finds new numbers beside old text (the process died between the two moves) finds the matching text
/// still waiting, and takes that.
final class CheckpointFiles {

    private static final String BEST = "training.best.";

    private static final String OPTIMISER = "training.optimiser.";

    private CheckpointFiles() {}

    static boolean exist(Path path) {
        return Files.exists(numbers(path)) && (Files.exists(text(path)) || Files.exists(WholeFile.next(text(path))));
    }

    static void write(Checkpoint checkpoint) throws IOException {
        Path numbers = numbers(checkpoint.path());
        Path text = text(checkpoint.path());
        Files.createDirectories(checkpoint.path().toAbsolutePath().getParent());
        try {
            SafeTensors.write(WholeFile.next(numbers), tensors(checkpoint), Map.of("format", "molweave"));
        } catch (IOException e) {
            Files.deleteIfExists(WholeFile.next(numbers));
            throw WholeFile.cannotWrite(numbers, e);
        }
        ObjectNode json = json(checkpoint, FileHash.sha256(WholeFile.next(numbers)));
        WholeFile.writeNext(WholeFile.next(text), out -> out.write(Json.bytes(json)));
        WholeFile.replace(WholeFile.next(numbers), numbers);
        WholeFile.replace(WholeFile.next(text), text);
    }

    static Checkpoint read(Path path) throws IOException {
        Path numbers = numbers(path);
        if (!exist(path)) {
            throw new IOException("%s is no checkpoint: it needs both %s and %s."
                    .formatted(path, numbers.getFileName(), text(path).getFileName()));
        }
        ObjectNode json = matchingText(path, FileHash.sha256(numbers));
        var weights = new LinkedHashMap<String, HostTensor>();
        var best = new LinkedHashMap<String, HostTensor>();
        var optimiser = new LinkedHashMap<String, HostTensor>();
        SafeTensors.read(numbers).tensors().forEach((name, tensor) -> {
            if (name.startsWith(BEST)) {
                best.put(name.substring(BEST.length()), tensor);
            } else if (name.startsWith(OPTIMISER)) {
                optimiser.put(name.substring(OPTIMISER.length()), tensor);
            } else {
                weights.put(name, tensor);
            }
        });
        return new Checkpoint(
                path,
                json.path("method").asText(),
                json.path("series").asText(),
                state(path, json.path("state")),
                json.path("run"),
                json.withObject("/about"),
                weights,
                best,
                optimiser);
    }

    private static ObjectNode matchingText(Path path, String sha256) throws IOException {
        Path waiting = WholeFile.next(text(path));
        for (Path file : new Path[] {text(path), waiting}) {
            if (Files.exists(file)) {
                ObjectNode json = Json.read(file);
                requireOurs(file, json);
                if (json.path("sha256").asText().equals(sha256)) {
                    return json;
                }
            }
        }
        throw new IOException(
                "%s is damaged: %s does not hold the numbers that %s describes. Use another copy of both files."
                        .formatted(path, numbers(path).getFileName(), text(path).getFileName()));
    }

    private static void requireOurs(Path file, JsonNode json) throws IOException {
        int format = json.path("format").asInt(-1);
        if (format < 1
                || !json.path("method").isTextual()
                || !json.path("about").isObject()) {
            throw new IOException("%s does not describe a checkpoint of Molweave.".formatted(file));
        }
        if (format > Checkpoint.FORMAT) {
            throw new IOException("%s has format %d; this program reads up to %d. A newer Molweave wrote it: update."
                    .formatted(file, format, Checkpoint.FORMAT));
        }
    }

    private static TrainingState state(Path path, JsonNode json) throws IOException {
        try {
            return Json.as(json, TrainingState.class);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("%s does not say where training stood: %s".formatted(text(path), e.getMessage()), e);
        }
    }

    private static ObjectNode json(Checkpoint checkpoint, String sha256) {
        ObjectNode json = Json.object();
        json.put("format", Checkpoint.FORMAT);
        json.put("method", checkpoint.method());
        json.put("series", checkpoint.series());
        json.put("sha256", sha256);
        json.set("state", Json.tree(checkpoint.state()));
        json.set("run", checkpoint.run());
        json.set("about", checkpoint.about());
        return json;
    }

    private static Map<String, HostTensor> tensors(Checkpoint checkpoint) {
        var all = new LinkedHashMap<String, HostTensor>(checkpoint.weights());
        checkpoint.best().forEach((name, tensor) -> all.put(BEST + name, tensor));
        checkpoint.optimiser().forEach((name, tensor) -> all.put(OPTIMISER + name, tensor));
        return all;
    }

    private static Path numbers(Path path) {
        return path.resolveSibling(path.getFileName() + ".safetensors");
    }

    private static Path text(Path path) {
        return path.resolveSibling(path.getFileName() + ".json");
    }
}
