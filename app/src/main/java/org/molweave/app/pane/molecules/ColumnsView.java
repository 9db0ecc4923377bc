package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.molecules.ColumnsModel.Choice;
import org.molweave.app.pane.molecules.ColumnsModel.Role;

/// The first rows of the open file as they are written there, with a choice over each column of what it is taken for.
final class ColumnsView extends BorderPane {

    private final ColumnsModel model;
    private final TableView<List<String>> table = new TableView<>();
    private boolean building;

    ColumnsView(ColumnsModel model) {
        this.model = model;
        setId("molecules-column-choice");
        getStyleClass().add("pane-content");
        table.setId("molecules-preview");
        table.setAccessibleText(tr("The first rows of the file"));
        table.getStyleClass().add("dense");
        table.setSelectionModel(null);
        var waiting = new Label(tr("The file is being looked at."));
        waiting.getStyleClass().add("empty-text");
        table.setPlaceholder(waiting);
        model.choiceProperty().subscribe(this::show);
        setTop(top());
        setCenter(table);
    }

    private VBox top() {
        var note = new Label(tr("Say what each column holds. Molweave chose by names and contents."));
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        HBox.setHgrow(note, Priority.ALWAYS);
        var apply = new Button(tr("Read the file so"), Icon.of("check"));
        apply.setId("molecules-columns-apply");
        apply.getStyleClass().add("accent");
        apply.setMinWidth(Button.USE_PREF_SIZE);
        apply.setTooltip(new Tooltip(tr("Reads the open file anew with these columns")));
        apply.disableProperty()
                .bind(model.problemProperty()
                        .isNotEmpty()
                        .or(model.choiceProperty().isNull()));
        apply.setOnAction(_ -> model.apply());
        var problem = new Label();
        problem.setId("molecules-columns-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("molecules-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var bar = new HBox(note, apply);
        bar.getStyleClass().add("pane-bar");
        return new VBox(bar, problem);
    }

    private void show(@Nullable Choice choice) {
        building = true;
        if (choice == null) {
            table.getItems().clear();
            table.getColumns().clear();
        } else if (table.getColumns().size() != choice.roles().size()
                || table.getItems().isEmpty()) {
            table.getColumns().clear();
            for (int i = 0; i < choice.roles().size(); i++) {
                table.getColumns().add(column(choice, i));
            }
            table.getItems().setAll(choice.preview().rows());
        } else {
            for (int i = 0; i < choice.roles().size(); i++) {
                roles(i).setValue(choice.roles().get(i));
            }
        }
        building = false;
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Role> roles(int column) {
        return (ComboBox<Role>) table.getColumns().get(column).getUserData();
    }

    private TableColumn<List<String>, String> column(Choice choice, int place) {
        String name = choice.preview().columns().get(place);
        var roles = new ComboBox<Role>();
        roles.setId("molecules-role-" + place);
        roles.getItems().setAll(Role.values());
        roles.setConverter(new Names());
        roles.setAccessibleText(tr("What column %s holds", name));
        roles.setMaxWidth(Double.MAX_VALUE);
        roles.setValue(choice.roles().get(place));
        roles.valueProperty().subscribe(role -> {
            if (role != null && !building) {
                model.take(place, role);
            }
        });
        var title = new Label(name);
        var head = new VBox(4, title, roles);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setStyle("-fx-padding: 6px 0 6px 0;");
        var column = new TableColumn<List<String>, String>();
        column.setGraphic(head);
        column.setUserData(roles);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(choice.roles().get(place) == Role.STRUCTURE ? 220 : 190);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
        return column;
    }

    private static final class Names extends StringConverter<Role> {

        @Override
        public String toString(@Nullable Role role) {
            return role == null
                    ? ""
                    : switch (role) {
                        case STRUCTURE -> tr("Structure (SMILES)");
                        case PROPERTY -> tr("Measured property");
                        case SPLIT -> tr("Train, valid, test");
                        case NAME -> tr("Name or identifier");
                        case LEFT_OUT -> tr("Left out");
                    };
        }

        @Override
        public @Nullable Role fromString(String text) {
            return null;
        }
    }
}
