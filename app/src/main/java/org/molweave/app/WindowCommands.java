package org.molweave.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import org.molweave.app.command.Command;
import org.molweave.app.pane.Pane;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.text.Text;

/// The commands of the window itself.
final class WindowCommands {

    private final MainWindow window;
    private final Workspace workspace;
    private final PreferencesStore preferences;
    private final Runnable quit;

    WindowCommands(MainWindow window, Workspace workspace, PreferencesStore preferences, Runnable quit) {
        this.window = window;
        this.workspace = workspace;
        this.preferences = preferences;
        this.quit = quit;
    }

    List<Command> commands(List<Pane> panes) {
        var all = new ArrayList<Command>();
        all.add(Command.of(
                "file.settings", "File", Text.tr("Settings…"), "settings", "Shortcut+Comma", window::showSettings));
        all.add(Command.of("file.quit", "File", Text.tr("Quit"), "x", "Shortcut+Q", quit));
        all.addAll(edit());
        int number = 1;
        for (Pane pane : panes) {
            String key = number <= 9 ? "Shortcut+" + number : "";
            number++;
            all.add(Command.of(
                    "view." + pane.id(),
                    "View",
                    Text.tr("Show %s", pane.title()),
                    pane.icon(),
                    key,
                    () -> window.showPane(pane.id())));
        }
        all.addAll(view());
        return all;
    }

    private List<Command> edit() {
        var changes = workspace.changes();
        return List.of(
                Command.of(
                        "edit.undo",
                        "Edit",
                        Text.tr("Undo"),
                        "undo",
                        "Shortcut+Z",
                        Bindings.isNotEmpty(changes.undoTextProperty()),
                        changes::undo),
                Command.of(
                        "edit.redo",
                        "Edit",
                        Text.tr("Redo"),
                        "redo",
                        "Shortcut+Shift+Z",
                        Bindings.isNotEmpty(changes.redoTextProperty()),
                        changes::redo));
    }

    private List<Command> view() {
        return List.of(
                Command.of(
                        "view.palette",
                        "View",
                        Text.tr("Find a command, molecule, entity, run or setting…"),
                        "search",
                        "Shortcut+K",
                        window::showPalette),
                Command.of(
                        "view.theme",
                        "View",
                        Text.tr("Switch between light and dark"),
                        "moon",
                        "Shortcut+Shift+D",
                        window::toggleTheme),
                Command.of("view.larger", "View", Text.tr("Larger text"), "zoom-in", "Shortcut+Plus", () -> scale(1.1)),
                Command.of(
                        "view.smaller",
                        "View",
                        Text.tr("Smaller text"),
                        "zoom-out",
                        "Shortcut+Minus",
                        () -> scale(1 / 1.1)),
                Command.of(
                        "view.save-layout", "View", Text.tr("Save the layout as…"), "layout", "", window::saveLayout),
                Command.of(
                        "view.reset-layout", "View", Text.tr("Reset the layout"), "layout", "", window::resetLayout));
    }

    private void scale(double factor) {
        preferences.change(p -> p.withScale(Math.clamp(Math.round(p.scale() * factor * 20) / 20.0, 0.8, 2.5)));
    }
}
