package org.molweave.engine.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.Json;

/// One setting of a method: a component of its settings record.
///
/// `type` is `int`, `long`, `double`, `boolean`, [String] or an enum. `value` is the default, `main` says whether it is
/// one of the few that a form shows at once.
public record SettingsField(
        String key, String label, String help, Class<?> type, double min, double max, Object value, boolean main) {

    static SettingsField of(RecordComponent component, Object value) {
        Setting setting = component.getAnnotation(Setting.class);
        Class<?> type = component.getType();
        if (!type.isEnum()
                && !Arrays.<Class<?>>asList(int.class, long.class, double.class, boolean.class, String.class)
                        .contains(type)) {
            throw new IllegalArgumentException(
                    "The setting %s is a %s; a setting is a number, a truth value, a text or an enum."
                            .formatted(component, type.getSimpleName()));
        }
        return setting == null
                ? new SettingsField(
                        component.getName(),
                        component.getName(),
                        "",
                        type,
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        value,
                        false)
                : new SettingsField(
                        component.getName(),
                        setting.label(),
                        setting.help(),
                        type,
                        setting.min(),
                        setting.max(),
                        value,
                        setting.main());
    }

    /// What may be written, in words.
    public String allowed() {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        return (type == double.class ? "a number" : "a whole number") + range();
    }

    private String range() {
        boolean below = max < Double.POSITIVE_INFINITY;
        if (min > Double.NEGATIVE_INFINITY) {
            return below ? " from %s to %s".formatted(plain(min), plain(max)) : " of at least " + plain(min);
        }
        return below ? " of at most " + plain(max) : "";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// The value that the text of a command line or a form stands for, as JSON; not yet checked.
    public JsonNode parse(String text) {
        if (type == String.class) {
            return Json.tree(text);
        }
        if (type == boolean.class && (text.equals("true") || text.equals("false"))) {
            return Json.tree(Boolean.valueOf(text));
        }
        try {
            return type == int.class || type == long.class
                    ? Json.tree(Long.valueOf(text))
                    : type == double.class ? Json.tree(Double.valueOf(text)) : Json.tree(text);
        } catch (NumberFormatException e) {
            return Json.tree(text);
        }
    }

    /// Whether the JSON is a value that may be given.
    public boolean allows(JsonNode json) {
        return bind(json) != null;
    }

    /// The Java value of the JSON; null where it is not allowed.
    @Nullable
    Object bind(JsonNode json) {
        if (type.isEnum()) {
            return json.isTextual() ? constant(json.textValue()) : null;
        }
        if (type == boolean.class) {
            return json.isBoolean() ? json.booleanValue() : null;
        }
        if (type == String.class) {
            return json.isTextual() ? json.textValue() : null;
        }
        return json.isNumber() ? number(json) : null;
    }

    private @Nullable Object number(JsonNode json) {
        double value = json.doubleValue();
        if (!Double.isFinite(value) || value < min || value > max) {
            return null;
        }
        if (type == double.class) {
            return value;
        }
        boolean whole = json.isIntegralNumber() || value == Math.rint(value);
        if (!whole || !(type == int.class ? json.canConvertToInt() : json.canConvertToLong())) {
            return null;
        }
        return type == int.class ? (Object) json.intValue() : (Object) json.longValue();
    }

    private @Nullable Object constant(String name) {
        String wanted = name.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> ((Enum<?>) c).name().toUpperCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /// The default as JSON.
    JsonNode defaultValue() {
        return toJson(value);
    }

    static JsonNode toJson(Object value) {
        return Json.tree(value instanceof Enum<?> constant ? constant.name() : value);
    }
}
