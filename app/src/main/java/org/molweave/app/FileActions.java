package org.molweave.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.molweave.app.command.Command;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.NewProject;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.shell.Welcome;
import org.molweave.app.text.Text;

/// Opening, by menu, tile, drop or argument.
final class FileActions implements Welcome.Actions {

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private final MainWindow window;
    private final Workspace workspace;
    private final Opener opener;
    private final PreferencesStore preferences;

    FileActions(MainWindow window, Workspace workspace, Opener opener, PreferencesStore preferences) {
        this.window = window;
        this.workspace = workspace;
        this.opener = opener;
        this.preferences = preferences;
        workspace.projectProperty().subscribe(project -> {
            if (project != null) {
                String folder = project.folder().toAbsolutePath().normalize().toString();
                preferences.change(p -> p.withProject(folder));
            }
        });
        workspace.tableProperty().subscribe(table -> {
            if (table != null && workspace.project() == null) {
                lookAtOnce();
            }
        });
    }

    /// Molecules that belong to no project are seen with what the program came with.
    private void lookAtOnce() {
        if (workspace.knowledge() == null) {
            Samples.elements().ifPresent(opener::openKnowledge);
        }
        if (workspace.model() == null) {
            Samples.pretrained().ifPresent(opener::openModel);
        }
    }

    List<Command> commands() {
        var hasProject = workspace.projectProperty().isNotNull();
        return List.of(
                Command.of("file.open", "File", Text.tr("Open a file…"), "file", "Shortcut+O", this::chooseFile),
                Command.of(
                        "file.open-project",
                        "File",
                        Text.tr("Open a project…"),
                        "folder",
                        "Shortcut+Shift+O",
                        this::chooseProject),
                Command.of("file.new", "File", Text.tr("New project…"), "plus", "Shortcut+N", this::newProject),
                Command.of("file.sample", "File", Text.tr("Open the sample project"), "flask", "", this::openSample),
                Command.of("file.close", "File", Text.tr("Close the project"), "x", "", hasProject, this::close));
    }

    /// What the program was started with, or else the project that was open at its end.
    void openFirst(List<String> arguments) {
        if (!arguments.isEmpty()) {
            arguments.forEach(argument -> open(Path.of(argument)));
        } else if (!preferences.get().lastProject().isEmpty()) {
            Path last = Path.of(preferences.get().lastProject());
            if (last.toFile().isDirectory()) {
                opener.openProject(last);
            }
        }
    }

    void open(Path path) {
        opener.open(path);
    }

    private void close() {
        opener.closeProject();
        preferences.change(p -> p.withProject(""));
    }

    private void chooseFile() {
        choose(Text.tr("Open a file")).ifPresent(this::open);
    }

    @Override
    public void openMolecules() {
        choose(Text.tr("Open molecules")).ifPresent(this::open);
    }

    @Override
    public void openKnowledge() {
        choose(Text.tr("Open a knowledge graph")).ifPresent(opener::openKnowledge);
    }

    @Override
    public void openSample() {
        try {
            Optional<Path> sample = Samples.first(HOME);
            if (sample.isPresent()) {
                opener.openProject(sample.get());
            } else {
                workspace.notices().warn(Text.tr("This copy of Molweave came without its sample projects."), "");
            }
        } catch (IOException e) {
            workspace.notices().error(Text.tr("The sample project could not be copied to your home folder."), e);
        }
    }

    @Override
    public void openProject(Path folder) {
        opener.openProject(folder);
    }

    @Override
    public void chooseProject() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Text.tr("Open a project"));
        File chosen = chooser.showDialog(window.stage());
        if (chosen != null) {
            opener.openProject(chosen.toPath());
        }
    }

    @Override
    public void newProject() {
        window.askForProject(NewProject.usualPlace(HOME))
                .ifPresent(wanted -> opener.newProject(wanted.folder(), wanted.name(), Samples::equip));
    }

    /// A run belongs to a project: where none is open, one is made around the open molecules, beside their file.
    void projectForTable() {
        MoleculeTable table = workspace.table();
        if (workspace.project() != null || table == null) {
            return;
        }
        Path file = table.file().toAbsolutePath().normalize();
        String stem = file.getFileName().toString().replaceFirst("(\\.\\w+)+$", "");
        window.ask(
                        Text.tr("A project for these molecules"),
                        Text.tr("Runs are kept in a project, a folder\nbeside the file. Its name"),
                        stem,
                        Text.tr("Make the project"))
                .filter(name -> !NewProject.folderName(name).isEmpty())
                .ifPresent(name -> opener.newProject(
                        NewProject.free(file.resolveSibling(NewProject.folderName(name))),
                        name,
                        table,
                        Samples::equip));
    }

    private Optional<Path> choose(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showOpenDialog(window.stage())).map(File::toPath);
    }
}
