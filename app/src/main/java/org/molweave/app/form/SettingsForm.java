package org.molweave.app.form;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.molweave.app.icon.Icon;

/// Edits a [SettingsModel]: the few main settings at once, the others folded away.
public final class SettingsForm extends VBox {

    private static final double LABEL_SHARE = 38;

    private final SettingsModel model;

    public SettingsForm(SettingsModel model) {
        this.model = model;
        getStyleClass().add("settings-form");
        getStylesheets().add(SettingsForm.class.getResource("form.css").toExternalForm());
        model.fields().addListener((ListChangeListener<FieldModel>) _ -> build());
        build();
    }

    private void build() {
        getChildren().clear();
        List<FieldModel> main =
                model.fields().stream().filter(FieldModel::isMain).toList();
        List<FieldModel> others =
                model.fields().stream().filter(field -> !field.isMain()).toList();
        if (!main.isEmpty()) {
            getChildren().add(grid(main));
        }
        if (!others.isEmpty()) {
            var more = new TitledPane("", grid(others));
            more.setId("settings-more");
            more.setAnimated(false);
            more.setExpanded(main.isEmpty());
            more.getStyleClass().add("dense");
            more.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> title(others),
                            others.stream().map(FieldModel::changedProperty).toArray(javafx.beans.Observable[]::new)));
            getChildren().add(more);
        }
    }

    private static String title(List<FieldModel> others) {
        long changed =
                others.stream().filter(field -> field.changedProperty().get()).count();
        return changed == 0 ? tr("More settings") : tr("More settings (%d changed)", changed);
    }

    private static GridPane grid(List<FieldModel> fields) {
        var grid = new GridPane();
        grid.getStyleClass().add("settings-grid");
        var labels = new ColumnConstraints();
        labels.setPercentWidth(LABEL_SHARE);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        grid.getColumnConstraints().addAll(labels, controls);
        for (int row = 0; row < fields.size(); row++) {
            addRow(grid, row, fields.get(row));
        }
        return grid;
    }

    private static void addRow(GridPane grid, int row, FieldModel field) {
        var label = new Label(field.label());
        label.setWrapText(true);
        label.getStyleClass().add("setting-label");
        GridPane.setValignment(label, VPos.TOP);
        Control control = control(field);
        control.setId("setting-" + field.key());
        control.setAccessibleText(field.label());
        control.setMaxWidth(Double.MAX_VALUE);
        control.setTooltip(tooltip(field));
        label.setTooltip(tooltip(field));
        label.setLabelFor(control);
        var line = new HBox(4, control, resetButton(field));
        HBox.setHgrow(control, Priority.ALWAYS);
        var box = new VBox(line, problem(field));
        field.changedProperty().subscribe(changed -> {
            label.getStyleClass().remove("changed");
            if (changed) {
                label.getStyleClass().add("changed");
            }
        });
        grid.addRow(row, field.help().isEmpty() ? label : withMark(label, field), box);
    }

    /// A question mark that says by mouse and keyboard what the setting means.
    private static HBox withMark(Label label, FieldModel field) {
        var mark = new Button(null, Icon.of("help", 12));
        mark.setId("setting-help-" + field.key());
        mark.getStyleClass().addAll("button-icon", "flat", "tiny", "setting-help");
        mark.setAccessibleText(tr("What does %s mean?", field.label()));
        mark.setOnAction(_ -> explain(mark, field));
        var line = new HBox(2, label, mark);
        GridPane.setValignment(line, VPos.TOP);
        return line;
    }

    /// The tooltip of the label, for those who press instead of waiting; it goes at the next click or key.
    private static void explain(Button mark, FieldModel field) {
        Tooltip words = tooltip(field);
        words.setAutoHide(true);
        var corner = mark.localToScreen(mark.getWidth(), mark.getHeight());
        words.show(mark, corner.getX(), corner.getY());
        mark.focusedProperty().addListener((_, _, _) -> words.hide());
    }

    private static Tooltip tooltip(FieldModel field) {
        var tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.setOnShowing(_ -> tooltip.setText(field.help()));
        tooltip.setText(field.help());
        return tooltip;
    }

    private static Label problem(FieldModel field) {
        var problem = new Label();
        problem.setWrapText(true);
        problem.getStyleClass().addAll("setting-problem", "danger");
        problem.textProperty().bind(field.problemProperty());
        problem.visibleProperty().bind(field.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private static Button resetButton(FieldModel field) {
        var reset = new Button("", Icon.of("undo"));
        reset.setId("setting-reset-" + field.key());
        reset.getStyleClass().addAll("flat", "button-icon", "small");
        reset.setAccessibleText(tr("Back to the default of %s", field.label()));
        reset.setTooltip(new Tooltip(tr("Back to the default")));
        reset.visibleProperty().bind(field.changedProperty());
        reset.managedProperty().bind(reset.visibleProperty());
        reset.setOnAction(_ -> field.reset());
        return reset;
    }

    private static Control control(FieldModel field) {
        return switch (field.kind()) {
            case CHOICE -> choice(field);
            case SWITCH -> toggle(field);
            case NUMBER, TEXT -> text(field);
        };
    }

    private static Control choice(FieldModel field) {
        var box = new ComboBox<String>();
        box.getItems().setAll(field.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String constant) {
                return constant == null ? "" : field.display(constant);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.valueProperty().bindBidirectional(field.textProperty());
        return box;
    }

    private static Control toggle(FieldModel field) {
        var box = new CheckBox();
        field.textProperty().subscribe(text -> box.setSelected(text.equals("true")));
        box.selectedProperty().subscribe(on -> field.textProperty().set(Boolean.toString(on)));
        return box;
    }

    private static Control text(FieldModel field) {
        var input = new TextField();
        input.textProperty().bindBidirectional(field.textProperty());
        field.problemProperty()
                .subscribe(problem -> input.pseudoClassStateChanged(
                        javafx.css.PseudoClass.getPseudoClass("danger"), !problem.isEmpty()));
        return input;
    }
}
