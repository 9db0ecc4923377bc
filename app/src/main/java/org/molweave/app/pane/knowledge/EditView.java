package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.knowledge.version.Edit;
import org.molweave.app.pane.knowledge.version.EditModel;

/// Adds facts and leaves facts out, then keeps the result as a new version.
final class EditView extends BorderPane {

    private static final int SUGGESTIONS = 8;

    private final KnowledgeModel model;
    private final EditModel edits;
    private final TextField head = new TextField();
    private final ComboBox<String> relation = new ComboBox<>();
    private final TextField tail = new TextField();
    private final ListView<Edit> list = new ListView<>();

    EditView(KnowledgeModel model) {
        this.model = model;
        edits = model.edits();
        setTop(form());
        setCenter(list());
        setBottom(saving());
        setMinSize(0, 0);
        model.openedProperty()
                .subscribe(now -> relation.getItems()
                        .setAll(now == null ? List.of() : now.index().graph().relations()));
    }

    private FlowPane form() {
        entity(head, "knowledge-edit-head", tr("Head"));
        entity(tail, "knowledge-edit-tail", tr("Tail"));
        relation.setId("knowledge-edit-relation");
        relation.setEditable(true);
        relation.setPromptText(tr("Relation"));
        relation.setAccessibleText(tr("Relation"));
        relation.setPrefWidth(180);
        var add = new Button(tr("Add the fact"), Icon.of("plus"));
        add.setId("knowledge-edit-add");
        add.setOnAction(_ -> add());
        var remove = new Button(tr("Leave out the selected fact"), Icon.of("minus"));
        remove.setId("knowledge-edit-remove");
        remove.setOnAction(_ -> edits.toggleRemoval(model.selectedTriple()));
        remove.disableProperty().bind(model.selectedTripleProperty().lessThan(0));
        var form = new FlowPane(6, 4, head, relation, tail, add, remove);
        form.getStyleClass().add("pane-bar");
        return form;
    }

    private void entity(TextField field, String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setPrefColumnCount(12);
        field.setOnAction(_ -> add());
        var _ = Suggestions.of(field, model, SUGGESTIONS);
    }

    private void add() {
        String typed = relation.getEditor().getText();
        if (edits.add(head.getText(), typed == null ? "" : typed, tail.getText())) {
            tail.clear();
            tail.requestFocus();
        }
    }

    private ListView<Edit> list() {
        list.setId("knowledge-edits");
        list.setAccessibleText(tr("Changes since the graph was opened"));
        list.setFixedCellSize(28);
        var nothing = new Label(tr("Nothing was changed. Changes never touch the open file: they make a new version."));
        nothing.getStyleClass().add("empty-text");
        list.setPlaceholder(nothing);
        list.setCellFactory(_ -> new Cell());
        list.setOnKeyPressed(event -> {
            Edit edit = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && edit != null) {
                edits.takeBack(edit);
                event.consume();
            }
        });
        edits.editsProperty().subscribe(now -> list.getItems().setAll(now));
        return list;
    }

    private VBox saving() {
        var problem = new Label();
        problem.setId("knowledge-edit-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(edits.problemProperty());
        problem.managedProperty().bind(edits.problemProperty().isNotEmpty());
        var hash = new Label();
        hash.setId("knowledge-edit-hash");
        hash.getStyleClass().addAll("muted", "monospaced");
        hash.setMinWidth(0);
        hash.textProperty()
                .bind(edits.hashProperty().map(sha -> sha.isEmpty() ? "" : tr("Version %s", sha.substring(0, 16))));
        HBox.setHgrow(hash, Priority.ALWAYS);
        hash.setMaxWidth(Double.MAX_VALUE);
        var name = new TextField();
        name.setId("knowledge-edit-name");
        name.setAccessibleText(tr("Name of the new version"));
        name.textProperty().bindBidirectional(edits.nameProperty());
        var save = new Button(tr("Save as a new version"), Icon.of("save"));
        save.setId("knowledge-edit-save");
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> edits.save());
        save.disableProperty().bind(edits.editsProperty().map(List::isEmpty));
        var bar = new HBox(hash, name, save);
        bar.getStyleClass().add("pane-bar");
        return new VBox(problem, bar);
    }

    private final class Cell extends ListCell<Edit> {

        private final Label text = new Label();
        private final Button back = new Button(null, Icon.of("restore"));
        private final HBox box = new HBox(8, text, back);

        Cell() {
            HBox.setHgrow(text, Priority.ALWAYS);
            text.setMaxWidth(Double.MAX_VALUE);
            text.setMinWidth(0);
            back.getStyleClass().addAll("flat", "tiny");
            back.setAccessibleText(tr("Take this change back"));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Edit edit, boolean empty) {
            super.updateItem(edit, empty);
            if (edit == null || empty) {
                setGraphic(null);
                return;
            }
            text.setText(edit.isAddition() ? tr("+ %s", edit.triple()) : tr("− %s", edit.triple()));
            back.setOnAction(_ -> edits.takeBack(edit));
            setGraphic(box);
        }
    }
}
