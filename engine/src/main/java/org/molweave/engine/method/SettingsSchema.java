package org.molweave.engine.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.molweave.engine.run.Json;

/// The settings of a method as data: derived from its record, once for files, command line, forms and tables.
public final class SettingsSchema<S extends Record> {

    private final String method;
    private final S defaults;
    private final List<SettingsField> fields;

    private SettingsSchema(String method, S defaults) {
        this.method = method;
        this.defaults = defaults;
        fields = Arrays.stream(defaults.getClass().getRecordComponents())
                .map(component -> SettingsField.of(component, value(component, defaults)))
                .toList();
    }

    public static <S extends Record> SettingsSchema<S> of(Method<S> method) {
        return new SettingsSchema<>(method.id(), method.defaults());
    }

    /// With the defaults that fit the settings given.
    public static <S extends Record> SettingsSchema<S> of(Method<S> method, JsonNode given) {
        return new SettingsSchema<>(method.id(), method.defaults(given));
    }

    static <S extends Record> SettingsSchema<S> of(String method, S defaults) {
        return new SettingsSchema<>(method, defaults);
    }

    public List<SettingsField> fields() {
        return fields;
    }

    /// The record for a JSON object; what it does not name keeps its default. Throws [SettingsException] with all
    /// problems at once.
    public S bind(JsonNode json) {
        var problems = new ArrayList<String>();
        if (!json.isObject()) {
            throw new SettingsException(method, List.of("They must be an object {…}."));
        }
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (find(entry.getKey()).isEmpty()) {
                problems.add("\"%s\" is no setting; there are: %s.".formatted(entry.getKey(), keys()));
            }
        }
        Object[] values =
                fields.stream().map(field -> bind(field, json, problems)).toArray();
        if (!problems.isEmpty()) {
            throw new SettingsException(method, problems);
        }
        return construct(values);
    }

    /// All settings with their values, as run.json holds them.
    public ObjectNode toJson(Record settings) {
        ObjectNode json = Json.object();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            json.set(component.getName(), SettingsField.toJson(value(component, settings)));
        }
        return json;
    }

    /// Puts `key=value`, as typed on a command line, into the object.
    public void assign(ObjectNode json, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new SettingsException(method, List.of("\"%s\" must have the form key=value.".formatted(assignment)));
        }
        String key = assignment.substring(0, equals).strip();
        SettingsField field = find(key)
                .orElseThrow(() -> new SettingsException(
                        method, List.of("\"%s\" is no setting; there are: %s.".formatted(key, keys()))));
        json.set(key, field.parse(assignment.substring(equals + 1).strip()));
    }

    /// One line per setting: key, default, what is allowed, what it is.
    public String help() {
        int width = fields.stream().mapToInt(f -> f.key().length()).max().orElse(0);
        return fields.stream()
                .map(f -> "  %s  %s%n  %s  %s, default %s%n"
                        .formatted(
                                pad(f.key(), width),
                                f.help().isEmpty() ? f.label() : f.label() + ". " + f.help(),
                                " ".repeat(width),
                                f.allowed(),
                                f.value()))
                .collect(Collectors.joining());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private String keys() {
        return fields.stream().map(SettingsField::key).collect(Collectors.joining(", "));
    }

    private Optional<SettingsField> find(String key) {
        return fields.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    private static Object bind(SettingsField field, JsonNode json, List<String> problems) {
        JsonNode found = json.get(field.key());
        if (found == null) {
            return field.value();
        }
        Object value = field.bind(found);
        if (value == null) {
            problems.add("\"%s\" is %s, but must be %s.".formatted(field.key(), Json.line(found), field.allowed()));
            return field.value();
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private S construct(Object[] values) {
        Class<?>[] types = fields.stream().map(SettingsField::type).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = defaults.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (S) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new SettingsException(
                    method, List.of(String.valueOf(e.getTargetException().getMessage())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "The record %s has no usable constructor.".formatted(defaults.getClass()), e);
        }
    }

    private static Object value(RecordComponent component, Record settings) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be read.".formatted(component), e);
        }
    }
}
