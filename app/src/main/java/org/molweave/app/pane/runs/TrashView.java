package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.molweave.app.history.Trash;
import org.molweave.app.icon.Icon;
import org.molweave.app.table.TableContent;
import org.molweave.app.table.Tables;

/// What was thrown away, with its size; to be restored or deleted for good.
final class TrashView extends BorderPane {

    private final RunsModel model;
    private final ListView<Trash.Trashed> list;

    TrashView(RunsModel model) {
        this.model = model;
        list = new ListView<>(model.trashed());
        list.setId("runs-trash");
        list.setAccessibleText(tr("Trash"));
        list.getStyleClass().add("dense");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var empty = new Label(tr("The trash is empty."));
        empty.getStyleClass().add("empty-text");
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new TrashedCell());
        Tables.offer(list, this::content);
        setCenter(list);
        var none = Bindings.isEmpty(list.getSelectionModel().getSelectedItems());
        var restore = new Button(tr("Restore"), Icon.of("restore"));
        restore.setId("runs-restore");
        restore.setTooltip(new Tooltip(tr("Brings the selected runs back, byte for byte.")));
        restore.disableProperty().bind(none);
        restore.setOnAction(_ -> model.restore(chosen()));
        var purge = new Button(tr("Delete for good"), Icon.of("trash"));
        purge.setId("runs-purge");
        purge.setTooltip(new Tooltip(tr("Frees the disk; this cannot be undone.")));
        purge.disableProperty().bind(none);
        purge.setOnAction(_ -> purge(chosen()));
        var size = new Label();
        size.getStyleClass().add("muted");
        size.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> tr(
                                "%s in all",
                                bytes(model.trashed().stream()
                                        .mapToLong(Trash.Trashed::bytes)
                                        .sum())),
                        model.trashed()));
        var bar = new HBox(restore, purge, size);
        bar.getStyleClass().add("pane-bar");
        setBottom(bar);
    }

    private TableContent content() {
        return TableContent.of(
                tr("Trash"),
                List.of(tr("Run"), tr("Title"), tr("Bytes")),
                model.trashed().stream()
                        .map(run -> List.of(run.id(), run.title(), Long.toString(run.bytes())))
                        .toList());
    }

    private List<String> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .map(Trash.Trashed::id)
                .toList();
    }

    private void purge(List<String> ids) {
        var delete = new ButtonType(tr("Delete for good"), ButtonBar.ButtonData.OK_DONE);
        var keep = new ButtonType(tr("Keep"), ButtonBar.ButtonData.CANCEL_CLOSE);
        var question = new Alert(
                Alert.AlertType.CONFIRMATION,
                tr("Deleting %d runs for good cannot be undone.", ids.size()),
                delete,
                keep);
        question.setHeaderText(null);
        question.initOwner(getScene().getWindow());
        if (question.showAndWait().filter(delete::equals).isPresent()) {
            model.purge(ids);
        }
    }

    private static String bytes(long bytes) {
        return bytes < 1_000_000 ? "%.0f kB".formatted(bytes / 1e3) : "%,.1f MB".formatted(bytes / 1e6);
    }

    private static final class TrashedCell extends ListCell<Trash.Trashed> {
        @Override
        protected void updateItem(Trash.Trashed run, boolean empty) {
            super.updateItem(run, empty);
            setText(
                    empty || run == null
                            ? null
                            : "%s  ·  %s  ·  %s".formatted(run.title(), run.id(), bytes(run.bytes())));
        }
    }
}
