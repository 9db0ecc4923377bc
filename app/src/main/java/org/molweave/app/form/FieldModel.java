package org.molweave.app.form;

import static org.molweave.app.text.Text.tr;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.molweave.engine.method.SettingsField;

/// One setting while it is edited, as text: an enum's constant by its name, a truth value as `true` or `false`.
public final class FieldModel {

    /// How a setting is edited.
    public enum Kind {
        CHOICE,
        SWITCH,
        NUMBER,
        TEXT
    }

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private SettingsField field;

    FieldModel(SettingsField field) {
        this.field = field;
        text.set(defaultText());
    }

    public String key() {
        return field.key();
    }

    public String label() {
        return tr(field.label());
    }

    /// What it means, what is allowed, and the default.
    public String help() {
        String help = Choices.help(tr(field.help()), field.type());
        String allowed = kind() == Kind.NUMBER ? tr("Allowed is %s.", field.allowed()) + " " : "";
        String usual = tr("The default is %s.", display(defaultText()));
        return (help.isEmpty() ? "" : help + "\n") + allowed + usual;
    }

    /// Whether it is shown at once.
    public boolean isMain() {
        return field.main();
    }

    public Kind kind() {
        if (field.type().isEnum()) {
            return Kind.CHOICE;
        }
        if (field.type() == boolean.class) {
            return Kind.SWITCH;
        }
        return field.type() == String.class ? Kind.TEXT : Kind.NUMBER;
    }

    /// The texts to choose from; none where it is no choice.
    public List<String> choices() {
        return field.type().isEnum() ? Choices.of(field.type()) : List.of();
    }

    /// What the user reads for a text.
    public String display(String value) {
        return switch (kind()) {
            case CHOICE -> Choices.text(value);
            case SWITCH -> value.equals("true") ? tr("on") : tr("off");
            case NUMBER, TEXT -> value;
        };
    }

    public StringProperty textProperty() {
        return text;
    }

    /// Why the text cannot be used; empty where it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it differs from the default.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// Back to the default.
    public void reset() {
        text.set(defaultText());
    }

    /// The value as JSON; only for texts without a problem.
    JsonNode value() {
        return field.parse(text.get().strip());
    }

    /// Looks at the text anew.
    void check() {
        boolean allowed = field.allows(value());
        problem.set(allowed ? "" : tr("This must be %s.", field.allowed()));
        changed.set(!allowed || !value().equals(field.parse(defaultText())));
    }

    /// Takes other defaults over: what was not changed by hand follows them.
    void follow(SettingsField newField) {
        boolean follows = !changed.get();
        field = newField;
        if (follows) {
            text.set(defaultText());
        }
    }

    void set(JsonNode value) {
        text.set(value.isDouble() ? number(value.doubleValue()) : value.asText());
    }

    private String defaultText() {
        return switch (field.value()) {
            case Double number -> number(number);
            case Enum<?> constant -> constant.name();
            default -> field.value().toString();
        };
    }

    private static String number(double value) {
        return value == 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e9)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
