package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.table.TableContent;
import org.molweave.app.table.Tables;
import org.molweave.engine.data.BadRow;

/// What could not be read, line by line, with a field to mend it.
final class BadRowsView extends BorderPane {

    private final BadRowsModel model;

    BadRowsView(BadRowsModel model) {
        this.model = model;
        setId("molecules-bad-rows");
        getStyleClass().add("pane-content");
        var list = new ListView<BadRow>();
        list.setId("molecules-bad-list");
        list.setAccessibleText(tr("Rows that could not be read"));
        list.setItems(model.rows());
        list.setCellFactory(_ -> new Cell(list));
        var nothing = new Label(tr("Every row could be read, or was mended or left out."));
        nothing.getStyleClass().add("empty-text");
        list.setPlaceholder(nothing);
        Tables.offer(
                list,
                () -> TableContent.of(
                        tr("Rows that could not be read"),
                        List.of(tr("Line"), tr("Reason"), tr("Text")),
                        model.rows().stream()
                                .map(row -> List.of(Long.toString(row.line()), row.reason(), row.text()))
                                .toList()));
        var problem = new Label();
        problem.setId("molecules-mend-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("molecules-problem");
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        var all = new Button(tr("Leave out all"));
        all.setId("molecules-leave-out-all");
        all.setMinWidth(Button.USE_PREF_SIZE);
        all.disableProperty().bind(Bindings.isEmpty(model.rows()));
        all.setOnAction(_ -> model.leaveOutAll());
        var note = new Label(tr("The file itself is not changed: what you mend is kept beside it, and every run that"
                + " reads the file uses it."));
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        note.getStyleClass().add("muted");
        HBox.setHgrow(note, Priority.ALWAYS);
        var top = new HBox(note, all);
        top.getStyleClass().add("pane-bar");
        setTop(new VBox(top, problem));
        setCenter(list);
    }

    private final class Cell extends ListCell<BadRow> {

        private final Label line = new Label();
        private final Label reason = new Label();
        private final Label text = new Label();
        private final TextField smiles = new TextField();
        private final Button mend = new Button(tr("Mend"));
        private final Button leaveOut = new Button(tr("Leave out"));
        private final HBox actions = new HBox(6, smiles, mend, leaveOut);
        private final VBox box = new VBox(3, new HBox(8, line, reason), text, actions);

        Cell(ListView<BadRow> list) {
            setPrefWidth(0);
            box.getStyleClass().add("bad-row");
            reason.prefWidthProperty().bind(list.widthProperty().subtract(130));
            reason.setMinHeight(Label.USE_PREF_SIZE);
            line.getStyleClass().add("bad-line");
            line.setMinWidth(Label.USE_PREF_SIZE);
            reason.setWrapText(true);
            text.getStyleClass().addAll("monospaced", "muted");
            smiles.setPromptText(tr("SMILES to use instead"));
            smiles.setAccessibleText(tr("SMILES to use instead"));
            HBox.setHgrow(smiles, Priority.ALWAYS);
            actions.setAlignment(Pos.CENTER_LEFT);
            mend.setTooltip(new Tooltip(tr("Read the row with this SMILES; can be undone")));
            leaveOut.setTooltip(new Tooltip(tr("Take the row off this list; it stays out of the table")));
            mend.setMinWidth(Button.USE_PREF_SIZE);
            leaveOut.setMinWidth(Button.USE_PREF_SIZE);
            mend.disableProperty()
                    .bind(model.busyProperty().or(smiles.textProperty().isEmpty()));
            mend.setOnAction(_ -> mend());
            smiles.setOnAction(_ -> mend());
            leaveOut.setOnAction(_ -> {
                if (getItem() != null) {
                    model.leaveOut(getItem());
                }
            });
        }

        private void mend() {
            if (getItem() != null && !smiles.getText().isBlank()) {
                model.mend(getItem(), smiles.getText());
            }
        }

        @Override
        protected void updateItem(@Nullable BadRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            String id = "molecules-bad-" + row.line();
            smiles.setId(id + "-smiles");
            mend.setId(id + "-mend");
            leaveOut.setId(id + "-leave-out");
            line.setText(tr("Line %,d", row.line()));
            reason.setText(row.kept() ? tr("%s The molecule was kept.", row.reason()) : row.reason());
            text.setText(row.text());
            smiles.setText(row.structure());
            boolean canMend = !row.kept();
            smiles.setVisible(canMend);
            mend.setVisible(canMend);
            setGraphic(box);
        }
    }
}
