package org.molweave.app;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.MainWindow;
import org.molweave.engine.method.Versions;
import org.molweave.engine.program.PackagedStart;
import org.molweave.engine.program.ProgramVersion;
import org.molweave.engine.program.Update;
import org.molweave.engine.run.UserFolders;

/// Takes a newer version of the program from a file; the network is not asked.
final class ProgramUpdate {

    private final MainWindow window;
    private final Workspace workspace;

    ProgramUpdate(MainWindow window, Workspace workspace) {
        this.window = window;
        this.workspace = workspace;
    }

    void choose() {
        if (!PackagedStart.isPackaged()) {
            window.showReport(
                    tr("Update from a file"),
                    tr("This Molweave runs from a checkout of its sources. Update it with git pull and start it again;"
                            + " it is then built anew. Updates from a file are for the installed program."));
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(tr("A portable archive of a newer version"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(tr("Portable archives"), "*.tar.gz", "*.tgz", "*.zip"),
                        new FileChooser.ExtensionFilter(tr("All files"), "*"));
        File chosen = chooser.showOpenDialog(window.stage());
        if (chosen != null
                && window.confirm(
                        tr("Update from a file"),
                        tr(
                                "%s will be checked and started from the next time on. The version that runs now"
                                        + " stays, and `molweave update --back` returns to it. A program can do all that"
                                        + " you can do, so take files only from people you trust.",
                                chosen.getName()),
                        tr("Update"))) {
            take(chosen.toPath());
        }
    }

    private void take(Path archive) {
        workspace
                .background()
                .start(
                        tr("Checking %s", archive.getFileName()),
                        _ -> new Update(UserFolders.find().data()).install(archive, running()),
                        installed -> workspace
                                .notices()
                                .news(
                                        tr("Version %s is ready.", installed.version()),
                                        tr("It starts the next time that you open Molweave.")),
                        error -> workspace.notices().error(tr("The update was refused."), error));
    }

    private static ProgramVersion running() throws IOException {
        return ProgramVersion.parse(Versions.program())
                .orElseThrow(() -> new IOException("This version does not know its number."));
    }
}
