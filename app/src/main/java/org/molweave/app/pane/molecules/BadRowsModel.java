package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.TableLook;
import org.molweave.app.project.Workspace;
import org.molweave.app.undo.Change;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.Mends;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;

/// The rows of the open file that could not be read: mended by another SMILES, or left out for good.
///
/// The file itself is never changed; what was mended is kept beside it, and every run that reads the file reads it too.
public final class BadRowsModel {

    private final Workspace workspace;
    private final ObservableList<BadRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper banner = new ReadOnlyStringWrapper(this, "banner", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final Set<BadRow> leftOut = new HashSet<>();
    private @Nullable MoleculeTable shown;
    private Map<Long, String> mended = Map.of();

    BadRowsModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.tableProperty().subscribe(this::tableChanged);
    }

    /// Those that nobody decided about.
    public ObservableList<BadRow> rows() {
        return rows;
    }

    /// "9 rows could not be read", empty where all could.
    public ReadOnlyStringProperty bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    /// Why a row could not be mended, empty where it could.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the file is being read again.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Reads the file again with another SMILES in this row, so that its labels and its place are right.
    public void mend(BadRow row, String smiles) {
        MoleculeTable before = workspace.table();
        if (before == null || busy.get()) {
            return;
        }
        try {
            Smiles.parse(smiles);
        } catch (SmilesException e) {
            problem.set(tr("Line %,d: %s", row.line(), e.getMessage()));
            return;
        }
        problem.set("");
        busy.set(true);
        Map<Long, String> more = new HashMap<>(mended);
        more.put(row.line(), smiles.strip());
        workspace
                .background()
                .start(
                        tr("Mend line %,d of %s", row.line(), before.file().getFileName()),
                        _ -> read(before, more),
                        after -> mended(row, before, after, more),
                        error -> {
                            busy.set(false);
                            problem.set(tr("The file could not be read again. %s", error.getMessage()));
                        });
    }

    /// Takes the row off the list; it stays out of the table.
    public void leaveOut(BadRow row) {
        workspace
                .changes()
                .make(new Change(
                        tr("leaving out line %,d", row.line()), () -> decided(row, true), () -> decided(row, false)));
    }

    /// Takes all rows off the list.
    public void leaveOutAll() {
        List<BadRow> all = List.copyOf(rows);
        workspace
                .changes()
                .make(new Change(
                        tr("leaving out %,d rows", all.size()),
                        () -> all.forEach(row -> decided(row, true)),
                        () -> all.forEach(row -> decided(row, false))));
    }

    private void decided(BadRow row, boolean out) {
        if (out) {
            leftOut.add(row);
        } else {
            leftOut.remove(row);
        }
        update();
    }

    /// Those that were taken off the list, in their order.
    List<TableLook.LeftOut> leftOut() {
        return leftOut.stream()
                .map(row -> new TableLook.LeftOut(row.line(), row.reason()))
                .sorted(Comparator.comparingLong(TableLook.LeftOut::line).thenComparing(TableLook.LeftOut::reason))
                .toList();
    }

    /// Takes these off the list, and no others: as they were when the project was open last.
    void leaveOutAgain(Set<TableLook.LeftOut> rows) {
        leftOut.clear();
        if (shown != null) {
            shown.dataset().badRows().stream()
                    .filter(row -> rows.contains(new TableLook.LeftOut(row.line(), row.reason())))
                    .forEach(leftOut::add);
        }
        update();
    }

    private static MoleculeTable read(MoleculeTable before, Map<Long, String> mended) throws IOException {
        MoleculeDataset dataset = MoleculeReader.read(before.file(), before.options(), mended);
        MoleculeTable after = MoleculeTable.of(before.file(), before.options(), dataset);
        Map<Long, Integer> rowOfLine = rowsByLine(before.dataset());
        for (MoleculeTable.Column column : before.computed()) {
            var values = new float[dataset.size()];
            Arrays.fill(values, Float.NaN);
            for (int row = 0; row < values.length; row++) {
                Integer old = rowOfLine.get(dataset.lines()[row]);
                if (old != null && old < column.values().length) {
                    values[row] = column.values()[old];
                }
            }
            after.computed().add(new MoleculeTable.Column(column.name(), column.source(), values));
        }
        return after;
    }

    private void mended(BadRow row, MoleculeTable before, MoleculeTable after, Map<Long, String> more) {
        busy.set(false);
        if (!isSame(workspace.table(), before)) {
            return;
        }
        Map<Long, String> earlier = mended;
        workspace
                .changes()
                .make(new Change(
                        tr("mending line %,d", row.line()), () -> swap(after, more), () -> swap(before, earlier)));
    }

    /// Shows another reading of the same file; selection and focus stay on their lines.
    private void swap(MoleculeTable other, Map<Long, String> itsMended) {
        MoleculeTable now = workspace.table();
        Selection selection = workspace.selection();
        var selected = new BitSet();
        int focus = -1;
        if (now != null) {
            Map<Long, Integer> rowOfLine = rowsByLine(other.dataset());
            long[] lines = now.dataset().lines();
            selection.rowsProperty().get().stream()
                    .mapToObj(row -> rowOfLine.get(lines[row]))
                    .filter(row -> row != null)
                    .forEach(selected::set);
            Selection.Focus old = selection.focus();
            focus = old == null || old.row() < 0 ? -1 : rowOfLine.getOrDefault(lines[old.row()], -1);
        }
        shown = other;
        mended = itsMended;
        keep(other.file(), itsMended);
        workspace.tableProperty().set(other);
        selection.rowsProperty().set(selected);
        if (focus >= 0) {
            selection
                    .focusProperty()
                    .set(new Selection.Focus(other.dataset().molecules().get(focus), focus));
        }
        update();
    }

    private void keep(Path file, Map<Long, String> rows) {
        try {
            Mends.keep(file, rows);
        } catch (IOException e) {
            problem.set(tr("What was mended holds until the file is closed; it could not be kept. %s", e.getMessage()));
        }
    }

    private static Map<Long, String> kept(@Nullable MoleculeTable table) {
        try {
            return table == null || Files.notExists(Mends.besides(table.file())) ? Map.of() : Mends.of(table.file());
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<Long, Integer> rowsByLine(MoleculeDataset dataset) {
        Map<Long, Integer> rows = new HashMap<>();
        for (int row = 0; row < dataset.size(); row++) {
            rows.put(dataset.lines()[row], row);
        }
        return rows;
    }

    private void tableChanged(@Nullable MoleculeTable table) {
        if (!isSame(table, shown)) {
            shown = table;
            mended = kept(table);
            leftOut.clear();
            problem.set("");
            update();
        }
    }

    /// Whether it is the same reading; tables are not compared by their thousands of values.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable MoleculeTable one, @Nullable MoleculeTable other) {
        return one == other;
    }

    private void update() {
        List<BadRow> open = new ArrayList<>();
        if (shown != null) {
            shown.dataset().badRows().stream()
                    .filter(row -> !leftOut.contains(row))
                    .forEach(open::add);
        }
        rows.setAll(open);
        long unread = open.stream().filter(row -> !row.kept()).count();
        long kept = open.size() - unread;
        banner.set(
                unread == 1
                        ? tr("1 row could not be read")
                        : unread > 1
                                ? tr("%,d rows could not be read", unread)
                                : kept == 1
                                        ? tr("1 label could not be read")
                                        : kept > 1 ? tr("%,d labels could not be read", kept) : "");
    }
}
