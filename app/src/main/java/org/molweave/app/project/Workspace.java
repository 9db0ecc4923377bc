package org.molweave.app.project;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.memory.MemoryPart;
import org.molweave.app.memory.MemoryParts;
import org.molweave.app.notice.Notices;
import org.molweave.app.task.Background;
import org.molweave.app.undo.Changes;
import org.molweave.engine.run.Project;
import org.molweave.viz.palette.Theme;

/// What all panes share. Used on the JavaFX thread.
public final class Workspace {

    private final Background background;
    private final Notices notices = new Notices();
    private final Changes changes = new Changes();
    private final Selection selection = new Selection();
    private final MemoryParts memory = new MemoryParts();
    private final List<Runnable> farewells = new ArrayList<>();
    private long tableBytes;
    private long knowledgeBytes;
    private final ObjectProperty<@Nullable Project> project = new SimpleObjectProperty<>(this, "project");
    private final ObjectProperty<@Nullable MoleculeTable> table = new SimpleObjectProperty<>(this, "table");
    private final ObjectProperty<@Nullable KnowledgeFile> knowledge = new SimpleObjectProperty<>(this, "knowledge");
    private final ObjectProperty<@Nullable ModelChoice> model = new SimpleObjectProperty<>(this, "model");
    private final ObjectProperty<TableLook> tableLook = new SimpleObjectProperty<>(this, "tableLook", TableLook.ALL);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    public Workspace(Background background) {
        this.background = background;
        project.subscribe(_ -> {
            table.set(null);
            knowledge.set(null);
            model.set(null);
            selection.clear();
            changes.clear();
        });
        table.subscribe(_ -> selection.rowsProperty().set(new BitSet()));
        table.subscribe(open -> tableBytes = open == null ? 0 : TableSize.of(open.dataset()));
        knowledge.subscribe(open -> knowledgeBytes = open == null ? 0 : TableSize.of(open));
        memory.add(new MemoryPart(
                tr("the table of molecules"), this::bytesOfTable, tr("Close it, or open a part of the file.")));
        memory.add(
                new MemoryPart(tr("the knowledge graph"), () -> knowledgeBytes, tr("Close it if it is not needed.")));
    }

    private long bytesOfTable() {
        MoleculeTable open = table.get();
        return open == null
                ? 0
                : tableBytes + open.computed().stream().mapToLong(TableSize::of).sum();
    }

    /// The parts that know how much memory they hold.
    public MemoryParts memory() {
        return memory;
    }

    public Background background() {
        return background;
    }

    public Notices notices() {
        return notices;
    }

    public Changes changes() {
        return changes;
    }

    public Selection selection() {
        return selection;
    }

    public ObjectProperty<@Nullable Project> projectProperty() {
        return project;
    }

    /// Calls this each time before the open project makes room for another one, or for none.
    void whenLeaving(Runnable action) {
        farewells.add(action);
    }

    void leave() {
        farewells.forEach(Runnable::run);
    }

    public @Nullable Project project() {
        return project.get();
    }

    /// The open molecules.
    public ObjectProperty<@Nullable MoleculeTable> tableProperty() {
        return table;
    }

    public @Nullable MoleculeTable table() {
        return table.get();
    }

    /// How the open molecules are looked at.
    public ObjectProperty<TableLook> tableLookProperty() {
        return tableLook;
    }

    /// The open knowledge graph.
    public ObjectProperty<@Nullable KnowledgeFile> knowledgeProperty() {
        return knowledge;
    }

    public @Nullable KnowledgeFile knowledge() {
        return knowledge.get();
    }

    /// The model that answers questions about the molecule in focus.
    public ObjectProperty<@Nullable ModelChoice> modelProperty() {
        return model;
    }

    public @Nullable ModelChoice model() {
        return model.get();
    }

    /// Light or dark, for views that paint themselves.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The path as seen from the project's folder, with slashes on every system; the name alone where the file is not
    /// near the project. For what is published: nobody shall read how the author's folders are called.
    public String pathInProject(Path file) {
        Project open = project.get();
        String path = open == null ? "" : open.relative(file);
        return path.isEmpty() || Path.of(path).isAbsolute() ? String.valueOf(file.getFileName()) : path;
    }

    /// Puts a row of the open table into focus and selects it alone.
    public void focusRow(int row) {
        MoleculeTable open = table.get();
        if (open == null || row < 0 || row >= open.size()) {
            return;
        }
        var one = new BitSet();
        one.set(row);
        selection.rowsProperty().set(one);
        selection
                .focusProperty()
                .set(new Selection.Focus(open.dataset().molecules().get(row), row));
    }
}
