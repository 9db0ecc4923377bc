package org.molweave.app.pane.molecules;

import java.util.BitSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.RowList;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;

/// Selects rows of the table as it is shown: one, a range, one more. What is selected lies in the workspace.
public final class RowSelection {

    private final Workspace workspace;
    private final RowList rows;
    /// The row where a range begins.
    private int anchor = -1;

    RowSelection(Workspace workspace, RowList rows) {
        this.workspace = workspace;
        this.rows = rows;
    }

    /// The selected rows of the open table, shown or not.
    public ReadOnlyObjectProperty<BitSet> rowsProperty() {
        return workspace.selection().rowsProperty();
    }

    public boolean isSelected(int row) {
        return row >= 0 && rowsProperty().get().get(row);
    }

    /// The row in focus, -1 for none or a molecule that is not in the table.
    public int focusRow() {
        Selection.Focus focus = workspace.selection().focus();
        return focus == null ? -1 : focus.row();
    }

    public ReadOnlyObjectProperty<Selection.@Nullable Focus> focusProperty() {
        return workspace.selection().focusProperty();
    }

    /// Selects what stands at a position alone.
    public void select(int position) {
        if (position >= 0 && position < rows.size()) {
            anchor = rows.row(position);
            workspace.focusRow(anchor);
        }
    }

    /// Selects it as well, or no longer.
    public void toggle(int position) {
        if (position < 0 || position >= rows.size()) {
            return;
        }
        int row = rows.row(position);
        var selected = (BitSet) rowsProperty().get().clone();
        selected.flip(row);
        anchor = row;
        set(selected, selected.get(row) ? row : -1);
    }

    /// Selects everything from the row that was selected last.
    public void extend(int position) {
        int from = rows.position(anchor);
        if (position < 0 || position >= rows.size()) {
            return;
        }
        if (from < 0) {
            select(position);
            return;
        }
        var selected = new BitSet();
        for (int i = Math.min(from, position); i <= Math.max(from, position); i++) {
            selected.set(rows.row(i));
        }
        set(selected, rows.row(position));
    }

    /// Moves the focus up or down.
    public void move(int by, boolean extend) {
        if (rows.isEmpty()) {
            return;
        }
        int now = rows.position(focusRow());
        int position = now < 0 ? 0 : Math.clamp((long) now + by, 0, rows.size() - 1);
        if (extend) {
            extend(position);
        } else {
            select(position);
        }
    }

    /// Selects everything that is shown.
    public void selectShown() {
        var selected = new BitSet();
        for (int i = 0; i < rows.size(); i++) {
            selected.set(rows.row(i));
        }
        set(selected, -1);
    }

    public void clear() {
        set(new BitSet(), -1);
    }

    private void set(BitSet selected, int focus) {
        workspace.selection().rowsProperty().set(selected);
        MoleculeTable table = workspace.table();
        if (focus >= 0 && table != null) {
            workspace
                    .selection()
                    .focusProperty()
                    .set(new Selection.Focus(table.dataset().molecules().get(focus), focus));
        }
    }
}
