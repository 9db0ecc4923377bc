package org.molweave.engine.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Questions and answers as JSON, one per line.
public final class QueryLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private QueryLines() {}

    /// A line that is no question, with the id that it names (may be empty).
    public static final class BadLineException extends Exception {

        private static final long serialVersionUID = 1;

        private final String id;

        BadLineException(String id, String message) {
            super(message);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    public static String write(Query query) {
        return line(query);
    }

    public static String write(Answer answer) {
        return line(answer);
    }

    public static Query readQuery(String line) throws BadLineException {
        JsonNode tree = tree(line);
        String id = tree.path("id").asText();
        if (id.isEmpty()) {
            throw new BadLineException("", "This line is no question: it has no \"id\".");
        }
        try {
            return JSON.treeToValue(tree, Query.class);
        } catch (InvalidTypeIdException e) {
            String known = Arrays.stream(
                            Query.class.getAnnotation(JsonSubTypes.class).value())
                    .map(JsonSubTypes.Type::name)
                    .collect(Collectors.joining(", "));
            throw new BadLineException(
                    id,
                    "\"ask\" is %s, but must be one of: %s."
                            .formatted(tree.has("ask") ? tree.get("ask") : "missing", known));
        } catch (ValueInstantiationException e) {
            throw new BadLineException(
                    id, String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        } catch (JsonProcessingException e) {
            throw new BadLineException(id, "This is no question: " + e.getOriginalMessage());
        }
    }

    public static Answer readAnswer(String line) throws JsonProcessingException {
        return JSON.readValue(line, Answer.class);
    }

    private static JsonNode tree(String line) throws BadLineException {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadLineException("", "This line is not readable as JSON: " + e.getOriginalMessage());
        }
    }

    private static String line(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + value.getClass(), e);
        }
    }
}
