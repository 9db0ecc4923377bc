package org.molweave.app.pane.errors;

import static org.molweave.app.text.Text.tr;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.history.RunRow;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Activity;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunStatus;

/// Which run is analysed, and how its test molecules are linked with the open table. Used on the JavaFX thread.
public final class ErrorsModel {

    private final Workspace workspace;
    private final RunLibrary library;
    private final ObservableList<RunRow> runs = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RunRow> run = new SimpleObjectProperty<>(this, "run");
    private final IntegerProperty property = new SimpleIntegerProperty(this, "property", 0);
    private final ReadOnlyObjectWrapper<@Nullable ErrorAnalysis> analysis =
            new ReadOnlyObjectWrapper<>(this, "analysis");
    private final ReadOnlyObjectWrapper<BitSet> selected = new ReadOnlyObjectWrapper<>(this, "selected", new BitSet());
    private final IntegerProperty focused = new SimpleIntegerProperty(this, "focused", -1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private int[] rowOfCase = new int[0];
    private @Nullable Activity activity;
    private boolean watched;
    private String loaded = "";

    public ErrorsModel(Workspace workspace, RunLibrary library) {
        this.workspace = workspace;
        this.library = library;
        library.rows().addListener((ListChangeListener<RunRow>) _ -> offer());
        library.readyProperty().subscribe(_ -> describe());
        library.problemProperty().subscribe(_ -> describe());
        workspace.selection().runsProperty().subscribe(this::follow);
        workspace.selection().rowsProperty().subscribe(_ -> mark());
        workspace.selection().focusProperty().subscribe(_ -> mark());
        workspace.tableProperty().subscribe(_ -> link());
        run.subscribe((before, now) -> {
            if (before == null || now == null || !before.id().equals(now.id())) {
                property.set(0);
            }
            load();
        });
        workspace.background().activities().addListener((ListChangeListener<Activity>) this::ended);
        property.subscribe((_, _) -> load());
        offer();
    }

    /// Finished runs that were tested, newest first.
    ObservableList<RunRow> runs() {
        return runs;
    }

    ObjectProperty<@Nullable RunRow> runProperty() {
        return run;
    }

    /// The number of the property among those of the run.
    IntegerProperty propertyProperty() {
        return property;
    }

    /// Null while there is none.
    public ReadOnlyObjectProperty<@Nullable ErrorAnalysis> analysisProperty() {
        return analysis.getReadOnlyProperty();
    }

    /// The cases of the rows that are selected in the window.
    ReadOnlyObjectProperty<BitSet> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The case of the molecule in focus, -1 for none.
    IntegerProperty focusedProperty() {
        return focused;
    }

    /// Why there is nothing to see, and what to do; empty while there is something.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    Workspace workspace() {
        return workspace;
    }

    /// `show` brings the pane to the front.
    public Command command(Runnable show) {
        var some = Bindings.createBooleanBinding(
                () -> workspace.selection().runsProperty().get().stream()
                        .anyMatch(id -> runs.stream().anyMatch(row -> row.id().equals(id))),
                workspace.selection().runsProperty(),
                runs);
        return Command.of(
                "runs.errors", "Runs", tr("Errors of the selected run"), "target", "Shortcut+Shift+R", some, () -> {
                    show.run();
                    load();
                });
    }

    /// Shows the run of a figure.
    List<String> restore(Map<String, String> from) {
        String id = from.getOrDefault("run", "");
        var found = runs.stream().filter(row -> row.id().equals(id)).findFirst();
        found.ifPresent(run::set);
        return found.isPresent() ? List.of() : List.of(tr("The run %s is gone.", id));
    }

    private void offer() {
        List<RunRow> tested = library.rows().stream()
                .filter(row -> row.status() == RunStatus.FINISHED
                        && row.findMeasure()
                                .filter(measure -> measure.split().equals("test"))
                                .isPresent())
                .sorted(Comparator.comparing(RunRow::id).reversed())
                .toList();
        if (!tested.equals(runs)) {
            RunRow before = run.get();
            runs.setAll(tested);
            run.set(
                    before == null
                            ? null
                            : tested.stream()
                                    .filter(row -> row.id().equals(before.id()))
                                    .findFirst()
                                    .orElse(null));
        }
        follow(workspace.selection().runsProperty().get());
        describe();
    }

    /// A selected run is shown; else the one that was shown, or the newest.
    private void follow(List<String> ids) {
        runs.stream()
                .filter(row -> ids.contains(row.id()))
                .findFirst()
                .or(() -> run.get() == null ? runs.stream().findFirst() : java.util.Optional.empty())
                .ifPresent(run::set);
    }

    /// Somebody looks: from now on the chosen run is analysed.
    void watch() {
        watched = true;
        load();
    }

