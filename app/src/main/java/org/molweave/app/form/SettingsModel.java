package org.molweave.app.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.SettingsSchema;
import org.molweave.engine.run.Json;

/// The settings of a method while they are edited. Everything is checked at each change.
///
/// Where the defaults depend on a setting (a profile), fields that were not changed by hand follow it.
public final class SettingsModel {

    private final ObjectProperty<@Nullable Method<?>> method = new SimpleObjectProperty<>(this, "method");
    private final ObservableList<FieldModel> fields = FXCollections.observableArrayList();
    private final ObservableList<FieldModel> fieldsView = FXCollections.unmodifiableObservableList(fields);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<ObjectNode> values = new ReadOnlyObjectWrapper<>(this, "values", Json.object());
    private boolean updating;

    public SettingsModel() {
        method.subscribe(this::build);
    }

    /// Whose settings these are.
    public ObjectProperty<@Nullable Method<?>> methodProperty() {
        return method;
    }

    /// The fields in the order of the settings record.
    public ObservableList<FieldModel> fields() {
        return fieldsView;
    }

    /// The first thing that is wrong; empty where a run can begin.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What differs from the defaults, as a run's specification wants it; the value is replaced, never changed.
    public ReadOnlyObjectProperty<ObjectNode> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /// A setting's value as it is now, or its default; NaN where it is no number.
    public double number(String key, double fallback) {
        return fields.stream()
                .filter(field ->
                        field.key().equals(key) && field.problemProperty().get().isEmpty())
                .mapToDouble(field -> field.value().asDouble(Double.NaN))
                .findFirst()
                .orElse(fallback);
    }

    /// Whether the method needs a model to start from with these settings; false while something is wrong with them.
    public boolean needsStart() {
        Method<?> chosen = method.get();
        return chosen != null && problem.get().isEmpty() && needsStart(chosen);
    }

    private <S extends Record> boolean needsStart(Method<S> chosen) {
        ObjectNode given = values.get();
        return chosen.needsStart(SettingsSchema.of(chosen, given).bind(given));
    }

    /// Every setting back to its default.
    public void reset() {
        load(Json.object());
    }

    /// The settings of a run; what it does not name gets its default.
    public void load(JsonNode given) {
        updating = true;
        fields.forEach(FieldModel::reset);
        updating = false;
        update();
        updating = true;
        for (FieldModel field : fields) {
            JsonNode value = given.get(field.key());
            if (value != null) {
                field.set(value);
            }
        }
        updating = false;
        update();
    }

    private void build(@Nullable Method<?> chosen) {
        fields.setAll(
                chosen == null
                        ? List.of()
                        : SettingsSchema.of(chosen).fields().stream()
                                .map(FieldModel::new)
                                .toList());
        fields.forEach(field -> field.textProperty().subscribe(this::update));
        update();
    }

    private void update() {
        Method<?> chosen = method.get();
        if (updating || chosen == null) {
            return;
        }
        updating = true;
        fields.forEach(FieldModel::check);
        ObjectNode given = given();
        for (int i = 0; i < fields.size(); i++) {
            // A setting that steers defaults must not become its own default.
            ObjectNode others = given.deepCopy().without(fields.get(i).key());
            fields.get(i).follow(SettingsSchema.of(chosen, others).fields().get(i));
            fields.get(i).check();
        }
        values.set(given());
        problem.set(problem(SettingsSchema.of(chosen, values.get())));
        updating = false;
    }

    private ObjectNode given() {
        ObjectNode given = Json.object();
        for (FieldModel field : fields) {
            if (field.changedProperty().get() && field.problemProperty().get().isEmpty()) {
                given.set(field.key(), field.value());
            }
        }
        return given;
    }

    private String problem(SettingsSchema<?> schema) {
        for (FieldModel field : fields) {
            if (!field.problemProperty().get().isEmpty()) {
                return field.label() + ". " + field.problemProperty().get();
            }
        }
        try {
            schema.bind(values.get());
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
