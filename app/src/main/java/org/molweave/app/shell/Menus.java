package org.molweave.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.molweave.app.command.Command;
import org.molweave.app.command.Commands;
import org.molweave.app.icon.Icon;
import org.molweave.app.text.Text;

/// Menus and toolbar buttons, derived from the commands.
final class Menus {

    /// The order of the menus; a command of another menu is appended.
    private static final List<String> ORDER =
            List.of("File", "Edit", "View", "Molecules", "Knowledge", "Train", "Runs", "Figures", "Help");

    private Menus() {}

    static MenuBar bar(Commands commands) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        ORDER.forEach(name -> menus.put(name, menu(name)));
        for (Command command : commands.all()) {
            menus.computeIfAbsent(command.menu(), Menus::menu).getItems().add(item(command));
        }
        var bar = new MenuBar();
        bar.setId("menu-bar");
        menus.values().stream().filter(menu -> !menu.getItems().isEmpty()).forEach(bar.getMenus()::add);
        return bar;
    }

    private static Menu menu(String name) {
        var menu = new Menu(Text.tr(name));
        menu.setId("menu-" + name.toLowerCase(java.util.Locale.ROOT));
        return menu;
    }

    private static MenuItem item(Command command) {
        var item = new MenuItem(command.text(), Icon.of(command.icon()));
        item.setId("menu-" + command.id());
        item.disableProperty().bind(Bindings.not(command.enabled()));
        if (command.key() != null) {
            item.setAccelerator(command.key());
        }
        item.setOnAction(_ -> command.fire());
        return item;
    }

    /// A button that shows the command's picture, and its name and shortcut when the mouse rests on it.
    static Button button(Command command) {
        var button = new Button(null, Icon.of(command.icon(), 18));
        button.setId("tool-" + command.id());
        button.getStyleClass().addAll("button-icon", "flat");
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(_ -> command.fire());
        String key = command.key() == null ? "" : "  (" + command.key().getDisplayText() + ")";
        button.setTooltip(new Tooltip(command.text() + key));
        button.setAccessibleText(command.text());
        if (command.menu().equals("Train")) {
            // What everything leads to is not left to be guessed from a picture.
            button.getStyleClass().remove("button-icon");
            button.setText(command.text());
        }
        return button;
    }
}
