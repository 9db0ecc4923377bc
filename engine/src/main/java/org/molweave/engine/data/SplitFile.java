package org.molweave.engine.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A split as JSON, with its hash, so that a run can be judged on the same rows again.
public final class SplitFile {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private SplitFile() {}

    public static void write(Split split, Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("name", split.name());
        json.put("sha256", split.sha256());
        put(json, "train", split.train());
        put(json, "validation", split.validation());
        put(json, "test", split.test());
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(temporary, JSON.writeValueAsBytes(json));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static Split read(Path file) throws IOException {
        JsonNode json = JSON.readTree(file.toFile());
        int format = json.path("format").asInt();
        if (format != FORMAT) {
            throw new IOException("%s has the format %d. This version reads format %d; use a newer Molweave."
                    .formatted(file, format, FORMAT));
        }
        Split split = new Split(
                json.path("name").asText(),
                rows(json.path("train")),
                rows(json.path("validation")),
                rows(json.path("test")));
        if (!split.sha256().equals(json.path("sha256").asText())) {
            throw new IOException("%s was changed after it was written: its rows do not have the hash that it names."
                    .formatted(file));
        }
        return split;
    }

    private static void put(ObjectNode json, String part, int[] rows) {
        ArrayNode array = json.putArray(part);
        for (int row : rows) {
            array.add(row);
        }
    }

    private static int[] rows(JsonNode array) {
        int[] rows = new int[array.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = array.get(i).asInt();
        }
        return rows;
    }
}
