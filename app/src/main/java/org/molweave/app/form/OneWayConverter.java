package org.molweave.app.form;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Writes values for a list from which they are only chosen.
public final class OneWayConverter<T> extends StringConverter<T> {

    private final Function<T, String> text;

    public OneWayConverter(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new UnsupportedOperationException("Values are chosen, not typed.");
    }
}
