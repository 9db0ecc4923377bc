package org.molweave.app.text;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Translates what users read. English is the key; a language file (`text_de.properties`) holds what it translates, and
/// what it lacks stays English.
public final class Text {

    private static final ResourceBundle BUNDLE = bundle();

    private Text() {}

    /// The sentence in the user's language.
    public static String tr(String english) {
        try {
            return BUNDLE.getString(english);
        } catch (MissingResourceException e) {
            return english;
        }
    }

    /// The sentence in the user's language, with its places filled as by [String#format].
    public static String tr(String english, @Nullable Object... values) {
        return tr(english).formatted(values);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.molweave.app.text.text");
    }
}
