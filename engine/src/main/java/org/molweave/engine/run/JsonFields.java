package org.molweave.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one JSON object that a person may have written: whatever is wrong becomes a message that names
/// the file, the field, the value found and what is allowed. Fields that nobody asked for become warnings.
final class JsonFields {

    private final String where;
    private final JsonNode object;
    private final List<String> warnings;
    private final TreeSet<String> unread = new TreeSet<>();

    JsonFields(String where, JsonNode object, List<String> warnings) throws SpecException {
        this.where = where;
        this.object = object;
        this.warnings = warnings;
        if (!object.isObject()) {
            throw new SpecException("%s must be an object {…}, not %s.".formatted(where, brief(object)));
        }
        object.fieldNames().forEachRemaining(unread::add);
    }

    /// To be called once all known fields have been asked for.
    void warnAboutTheRest() {
        for (String name : unread) {
            warnings.add("%s: the field \"%s\" is unknown and was ignored.".formatted(where, name));
        }
    }

    String text(String name) throws SpecException {
        String value = optionalText(name);
        if (value == null) {
            throw new SpecException("%s lacks the field \"%s\".".formatted(where, name));
        }
        return value;
    }

    String text(String name, String fallback) throws SpecException {
        String value = optionalText(name);
        return value == null ? fallback : value;
    }

    @Nullable
    String optionalText(String name) throws SpecException {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(name, value, "a text in quotes");
        }
        return value.textValue();
    }

    String textMatching(String name, String pattern, String allowed) throws SpecException {
        String value = text(name);
        if (!value.matches(pattern)) {
            throw wrong(name, object.path(name), allowed);
        }
        return value;
    }

    long integer(String name, long fallback) throws SpecException {
        JsonNode value = take(name);
        if (value == null) {
            return fallback;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, value, "a whole number");
        }
        return value.longValue();
    }

    double fraction(String name, double fallback) throws SpecException {
        JsonNode value = take(name);
        if (value == null) {
            return fallback;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            throw wrong(name, value, "a number from 0 to 1");
        }
        return value.doubleValue();
    }

    boolean flag(String name) throws SpecException {
        JsonNode value = take(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value != null && value.booleanValue();
    }

    @Nullable
    List<String> optionalTexts(String name) throws SpecException {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        var texts = new ArrayList<String>();
        for (JsonNode item : list(name, value)) {
            if (!item.isTextual()) {
                throw wrong(name, item, "a list of texts");
            }
            texts.add(item.textValue());
        }
        return List.copyOf(texts);
    }

    ObjectNode objectOrEmpty(String name) throws SpecException {
        JsonNode value = take(name);
        if (value == null) {
            return Json.object();
        }
        if (value instanceof ObjectNode found) {
            return found;
        }
        throw wrong(name, value, "an object {…}");
    }

    @Nullable
    JsonFields optionalFields(String name) throws SpecException {
        JsonNode value = take(name);
        return value == null ? null : new JsonFields(where + ", \"" + name + "\"", value, warnings);
    }

    /// The objects of a list; their messages name the position, counted from 1.
    List<JsonFields> fieldsList(String name) throws SpecException {
        JsonNode value = take(name);
        var all = new ArrayList<JsonFields>();
        if (value != null) {
            for (JsonNode item : list(name, value)) {
                all.add(new JsonFields("%s, \"%s\" entry %d".formatted(where, name, all.size() + 1), item, warnings));
            }
        }
        return all;
    }

    SpecException wrong(String name, JsonNode value, String allowed) {
        return new SpecException("%s: \"%s\" is %s, but must be %s.".formatted(where, name, brief(value), allowed));
    }

    String where() {
        return where;
    }

    private JsonNode list(String name, JsonNode value) throws SpecException {
        if (!value.isArray()) {
            throw wrong(name, value, "a list […]");
        }
        return value;
    }

    private @Nullable JsonNode take(String name) {
        unread.remove(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private static String brief(JsonNode value) {
        String text = Json.line(value);
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
