package org.molweave.app.form;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The constants of an enum as people read them: `FINE_TUNE` is "Fine tune".
final class Choices {

    private static final Set<String> ABBREVIATIONS = Set.of("KCL", "GCN", "KMPNN", "KG");

    private Choices() {}

    static List<String> of(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    static String text(String constant) {
        if (ABBREVIATIONS.contains(constant)) {
            return constant;
        }
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// The help text with its constants as people read them.
    static String help(String help, Class<?> type) {
        if (!type.isEnum()) {
            return help;
        }
        String text = help;
        for (String constant : of(type)) {
            text = text.replaceAll("\\b" + constant + "\\b", text(constant));
        }
        return text;
    }
}
