package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.molweave.app.command.Command;
import org.molweave.app.pane.molecules.MoleculesModel.Face;

/// What can be done with the open molecules, from menu, palette and keys.
public final class MoleculesCommands {

    private final MoleculesModel model;

    public MoleculesCommands(MoleculesModel model) {
        this.model = model;
    }

    public List<Command> list() {
        ObservableBooleanValue open = model.openProperty();
        String menu = "Molecules";
        return List.of(
                Command.of(
                        "molecules.search",
                        menu,
                        tr("Search the molecules"),
                        "search",
                        "Shortcut+F",
                        open,
                        model::startSearch),
                Command.of(
                        "molecules.gallery",
                        menu,
                        tr("Table or gallery"),
                        "grid",
                        "Shortcut+G",
                        open,
                        () -> model.toggle(Face.GALLERY)),
                Command.of(
                        "molecules.summary",
                        menu,
                        tr("Summary of the molecules"),
                        "histogram",
                        "",
                        open,
                        () -> model.toggle(Face.SUMMARY)),
                Command.of(
                        "molecules.columns",
                        menu,
                        tr("Columns of the file"),
                        "sliders",
                        "",
                        open,
                        () -> model.toggle(Face.COLUMNS)),
                Command.of(
                        "molecules.bad-rows",
                        menu,
                        tr("Rows that could not be read"),
                        "alert",
                        "",
                        model.badRows().bannerProperty().isNotEmpty(),
                        () -> model.toggle(Face.BAD_ROWS)),
                Command.of(
                        "molecules.select-shown",
                        menu,
                        tr("Select all shown molecules"),
                        "check",
                        "",
                        open,
                        model.selection()::selectShown),
                Command.of(
                        "molecules.clear-filters",
                        menu,
                        tr("Remove all filters"),
                        "filter",
                        "",
                        open,
                        () -> model.filters().clear()),
                Command.of(
                        "molecules.copy-smiles",
                        menu,
                        tr("Copy the SMILES of the selected molecules"),
                        "copy",
                        "Shortcut+Shift+C",
                        open,
                        this::copySmiles));
    }

    private void copySmiles() {
        var content = new ClipboardContent();
        content.putString(model.selection().rowsProperty().get().stream()
                .mapToObj(row -> model.dataset().molecules().get(row).smiles())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
