package org.molweave.app;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.molweave.app.about.AboutView;
import org.molweave.app.command.Command;
import org.molweave.app.command.Commands;
import org.molweave.app.guide.Guide;
import org.molweave.app.notice.Notices;
import org.molweave.app.pane.Pane;
import org.molweave.app.pane.help.HelpModel;
import org.molweave.app.pane.help.HelpPane;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.shell.MainWindow;

/// Everything that explains the program: the guide and its pane, and the commands of the menu Help.
final class HelpParts {

    static final String PANE = "help";

    private final Commands commands;
    private final Notices notices;
    private final Consumer<String> outside;
    private @Nullable HelpModel model;

    /// `outside` opens an address with the system's program.
    HelpParts(Commands commands, Notices notices, Consumer<String> outside) {
        this.commands = commands;
        this.notices = notices;
        this.outside = outside;
    }

    Pane pane() {
        return new Pane(
                PANE,
                tr("Help"),
                "help",
                Pane.Place.SIDE,
                tr("The user guide: contents, search, and the page of the pane that has the keyboard (F1)."),
                () -> new HelpPane(model(), commands));
    }

    /// The guide is read when it is first wanted, not at the start of the program.
    HelpModel model() {
        HelpModel made = model;
        if (made == null) {
            made = new HelpModel(Guide.load(), commands, notices, outside);
            model = made;
        }
        return made;
    }

    List<Command> commands(MainWindow window, Runnable tour) {
        return List.of(
                Command.of("help.pane", "Help", tr("Help on this pane"), "help", "F1", () -> aboutFocused(window)),
                Command.of("help.guide", "Help", tr("User guide"), "book", "", () -> show(window, Guide.CONTENTS)),
                Command.of("help.tour", "Help", tr("Tour of the window"), "sparkle", "", tour),
                Command.of("help.shortcuts", "Help", tr("Keyboard shortcuts"), "keyboard", "", window::showShortcuts),
                Command.of("help.about", "Help", tr("About Molweave"), "info", "", () -> about(window)));
    }

    private void about(MainWindow window) {
        window.show(tr("About Molweave"), new AboutView(PreferencesStore.userFolder(), outside));
    }

    private void aboutFocused(MainWindow window) {
        String focused = window.focusedPane().map(Pane::id).orElse(Guide.START);
        show(window, focused.equals(PANE) ? Guide.CONTENTS : focused);
    }

    private void show(MainWindow window, String page) {
        model().open(page);
        window.showPane(PANE);
    }
}
