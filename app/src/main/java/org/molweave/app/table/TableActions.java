package org.molweave.app.table;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.molweave.app.command.Command;
import org.molweave.app.pane.PaneRequest;
import org.molweave.app.project.Workspace;
import org.molweave.engine.chem.SdFile;
import org.molweave.engine.run.WholeFile;

/// Copies and saves the tables of the window: the one whose menu was opened, or the one of the pane in focus.
public final class TableActions {

    private final Workspace workspace;
    private final Window window;
    private final Supplier<Optional<Node>> focused;

    /// `focused` is the content of the pane in focus.
    public TableActions(Workspace workspace, Window window, Supplier<Optional<Node>> focused) {
        this.workspace = workspace;
        this.window = window;
        this.focused = focused;
    }

    public List<Command> commands() {
        return List.of(
                command("copy-csv", tr("Copy the table as CSV"), "copy", PaneRequest.COPY_CSV),
                command("copy-markdown", tr("Copy the table as Markdown"), "copy", PaneRequest.COPY_MARKDOWN),
                command("copy-latex", tr("Copy the table as LaTeX"), "copy", PaneRequest.COPY_LATEX),
                command("save", tr("Save the table…"), "save", PaneRequest.SAVE_TABLE));
    }

    private Command command(String id, String text, String icon, EventType<PaneRequest> type) {
        return Command.of(
                "table." + id, "Edit", text, icon, "", () -> act(focused.get().flatMap(Tables::in), type));
    }

    /// Does what the menu of a table asks for.
    public void act(Node table, PaneRequest request) {
        act(Tables.around(table), request.getEventType());
    }

    private void act(Optional<TableContent> table, EventType<?> type) {
        if (table.isEmpty()) {
            workspace
                    .notices()
                    .warn(tr("There is no table here."), tr("Click into a pane that shows one, then try again."));
        } else if (type.equals(PaneRequest.SAVE_TABLE)) {
            choose(table.get());
        } else {
            copy(
                    table.get(),
                    type.equals(PaneRequest.COPY_CSV)
                            ? TableText.CSV
                            : type.equals(PaneRequest.COPY_LATEX) ? TableText.LATEX : TableText.MARKDOWN);
        }
    }

    private void copy(TableContent table, TableText form) {
        workspace
                .background()
                .run(
                        () -> table.as(form),
                        text -> {
                            var content = new ClipboardContent();
                            content.putString(text);
                            Clipboard.getSystemClipboard().setContent(content);
                            workspace
                                    .notices()
                                    .info(tr(
                                            "%,d rows are on the clipboard.",
                                            table.cells().size()));
                        },
                        error -> workspace.notices().error(tr("The table could not be copied."), error));
    }

    private void choose(TableContent table) {
        var chooser = new FileChooser();
        chooser.setTitle(tr("Save the table"));
        chooser.setInitialFileName(
                table.title().replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT) + ".csv");
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(tr("Comma-separated values"), "*.csv"),
                        new FileChooser.ExtensionFilter("Markdown", "*.md"),
                        new FileChooser.ExtensionFilter("LaTeX", "*.tex"));
        if (table.findStructures().isPresent()) {
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(tr("Structures with their data (SDF)"), "*.sdf"));
        }
        Optional.ofNullable(workspace.project())
                .map(project -> project.folder().toFile())
                .ifPresent(chooser::setInitialDirectory);
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            save(table, file.toPath());
        }
    }

    /// In the form that the name's ending says, `.sdf` where there are structures; CSV for any other.
    void save(TableContent table, Path file) {
        workspace
                .background()
                .start(
                        tr("Writing %s", file.getFileName()),
                        _ -> write(table, file),
                        _ -> workspace
                                .notices()
                                .info(tr(
                                        "%,d rows were written to %s.",
                                        table.cells().size(), file)),
                        error -> workspace
                                .notices()
                                .error(tr("The table %s could not be written.", file.getFileName()), error));
    }

    private static Path write(TableContent table, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".sdf")) {
            int column = table.findStructures()
                    .orElseThrow(() -> new IOException(tr("The table has no column of SMILES. Choose CSV instead.")));
            WholeFile.write(file, out -> SdFile.write(out, table.records(column)));
            return file;
        }
        TableText form = TableText.CSV;
        for (TableText other : TableText.values()) {
            if (name.endsWith("." + other.ending())) {
                form = other;
            }
        }
        byte[] text = table.as(form).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
        return file;
    }
}
