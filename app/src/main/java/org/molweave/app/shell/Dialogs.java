package org.molweave.app.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.molweave.app.command.Command;
import org.molweave.app.command.Commands;
import org.molweave.app.notice.Notice;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.text.Text;

/// The dialogs of the window as a whole. Their buttons say what they do.
final class Dialogs {

    private Dialogs() {}

    /// Shows what went wrong with all details, and writes the report that can be sent.
    static void error(Window owner, Notice notice, List<Notice> messages, PreferencesStore preferences) {
        String report = ErrorReport.text(
                notice.text(), notice.error(), messages, preferences.get().toString());
        var area = new TextArea(report);
        area.setEditable(false);
        area.setPrefSize(760, 360);
        area.getStyleClass().add("monospaced");
        var where = new Label();
        where.setWrapText(true);
        try {
            Path file = ErrorReport.write(preferences.folder(), report);
            where.setText(Text.tr(
                    "This report was written to %s. It names files but holds none of your molecules; send it along"
                            + " when you report the error.",
                    file));
        } catch (IOException e) {
            where.setText(Text.tr("The report could not be written (%s); copy it from here.", e.getMessage()));
        }
        var dialog = plain(owner, Text.tr("Something went wrong"));
        var headline = new Label(notice.text() + "\n" + notice.detail());
        headline.setWrapText(true);
        headline.setMaxWidth(760);
        var content = new VBox(12, headline, area, where);
        content.setPadding(new Insets(14, 14, 0, 14));
        dialog.getDialogPane().setContent(content);
        var copy = new ButtonType(Text.tr("Copy the report"), ButtonBar.ButtonData.LEFT);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(copy, new ButtonType(Text.tr("Close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.showAndWait().filter(copy::equals).ifPresent(_ -> copy(report));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// All shortcuts, by menu.
    static void shortcuts(Window owner, Commands commands) {
        var grid = new GridPane(24, 6);
        grid.setPadding(new Insets(4, 16, 4, 12));
        int row = 0;
        String menu = "";
        for (Command command : commands.all()) {
            if (command.key() == null) {
                continue;
            }
            if (!menu.equals(command.menu())) {
                menu = command.menu();
                var heading = new Label(Text.tr(menu));
                heading.getStyleClass().add("section-title");
                grid.add(heading, 0, row++, 2, 1);
            }
            grid.addRow(
                    row++, new Label(command.text()), new Label(command.key().getDisplayText()));
        }
        var scroll = new javafx.scene.control.ScrollPane(grid);
        scroll.setPrefSize(520, 480);
        show(owner, Text.tr("Keyboard shortcuts"), scroll);
    }

    /// Lines of text as a terminal shows them.
    static void report(Window owner, String title, String text) {
        var area = new TextArea(text);
        area.setId("report-text");
        area.setEditable(false);
        area.setAccessibleText(title);
        area.setPrefSize(820, Math.clamp(40 + 19L * text.lines().count(), 160, 560));
        area.getStyleClass().add("monospaced");
        Dialog<ButtonType> dialog = plain(owner, title);
        dialog.getDialogPane().setId("report");
        dialog.getDialogPane().setContent(area);
        var copy = new ButtonType(Text.tr("Copy"), ButtonBar.ButtonData.LEFT);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(copy, new ButtonType(Text.tr("Close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.showAndWait().filter(copy::equals).ifPresent(_ -> copy(text));
    }

    /// Asks for a short text; empty where the user left it.
    static Optional<String> ask(Window owner, String title, String question, String given, String button) {
        var dialog = new TextInputDialog(given);
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(question);
        dialog.getDialogPane()
                .getScene()
                .getRoot()
                .setStyle(owner.getScene().getRoot().getStyle());
        StyleSheets.apply(dialog.getDialogPane().getScene());
        if (dialog.getDialogPane().lookupButton(ButtonType.OK) instanceof javafx.scene.control.Button ok) {
            ok.setText(button);
        }
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    /// Asks before something that cannot be taken back.
    static boolean confirm(Window owner, String title, String text, String button) {
        var alert = new Alert(Alert.AlertType.CONFIRMATION, text);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(null);
        StyleSheets.apply(alert.getDialogPane().getScene());
        var go = new ButtonType(button, ButtonBar.ButtonData.OK_DONE);
        alert.getButtonTypes().setAll(go, new ButtonType(Text.tr("Cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        return alert.showAndWait().filter(go::equals).isPresent();
    }

    static void show(Window owner, String title, Region content) {
        Dialog<ButtonType> dialog = plain(owner, title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(Text.tr("Close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    /// A dialog that looks like its owner and has nothing in it yet.
    static Dialog<ButtonType> plain(Window owner, String title) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setResizable(true);
        StyleSheets.apply(dialog.getDialogPane().getScene());
        dialog.getDialogPane()
                .getScene()
                .getRoot()
                .setStyle(owner.getScene().getRoot().getStyle());
        return dialog;
    }
}
