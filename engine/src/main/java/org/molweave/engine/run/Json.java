package org.molweave.engine.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// How the program's own JSON files are read and written: unknown fields are skipped, numbers keep every digit, a file
/// is replaced as a whole or not at all.
public final class Json {

    /// Larger files are none of ours.
    private static final long MOST_BYTES = 64L << 20;

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// A value (record, map, list, number) as a tree.
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// The object that the file holds. Every failure names the file and says what is wrong with it.
    public static ObjectNode read(Path file) throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException(
                        "%s has %d bytes; that is no file of Molweave.".formatted(file, Files.size(file)));
            }
            if (MAPPER.readTree(file.toFile()) instanceof ObjectNode object) {
                return object;
            }
            throw new IOException("%s holds no JSON object.".formatted(file));
        } catch (NoSuchFileException e) {
            throw new IOException("%s does not exist.".formatted(file), e);
        } catch (JsonProcessingException e) {
            throw new IOException("%s is not readable as JSON: %s".formatted(file, problem(e)), e);
        } catch (CharConversionException e) {
            throw new IOException("%s is not readable as JSON: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// The value that a text holds, such as what another process of ours printed.
    public static JsonNode parse(String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("Not readable as JSON: " + problem(e), e);
        }
    }

    /// Replaces the file in one move.
    public static void write(Path file, Object value) throws IOException {
        byte[] bytes = bytes(value);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /// The indented text of the value.
    public static byte[] bytes(Object value) throws IOException {
        return MAPPER.writeValueAsBytes(value);
    }

    /// The tree as a value of the type.
    public static <T> T as(JsonNode tree, Class<T> type) throws JsonProcessingException {
        return MAPPER.treeToValue(tree, type);
    }

    /// The value on one line, as stdout and journals want it.
    public static String line(Object value) {
        try {
            return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value.getClass(), e);
        }
    }

    static String problem(JsonProcessingException e) {
        var where = e.getLocation();
        return where == null
                ? e.getOriginalMessage()
                : "%s (line %d, column %d)".formatted(e.getOriginalMessage(), where.getLineNr(), where.getColumnNr());
    }
}