    private void load() {
        RunRow shown = run.get();
        String wanted = shown == null ? "" : shown.id() + " " + property.get();
        if (!watched || (wanted.equals(loaded) && (analysis.get() != null || activity != null))) {
            return;
        }
        loaded = wanted;
        if (activity != null) {
            activity.cancel();
            activity = null;
        }
        analysis.set(null);
        link();
        RunDirectory directory =
                shown == null ? null : library.directory(shown.id()).orElse(null);
        if (shown == null || directory == null) {
            describe();
            return;
        }
        message.set(tr("Comparing the test molecules with those that the run was trained on…"));
        int number = property.get();
        Activity started = workspace
                .background()
                .start(
                        tr("Errors of %s", shown.facts().title()),
                        work -> ErrorAnalysis.read(
                                directory, number, work::isCancelled, done -> work.progress(done, "")),
                        this::show,
                        error -> message.set(Notices.reason(error)));
        if (analysis.get() == null) {
            activity = started;
        }
    }

    /// Whoever cancels it, the work is over when it leaves the list.
    private void ended(ListChangeListener.Change<? extends Activity> change) {
        if (activity != null && !change.getList().contains(activity)) {
            activity = null;
            message.set(tr("It was cancelled. Choose Errors in the Runs pane to go on."));
        }
    }

    private void show(ErrorAnalysis made) {
        link(made);
        analysis.set(made);
        mark();
        describe();
    }

    private void describe() {
        if (analysis.get() != null) {
            message.set("");
        } else if (workspace.project() == null) {
            message.set(tr("No project is open. Open one to see where its runs err."));
        } else if (!library.problemProperty().get().isEmpty()) {
            message.set(library.problemProperty().get());
        } else if (runs.isEmpty() && !library.readyProperty().get()) {
            message.set(tr("The runs are being read."));
        } else if (runs.isEmpty()) {
            message.set(tr("No finished run was tested yet. Fine-tune a model in the Training pane; its errors are"
                    + " shown here."));
        } else if (run.get() == null) {
            message.set(tr("Choose a run above to see where it errs."));
        }
    }

    /// A case belongs to the row of the same line and the same molecule, or else of the same molecule.
    private void link() {
        link(analysis.get());
        mark();
    }

    private void link(@Nullable ErrorAnalysis shown) {
        MoleculeTable table = workspace.table();
        rowOfCase = new int[shown == null ? 0 : shown.cases().size()];
        Arrays.fill(rowOfCase, -1);
        if (shown != null && table != null) {
            List<Molecule> molecules = table.dataset().molecules();
            Map<Long, Integer> byLine = new HashMap<>();
            Map<String, Integer> bySmiles = new HashMap<>();
            for (int row = molecules.size() - 1; row >= 0; row--) {
                byLine.put(table.dataset().lines()[row], row);
                bySmiles.put(molecules.get(row).smiles(), row);
            }
            for (int i = 0; i < rowOfCase.length; i++) {
                String smiles = shown.cases().get(i).of().smiles();
                Integer row = byLine.get(shown.cases().get(i).of().line());
                boolean same = row != null && molecules.get(row).smiles().equals(smiles);
                rowOfCase[i] = same && row != null ? row : bySmiles.getOrDefault(smiles, -1);
            }
        }
    }

    /// The row of a case in the open table, -1 where it is not there.
    int row(int one) {
        return one >= 0 && one < rowOfCase.length ? rowOfCase[one] : -1;
    }

    int linked() {
        return (int) Arrays.stream(rowOfCase).filter(row -> row >= 0).count();
    }

    private void mark() {
        Selection selection = workspace.selection();
        Selection.Focus focus = selection.focus();
        BitSet rows = selection.rowsProperty().get();
        ErrorAnalysis shown = analysis.get();
        focused.set(
                focus == null || shown == null
                        ? -1
                        : IntStream.range(0, rowOfCase.length)
                                .filter(i -> focus.row() >= 0
                                        ? rowOfCase[i] == focus.row()
                                        : shown.cases()
                                                .get(i)
                                                .of()
                                                .smiles()
                                                .equals(focus.molecule().smiles()))
                                .findFirst()
                                .orElse(-1));
        var cases = new BitSet();
        if (rows.cardinality() > 1) {
            IntStream.range(0, rowOfCase.length)
                    .filter(i -> rowOfCase[i] >= 0 && rows.get(rowOfCase[i]))
                    .forEach(cases::set);
        }
        selected.set(cases);
    }

    /// Selects the rows of some cases for all panes.
    void select(BitSet cases) {
        var rows = new BitSet();
        cases.stream().map(this::row).filter(row -> row >= 0).forEach(rows::set);
        workspace.selection().rowsProperty().set(rows);
    }

    void select(List<Integer> cases) {
        var some = new BitSet();
        cases.forEach(some::set);
        select(some);
    }

    /// Puts the molecule of a case into focus, in the table if it is there.
    void pick(int one) {
        ErrorAnalysis shown = analysis.get();
        if (shown == null || one < 0 || one >= shown.cases().size()) {
            return;
        }
        if (row(one) >= 0) {
            workspace.focusRow(row(one));
        } else {
            workspace
                    .selection()
                    .focusProperty()
                    .set(new Selection.Focus(shown.cases().get(one).molecule(), -1));
        }
    }
}
