package org.molweave.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.molweave.app.command.Command;
import org.molweave.app.command.Commands;
import org.molweave.app.command.Finder;
import org.molweave.app.icon.Icon;
import org.molweave.app.text.Text;

/// The command palette: every command, molecule, entity, run and setting, found by typing a few letters of it.
final class Palette extends VBox {

    private static final int MOST_OF_A_KIND = 8;

    private final Commands commands;
    private final Runnable close;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Line> list = new ListView<>();

    /// One line of the list; `hint` is the shortcut or the kind of thing.
    record Line(String text, String hint, String icon, boolean enabled, Runnable go) {}

    Palette(Commands commands, Runnable close) {
        this.commands = commands;
        this.close = close;
        setId("palette");
        getStyleClass().add("palette");
        setMaxSize(640, 440);
        field.setId("palette-field");
        field.setPromptText(Text.tr("Type a command, a molecule, an entity, a run or a setting"));
        field.setAccessibleText(field.getPromptText());
        field.setLeft(new HBox(Icon.of("search")));
        field.getLeft().getStyleClass().add("field-icon");
        field.textProperty().subscribe(this::update);
        field.setOnAction(_ -> go());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        list.setId("palette-list");
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(new Label(Text.tr("Nothing is called like that.")));
        list.setOnMouseClicked(_ -> go());
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(field, list);
    }

    void focus() {
        field.requestFocus();
    }

    private void update(String typed) {
        list.getItems().setAll(lines(commands, typed));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /// Commands that hold what is typed, best first; what the finders find; commands that only have its letters, in
    /// their order.
    static List<Line> lines(Commands commands, String typed) {
        String wanted = typed.strip();
        List<Command> fitting = commands.all().stream()
                .filter(command -> Match.score(command.text(), wanted) > 0)
                .sorted(Comparator.comparingInt((Command command) -> -Match.score(command.text(), wanted)))
                .toList();
        List<Command> whole = fitting.stream()
                .takeWhile(command -> Match.score(command.text(), wanted) >= Match.WHOLE)
                .toList();
        var lines = new ArrayList<Line>();
        whole.forEach(command -> lines.add(line(command)));
        if (!wanted.isEmpty()) {
            for (Finder finder : commands.finders()) {
                for (Finder.Found found : finder.find(wanted, MOST_OF_A_KIND)) {
                    lines.add(new Line(found.text(), found.kind(), found.icon(), true, found.go()));
                }
            }
        }
        fitting.subList(whole.size(), fitting.size()).forEach(command -> lines.add(line(command)));
        return lines;
    }

    private static Line line(Command command) {
        String key = command.key() == null ? command.menu() : command.key().getDisplayText();
        return new Line(command.text(), key, command.icon(), command.enabled().get(), command::fire);
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !list.getItems().isEmpty()) {
            int next = Math.clamp(
                    list.getSelectionModel().getSelectedIndex() + step,
                    0,
                    list.getItems().size() - 1);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - 3));
            event.consume();
        }
    }

    private void go() {
        Line line = list.getSelectionModel().getSelectedItem();
        if (line != null && line.enabled()) {
            close.run();
            line.go().run();
        }
    }

    private static final class Cell extends ListCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var name = new Label(line.text(), Icon.of(line.icon()));
            name.setGraphicTextGap(10);
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMinWidth(0);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            var hint = new Label(line.hint());
            hint.getStyleClass().add("muted");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(10, name, gap, hint);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setDisable(!line.enabled());
            setGraphic(row);
            setAccessibleText(line.text());
            setPrefWidth(0);
        }
    }
}
