package org.molweave.app;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import org.molweave.app.command.Command;
import org.molweave.app.device.CheckupModel;
import org.molweave.app.device.CheckupView;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.MainWindow;

/// The commands about the computer and the program itself.
final class ComputerCommands {

    private final MainWindow window;
    private final Workspace workspace;

    ComputerCommands(MainWindow window, Workspace workspace) {
        this.window = window;
        this.workspace = workspace;
    }

    List<Command> list() {
        return List.of(
                Command.of("help.check", "Help", tr("Check this computer"), "cpu", "", this::check),
                Command.of(
                        "help.update",
                        "Help",
                        tr("Update from a file…"),
                        "download",
                        "",
                        () -> new ProgramUpdate(window, workspace).choose()));
    }

    private void check() {
        window.show(
                tr("Check this computer"),
                new CheckupView(new CheckupModel(workspace.background(), CheckupModel::ask)));
    }
}
