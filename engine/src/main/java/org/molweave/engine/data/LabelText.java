package org.molweave.engine.data;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads the text of a label: a number, a word for yes or no, or nothing.
final class LabelText {

    private static final Set<String> NOTHING =
            Set.of("", "na", "n/a", "nan", "null", "none", "?", "-", "--", "nd", "n.d.");

    private static final Map<String, Float> WORDS = Map.of(
            "true", 1f, "false", 0f, "yes", 1f, "no", 0f, "active", 1f, "inactive", 0f, "positive", 1f, "negative", 0f);

    private LabelText() {}

    static boolean isEmpty(String text) {
        return text.isBlank()
                || (text.length() <= 5 && NOTHING.contains(text.strip().toLowerCase(Locale.ROOT)));
    }

    /// The value, or NaN where the text is not one; `1,5` counts where commas do not separate cells.
    static float value(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return Float.NaN;
        }
        char first = plain.charAt(0);
        char last = plain.charAt(plain.length() - 1);
        boolean numeric = (isDigit(first) || "+-.".indexOf(first) >= 0) && (isDigit(last) || last == '.');
        if (!numeric) {
            return WORDS.getOrDefault(plain.toLowerCase(Locale.ROOT), Float.NaN);
        }
        try {
            float value = Float.parseFloat(plain.indexOf('.') < 0 ? plain.replace(',', '.') : plain);
            return Float.isFinite(value) ? value : Float.NaN;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Why a text is no label, for the user.
    static String fault(String property, String text) {
        String shown = text.strip().length() <= 40 ? text.strip() : text.strip().substring(0, 40) + "…";
        return "%s: '%s' is not a number; the value is taken as unknown.".formatted(property, shown);
    }
}
