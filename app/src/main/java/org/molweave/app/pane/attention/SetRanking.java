package org.molweave.app.pane.attention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.molweave.app.inference.Inference;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Activity;
import org.molweave.app.text.Text;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.query.Answer;

/// Ranks relations over the open table: over the selected rows, or an even sample of all. Used on the JavaFX
/// thread.
final class SetRanking {

    /// Enough for means that do not move any more, and done in seconds.
    static final int SAMPLE = 300;

    /// What the model attends to, and what a model without any preference would.
    record Result(SetAttention own, SetAttention even) {
        static Result of(List<AttentionTable> tables) {
            SetAttention own = SetAttention.of(tables);
            return new Result(own, own.even(tables));
        }
    }

    private final Workspace workspace;
    private final Inference inference;
    private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper(this, "about", "");
    private @Nullable Activity activity;

    SetRanking(Workspace workspace, Inference inference) {
        this.workspace = workspace;
        this.inference = inference;
        inference.modelProperty().subscribe(_ -> forget());
        workspace.tableProperty().subscribe(_ -> forget());
        // Whoever cancels it, the work is over when it leaves the list.
        workspace.background().activities().addListener((ListChangeListener<Activity>) change -> {
            if (activity != null && !change.getList().contains(activity)) {
                running.set(false);
            }
        });
    }

    ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Which molecules were asked about, or why there is nothing.
    ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    void start() {
        MoleculeTable table = workspace.table();
        if (running.get()) {
            return;
        }
        if (table == null || table.size() == 0) {
            about.set(Text.tr("Open molecules first: the ranking is over the open table."));
            return;
        }
        BitSet selected = workspace.selection().rowsProperty().get();
        int[] rows = sample(selected, table.size());
        List<String> smiles = new ArrayList<>();
        for (int row : rows) {
            smiles.add(table.dataset().molecules().get(row).smiles());
        }
        String which = selected.cardinality() > 1
                ? Text.tr("%,d of the %,d selected molecules", rows.length, selected.cardinality())
                : Text.tr("%,d of %,d molecules, evenly spread", rows.length, table.size());
        running.set(true);
        activity = workspace
                .background()
                .start(
                        Text.tr("Ranking attention over the table"),
                        work -> Result.of(good(inference.await(work, smiles, inference::explain))),
                        ranked -> {
                            running.set(false);
                            result.set(ranked);
                            about.set(Text.tr("Over %s; mean over the atoms of each element.", which));
                        },
                        error -> {
                            running.set(false);
                            about.set(Notices.reason(error));
                        });
    }

    void cancel() {
        if (activity != null) {
            activity.cancel();
        }
        running.set(false);
    }

    private void forget() {
        cancel();
        result.set(null);
        about.set("");
    }

    /// The selected rows where there are several, else all; evenly thinned to the size of the sample.
    static int[] sample(BitSet selected, int size) {
        int[] from = selected.cardinality() > 1
                ? selected.stream().toArray()
                : java.util.stream.IntStream.range(0, size).toArray();
        int wanted = Math.min(SAMPLE, from.length);
        int[] rows = new int[wanted];
        for (int i = 0; i < wanted; i++) {
            rows[i] = from[(int) ((long) i * from.length / wanted)];
        }
        return rows;
    }

    private static List<AttentionTable> good(List<Answer.Row<AttentionTable>> rows) {
        List<AttentionTable> tables = new ArrayList<>();
        for (Answer.Row<AttentionTable> row : rows) {
            AttentionTable table = row.value();
            if (table != null) {
                tables.add(table);
            }
        }
        return tables;
    }
}
