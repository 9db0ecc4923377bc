package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.engine.data.ColumnPreview;
import org.molweave.engine.data.ReadOptions;

/// What the columns of the open file are taken for, to be changed: the file is then read anew.
public final class ColumnsModel {

    static final int ROWS = 8;

    /// What a column holds.
    public enum Role {
        STRUCTURE,
        PROPERTY,
        SPLIT,
        NAME,
        LEFT_OUT
    }

    /// The first rows of a file, and what each column is taken for, in their order.
    public record Choice(ColumnPreview preview, List<Role> roles) {

        Choice with(int column, Role role) {
            List<Role> changed = IntStream.range(0, roles.size())
                    .mapToObj(i -> i == column
                            ? role
                            : role.equals(roles.get(i)) && isOnly(role) ? Role.LEFT_OUT : roles.get(i))
                    .toList();
            return new Choice(preview, changed);
        }

        /// Structures, parts and names stand in one column each.
        private static boolean isOnly(Role role) {
            return role == Role.STRUCTURE || role == Role.SPLIT || role == Role.NAME;
        }

        private List<String> columns(Role role) {
            return IntStream.range(0, roles.size())
                    .filter(i -> roles.get(i) == role)
                    .mapToObj(preview.columns()::get)
                    .toList();
        }
    }

    private final Workspace workspace;
    private final BiConsumer<Path, ReadOptions> open;
    private final Latest<Choice> reading;
    private final ReadOnlyObjectWrapper<@Nullable Choice> choice = new ReadOnlyObjectWrapper<>(this, "choice");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    ColumnsModel(Workspace workspace, BiConsumer<Path, ReadOptions> open) {
        this.workspace = workspace;
        this.open = open;
        reading = workspace.background().latest(this::show, error -> problem.set(Notices.reason(error)));
    }

    /// Null while the file is being looked at.
    public ReadOnlyObjectProperty<@Nullable Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /// Why the file cannot be read so; empty where it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Looks at the open file.
    public void look() {
        choice.set(null);
        problem.set("");
        MoleculeTable table = workspace.table();
        if (table == null) {
            reading.cancel();
            return;
        }
        reading.submit(() -> choice(ColumnPreview.of(table.file(), table.options(), ROWS)));
    }

    private static Choice choice(ColumnPreview preview) {
        return new Choice(
                preview,
                preview.columns().stream().map(column -> role(preview, column)).toList());
    }

    private static Role role(ColumnPreview preview, String column) {
        if (column.equals(preview.smiles())) {
            return Role.STRUCTURE;
        }
        if (column.equals(preview.split())) {
            return Role.SPLIT;
        }
        if (column.equals(preview.name())) {
            return Role.NAME;
        }
        return preview.properties().contains(column) ? Role.PROPERTY : Role.LEFT_OUT;
    }

    /// Takes a column for something else.
    public void take(int column, Role role) {
        Choice now = choice.get();
        if (now != null && now.roles().get(column) != role) {
            show(now.with(column, role));
        }
    }

    private void show(Choice now) {
        choice.set(now);
        problem.set(now.columns(Role.STRUCTURE).isEmpty() ? tr("One column must hold the structures, as SMILES.") : "");
    }

    /// Reads the file with the chosen columns.
    public void apply() {
        MoleculeTable table = workspace.table();
        Choice now = choice.get();
        if (table == null || now == null || !problem.get().isEmpty()) {
            return;
        }
        List<String> split = now.columns(Role.SPLIT);
        List<String> name = now.columns(Role.NAME);
        open.accept(
                table.file(),
                table.options()
                        .withSmilesColumn(now.columns(Role.STRUCTURE).getFirst())
                        .withProperties(now.columns(Role.PROPERTY))
                        .withSplitColumn(split.isEmpty() ? "" : split.getFirst())
                        .withNameColumn(name.isEmpty() ? "" : name.getFirst()));
    }
}
