package org.molweave.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.Project;

/// What was open and selected in a project when it was last looked at. It lies in the project as `session.json`, so
/// that it moves with it. Paths are as in a recipe; empty means nothing. `look` came later; older files have none.
///
/// `focusRow` is -1 for a molecule that is not in the table. `rows` are the selected ones as bits. `properties` is null
/// where they are guessed.
record Session(
        int format,
        String table,
        String smilesColumn,
        @Nullable List<String> properties,
        String splitColumn,
        String nameColumn,
        int focusRow,
        String focusSmiles,
        String rows,
        List<String> runs,
        String model,
        String modelRun,
        String modelTitle,
        String knowledge,
        TableLook look) {

    static final String FILE = Project.SESSION;

    private static final Session NONE =
            new Session(1, "", "", null, "", "", -1, "", "", List.of(), "", "", "", "", TableLook.ALL);

    /// A file may lack what a newer program writes.
    Session {
        table = orEmpty(table);
        smilesColumn = orEmpty(smilesColumn);
        splitColumn = orEmpty(splitColumn);
        nameColumn = orEmpty(nameColumn);
        focusSmiles = orEmpty(focusSmiles);
        rows = orEmpty(rows);
        runs = runs == null ? List.of() : List.copyOf(runs);
        model = orEmpty(model);
        modelRun = orEmpty(modelRun);
        modelTitle = orEmpty(modelTitle);
        knowledge = orEmpty(knowledge);
        look = look == null ? TableLook.ALL : look;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Session of(Workspace workspace, Project project) {
        MoleculeTable table = workspace.table();
        ReadOptions options = table == null ? ReadOptions.DEFAULTS : table.options();
        Selection selection = workspace.selection();
        Selection.Focus focus = selection.focus();
        ModelChoice model = workspace.model();
        KnowledgeFile knowledge = workspace.knowledge();
        return new Session(
                1,
                table == null ? "" : relative(project, table.file()),
                options.smilesColumn(),
                options.guessProperties() ? null : options.properties(),
                options.splitColumn(),
                options.nameColumn(),
                focus == null ? -1 : focus.row(),
                focus == null ? "" : focus.molecule().smiles(),
                Base64.getEncoder()
                        .encodeToString(selection.rowsProperty().get().toByteArray()),
                selection.runsProperty().get(),
                model == null ? "" : relative(project, model.checkpoint()),
                model == null ? "" : model.run(),
                model == null ? "" : model.title(),
                knowledge == null ? "" : relative(project, knowledge.file()),
                workspace.tableLookProperty().get());
    }

    private static String relative(Project project, Path file) {
        Path home = project.folder().toAbsolutePath().normalize();
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith(home) ? home.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    /// What lies in the project; nothing where there is no such file or it cannot be understood.
    static Session read(Project project) {
        Path file = project.folder().resolve(FILE);
        if (Files.notExists(file)) {
            return NONE;
        }
        try {
            return Json.as(Json.read(file), Session.class);
        } catch (IOException e) {
            // A view is not worth a message: the project opens as it does the first time.
            return NONE;
        }
    }

    /// A project that begins with a table.
    static Session of(MoleculeTable table, Path file) {
        ReadOptions options = table.options();
        return new Session(
                1,
                file.toString().replace('\\', '/'),
                options.smilesColumn(),
                options.guessProperties() ? null : options.properties(),
                options.splitColumn(),
                options.nameColumn(),
                0,
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                TableLook.ALL);
    }

    void write(Path project) throws IOException {
        Json.write(project.resolve(FILE), this);
    }

    Optional<ProjectStart.Molecules> molecules(Project project) {
        return existing(project, table).map(file -> new ProjectStart.Molecules(file, options(), true));
    }

    private ReadOptions options() {
        ReadOptions options = ReadOptions.DEFAULTS
                .withSmilesColumn(smilesColumn)
                .withSplitColumn(splitColumn)
                .withNameColumn(nameColumn);
        return properties == null ? options : options.withProperties(properties);
    }

    Optional<Path> knowledge(Project project) {
        return existing(project, knowledge);
    }

    private static Optional<Path> existing(Project project, String path) {
        return path.isEmpty()
                ? Optional.empty()
                : Optional.of(project.resolve(path)).filter(Files::isRegularFile);
    }

    Optional<ModelChoice> model(Project project) {
        return model.isEmpty() ? Optional.empty() : ModelChoice.find(project.resolve(model), modelRun, modelTitle);
    }

    /// Shows the table as it was looked at, and selects again what was selected, as far as it is still there.
    void show(Workspace workspace) {
        workspace.tableLookProperty().set(look);
        if (hasSelection()) {
            select(workspace);
        } else {
            workspace.focusRow(0);
        }
    }

    private void select(Workspace workspace) {
        Selection selection = workspace.selection();
        MoleculeTable now = workspace.table();
        int size = now == null ? 0 : now.size();
        BitSet selected = bits();
        selected.clear(Math.min(size, selected.length()), selected.length());
        if (now != null && focusRow >= 0 && focusRow < size) {
            workspace.focusRow(focusRow);
        } else if (!focusSmiles.isEmpty()) {
            try {
                selection.focusProperty().set(new Selection.Focus(Smiles.parse(focusSmiles), -1));
            } catch (SmilesException e) {
                workspace.focusRow(0);
            }
        }
        selection.rowsProperty().set(selected);
    }

    /// For another table than the one it was made with.
    Session withoutRows() {
        return new Session(
                format,
                "",
                "",
                null,
                "",
                "",
                -1,
                focusSmiles,
                "",
                runs,
                model,
                modelRun,
                modelTitle,
                knowledge,
                TableLook.ALL);
    }

    /// Whether anything of molecules is to be selected again.
    private boolean hasSelection() {
        return focusRow >= 0 || !focusSmiles.isEmpty();
    }

    private BitSet bits() {
        try {
            return BitSet.valueOf(Base64.getDecoder().decode(rows));
        } catch (IllegalArgumentException e) {
            return new BitSet();
        }
    }
}
