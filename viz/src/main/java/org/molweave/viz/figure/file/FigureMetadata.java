package org.molweave.viz.figure.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.molweave.engine.run.Json;

/// What a figure's file says of itself: its title, the program that wrote it, when (ISO 8601), and what the picture
/// came
/// from.
public record FigureMetadata(String title, String version, String created, Map<String, String> provenance) {

    static final String PROGRAM = "Molweave";

    private static final int FORMAT = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    public FigureMetadata {
        provenance = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
    }

    /// What the file says; empty where it is no figure of this program. Throws where it cannot be read at all.
    public static Optional<FigureMetadata> read(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(512);
        }
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (PngText.isPng(start)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return PngText.find(in, PROGRAM).flatMap(FigureMetadata::of);
            }
        }
        if (head.startsWith("%PDF-")) {
            return PdfWriter.find(file).flatMap(FigureMetadata::of);
        }
        if (head.stripLeading().startsWith("<") || head.startsWith("\u00ef\u00bb\u00bf<")) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return SvgWriter.find(in).flatMap(FigureMetadata::of);
            }
        }
        return Optional.empty();
    }

    String json() {
        ObjectNode json = Json.object();
        json.put("program", PROGRAM).put("version", version).put("format", FORMAT);
        json.put("title", title).put("created", created);
        ObjectNode from = json.putObject("provenance");
        provenance.forEach(from::put);
        return Json.line(json);
    }

    /// Unknown fields are skipped; text that is not ours gives nothing.
    private static Optional<FigureMetadata> of(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (json == null || !PROGRAM.equals(json.path("program").asText())) {
                return Optional.empty();
            }
            Map<String, String> from = new LinkedHashMap<>();
            json.path("provenance")
                    .properties()
                    .forEach(entry -> from.put(entry.getKey(), entry.getValue().asText()));
            return Optional.of(new FigureMetadata(
                    json.path("title").asText(),
                    json.path("version").asText(),
                    json.path("created").asText(),
                    from));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
