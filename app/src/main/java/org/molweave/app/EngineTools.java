package org.molweave.app;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.task.Activity;
import org.molweave.engine.run.EngineCommand;

/// What the command line can do beside runs, for the window: the engine does it in a process of its own, with the same
/// words as in a terminal.
final class EngineTools {

    /// What a command of the engine said, and how it ended.
    record Outcome(int exit, String said) {}

    private final Workspace workspace;
    private final MainWindow window;

    EngineTools(Workspace workspace, MainWindow window) {
        this.workspace = workspace;
        this.window = window;
    }

    List<Command> commands() {
        BooleanBinding canAsk = workspace
                .tableProperty()
                .isNotNull()
                .and(workspace.modelProperty().isNotNull());
        BooleanBinding canExplain = workspace
                .selection()
                .focusProperty()
                .isNotNull()
                .and(workspace.modelProperty().isNotNull());
        return List.of(
                Command.of(
                        "molecules.check",
                        "Molecules",
                        tr("Check the open file…"),
                        "check",
                        "",
                        workspace.tableProperty().isNotNull(),
                        this::checkData),
                Command.of(
                        "molecules.vectors",
                        "Molecules",
                        tr("Save the model's vectors of the open molecules…"),
                        "download",
                        "",
                        canAsk,
                        this::saveVectors),
                Command.of(
                        "molecules.attention",
                        "Molecules",
                        tr("Save the attention on the molecule in focus…"),
                        "download",
                        "",
                        canExplain,
                        this::saveAttention),
                Command.of("help.methods", "Help", tr("Methods and their settings…"), "brain", "", this::showMethods));
    }

    private void showMethods() {
        show(tr("Listing the methods"), tr("Methods"), List.of("methods"));
    }

    private void checkData() {
        MoleculeTable table = workspace.table();
        if (table != null) {
            List<String> words =
                    new ArrayList<>(List.of("data", "check", table.file().toString()));
            if (!table.options().smilesColumn().isEmpty()) {
                words.addAll(List.of("--smiles", table.options().smilesColumn()));
            }
            for (var property : table.dataset().properties()) {
                words.addAll(List.of("--property", property.name()));
            }
            show(
                    tr("Checking %s", table.file().getFileName()),
                    String.valueOf(table.file().getFileName()),
                    words);
        }
    }

    private void saveVectors() {
        MoleculeTable table = workspace.table();
        ModelChoice model = workspace.model();
        if (table != null && model != null) {
            chooseTarget(tr("Save the vectors"), "vectors.csv")
                    .ifPresent(file -> write(
                            tr("Computing the vectors of %,d molecules", table.size()),
                            file,
                            embed(table, model, file)));
        }
    }

    private static List<String> embed(MoleculeTable table, ModelChoice model, Path file) {
        List<String> words = new ArrayList<>(List.of(
                "embed",
                "--model",
                model.checkpoint().toString(),
                table.file().toString(),
                "--format",
                "csv",
                "-o",
                file.toString()));
        if (!table.options().smilesColumn().isEmpty()) {
            words.addAll(List.of("--smiles", table.options().smilesColumn()));
        }
        return words;
    }

    private void saveAttention() {
        Selection.Focus focus = workspace.selection().focus();
        ModelChoice model = workspace.model();
        if (focus != null && model != null) {
            chooseTarget(tr("Save the attention"), "attention.csv")
                    .ifPresent(file -> write(
                            tr("Writing the attention"),
                            file,
                            List.of(
                                    "explain",
                                    "--model",
                                    model.checkpoint().toString(),
                                    focus.molecule().smiles(),
                                    "--format",
                                    "csv",
                                    "-o",
                                    file.toString())));
        }
    }

    private Optional<Path> chooseTarget(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window.stage())).map(File::toPath);
    }

    private void show(String activity, String title, List<String> words) {
        workspace
                .background()
                .start(
                        activity,
                        work -> run(words, work),
                        outcome -> window.showReport(title, outcome.said()),
                        error -> workspace.notices().error(tr("The engine could not be started."), error));
    }

    private void write(String activity, Path file, List<String> words) {
        workspace
                .background()
                .start(
                        activity,
                        work -> run(words, work),
                        outcome -> told(file, outcome),
                        error -> workspace.notices().error(tr("%s could not be written.", file), error));
    }

    private void told(Path file, Outcome outcome) {
        if (outcome.exit() == 0) {
            workspace.notices().info(tr("Wrote %s", file));
        } else {
            workspace.notices().warn(tr("%s was not written as wished.", file), outcome.said());
        }
    }

    /// Runs a command of the engine to its end; ends it when the activity is cancelled.
    static Outcome run(List<String> words, @Nullable Activity work) throws IOException, InterruptedException {
        Process process = EngineCommand.of(words.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .start();
        if (work != null) {
            work.onCancel(process::destroy);
        }
        try (var output = process.getInputStream()) {
            String said = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), said.strip());
        } finally {
            process.destroy();
        }
    }

    private static File nothing() {
        return Files.exists(Path.of("/dev/null")) ? new File("/dev/null") : new File("NUL");
    }
}
