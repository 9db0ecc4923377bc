package org.molweave.app.pane.log;

import static org.molweave.app.text.Text.tr;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.molweave.app.icon.Icon;
import org.molweave.app.notice.Notice;
import org.molweave.app.table.Tables;

/// All messages of the session on the left, the output of the selected run's engine on the right.
public final class LogPane extends BorderPane {

    private final LogModel model;

    public LogPane(LogModel model) {
        this.model = model;
        getStyleClass().addAll("pane-content", "log-pane");
        var split = new SplitPane(notices(), console());
        split.setDividerPositions(0.5);
        setCenter(split);
    }

    private Node notices() {
        var filter = new TextField();
        filter.setId("log-filter");
        filter.setPromptText(tr("Search messages"));
        filter.setAccessibleText(tr("Search messages"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var trouble = new ToggleButton(tr("Trouble only"), Icon.of("alert"));
        trouble.setId("log-trouble");
        trouble.setTooltip(new Tooltip(tr("Warnings and errors only")));
        trouble.selectedProperty().bindBidirectional(model.troubleOnlyProperty());
        var bar = new HBox(filter, trouble);
        bar.getStyleClass().add("pane-bar");
        var list = new ListView<>(model.notices());
        list.setId("log-notices");
        list.setAccessibleText(tr("Messages"));
        list.getStyleClass().add("dense");
        var empty = new Label(tr("No messages."));
        empty.getStyleClass().add("empty-text");
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new NoticeCell());
        var copy = new MenuItem(tr("Copy with details"), Icon.of("copy"));
        copy.setOnAction(_ -> copy(list.getSelectionModel().getSelectedItem()));
        list.setContextMenu(new ContextMenu(copy));
        Tables.offer(list, model::table);
        model.notices().addListener((ListChangeListener<Notice>)
                _ -> list.scrollTo(Math.max(0, model.notices().size() - 1)));
        var pane = new BorderPane(list);
        pane.setTop(bar);
        return pane;
    }

    private static void copy(@org.jspecify.annotations.Nullable Notice notice) {
        if (notice != null) {
            var content = new ClipboardContent();
            content.putString(LogModel.details(notice));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private Node console() {
        var title = new Label(tr("Output of the selected run's engine"));
        title.getStyleClass().add("muted");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var again = new Button("", Icon.of("refresh"));
        again.setId("log-console-refresh");
        again.getStyleClass().addAll("flat", "button-icon");
        again.setAccessibleText(tr("Read the output again"));
        again.setTooltip(new Tooltip(tr("Read the output again")));
        again.setOnAction(_ -> model.read());
        var bar = new HBox(title, space, again);
        bar.getStyleClass().add("pane-bar");
        var text = new TextArea();
        text.setId("log-console");
        text.setAccessibleText(tr("Output of the selected run's engine"));
        text.setEditable(false);
        text.getStyleClass().add("monospaced");
        model.consoleProperty().subscribe(now -> {
            text.setText(now);
            text.positionCaret(now.length());
        });
        var pane = new BorderPane(text);
        pane.setTop(bar);
        return pane;
    }

    private static final class NoticeCell extends ListCell<Notice> {

        NoticeCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            if (empty || notice == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String detail = notice.detail().isEmpty() ? "" : "\n" + notice.detail();
            setText(notice.time() + "  " + notice.text() + detail);
            Node icon = switch (notice.level()) {
                case INFO, NEWS -> Icon.of("info", 14);
                case WARNING -> Icon.of("alert", 14);
                case ERROR -> Icon.of("x-circle", 14);
            };
            icon.getStyleClass()
                    .add(
                            switch (notice.level()) {
                                case INFO, NEWS -> "muted";
                                case WARNING -> "warning";
                                case ERROR -> "danger";
                            });
            setGraphic(icon);
        }
    }
}
