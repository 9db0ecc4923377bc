package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.pane.RowList;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.data.ReadOptions;

/// Which of the open molecules are shown, in which order, and which of them are selected.
public final class MoleculesModel {

    private final Workspace workspace;
    private final Latest<RowQuery.Answer> latest;
    private final RowList rows = new RowList();
    private final RowSelection selection;
    private final BadRowsModel badRows;
    private final ColumnsModel columnChoice;
    private final KeptLook kept;
    private final ObjectProperty<Face> face = new SimpleObjectProperty<>(this, "face", Face.TABLE);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObservableList<Filter> filters = FXCollections.observableArrayList();
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort", Sort.AS_IN_FILE);
    private final ReadOnlyObjectWrapper<List<Field>> fields = new ReadOnlyObjectWrapper<>(this, "fields", List.of());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final ReadOnlyStringWrapper header = new ReadOnlyStringWrapper(this, "header", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(this, "done", 1);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyIntegerWrapper searches = new ReadOnlyIntegerWrapper(this, "searches");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ListChangeListener<MoleculeTable.Column> computedChanged = _ -> {
        fieldsChanged();
        dropWhatIsGone();
    };
    private AtomicBoolean stopped = new AtomicBoolean();
    private @Nullable MoleculeIndex index;
    private @Nullable Path file;
    private Subscription columns = Subscription.EMPTY;

    /// What the pane shows of the molecules.
    public enum Face {
        TABLE,
        GALLERY,
        /// How values are spread.
        SUMMARY,
        /// What could not be read.
        BAD_ROWS,
        /// What the columns of the file are taken for.
        COLUMNS
    }

    /// For a table that is not read in another way.
    public MoleculesModel(Workspace workspace) {
        this(workspace, (_, _) -> {});
    }

    /// `open` reads a file.
    public MoleculesModel(Workspace workspace, BiConsumer<Path, ReadOptions> open) {
        this.workspace = workspace;
        columnChoice = new ColumnsModel(workspace, open);
        face.subscribe(now -> {
            if (now == Face.COLUMNS) {
                columnChoice.look();
            }
        });
        latest = workspace.background().latest(this::show, this::failed);
        selection = new RowSelection(workspace, rows);
        badRows = new BadRowsModel(workspace);
        workspace.tableProperty().subscribe(this::tableChanged);
        search.subscribe((_, _) -> ask());
        sort.subscribe((_, _) -> ask());
        filters.addListener((ListChangeListener<Filter>) _ -> {
            fieldsChanged();
            dropWhatIsGone();
            ask();
        });
        kept = new KeptLook(workspace, this);
    }

    /// The rows that are shown.
    public RowList rows() {
        return rows;
    }

    public RowSelection selection() {
        return selection;
    }

    public BadRowsModel badRows() {
        return badRows;
    }

    public ColumnsModel columnChoice() {
        return columnChoice;
    }

    public ObjectProperty<Face> faceProperty() {
        return face;
    }

    /// Shows a face, or the table where it is shown already.
    public void toggle(Face other) {
        face.set(face.get() == other ? Face.TABLE : other);
    }

    /// Asks the pane to put the cursor into the search field.
    public void startSearch() {
        searches.set(searches.get() + 1);
    }

    /// How often a search was started.
    ReadOnlyIntegerProperty searchesProperty() {
        return searches.getReadOnlyProperty();
    }

    /// What is typed into the search field.
    public StringProperty searchProperty() {
        return search;
    }

    /// All of them must be met. Changing the list asks anew.
    public ObservableList<Filter> filters() {
        return filters;
    }

    /// Whether the filters change because they come back with a project.
    boolean isRestoring() {
        return kept.isShowing();
    }

    public ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /// What can be shown as columns, in their order.
    public ReadOnlyObjectProperty<List<Field>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// "312 of 1,274".
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// The file, the number of molecules, the properties.
    public ReadOnlyStringProperty headerProperty() {
        return header.getReadOnlyProperty();
    }

    /// Why a filter cannot be applied, empty where all can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What to say where no row is shown; empty while that is still being found out.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /// The share of the rows that was looked at; 1 at rest.
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Whether a table is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The open data set; throws where none is open.
    public MoleculeDataset dataset() {
        MoleculeTable table = workspace.table();
        if (table == null) {
            throw new IllegalStateException("No molecules are open.");
        }
        return table.dataset();
    }

    /// The parts of the split, by the alphabet.
    public Set<String> parts() {
        return new TreeSet<>(Arrays.asList(dataset().splits()));
    }

    /// The fields that can be filtered by a range.
    public List<Field> ranges() {
        return fields.get().stream()
                .filter(field -> !field.isText() && !(field instanceof Field.RowNumber))
                .toList();
    }

    /// A range that leaves out nothing.
    public Filter.Range wholeRange(Field field) {
        Histogram histogram = Histogram.of(dataset(), field, 1);
        return new Filter.Range(field, histogram.least(), histogram.greatest());
    }

    /// Similarity to the molecule in focus, to be typed where none is.
    public Filter similarToFocus() {
        Selection.Focus focus = workspace.selection().focus();
        return new Filter.Similar(focus == null ? "" : focus.molecule().smiles(), 0.4);
    }

    /// Sorts by a field; by the same field again the other way round.
    public void sortBy(Field field) {
        Sort now = sort.get();
        sort.set(new Sort(field, now.field().equals(field) && !now.descending()));
    }

    public void replace(Filter before, Filter after) {
        int place = filters.indexOf(before);
        if (place >= 0 && !before.equals(after)) {
            filters.set(place, after);
        }
    }

    /// Ends a search that takes long; what was found so far stays.
    public void stop() {
        stopped.set(true);
    }

    private void tableChanged(@Nullable MoleculeTable table) {
        columns.unsubscribe();
        columns = Subscription.EMPTY;
        stopped.set(true);
        latest.cancel();
        index = table == null ? null : new MoleculeIndex(table.dataset());
        open.set(table != null);
        header.set(table == null ? "" : headerOf(table));
        if (table != null) {
            table.computed().addListener(computedChanged);
            columns = () -> table.computed().removeListener(computedChanged);
        }
        boolean sameFile = table != null && table.file().equals(file);
        if (!sameFile || face.get() == Face.COLUMNS) {
            face.set(Face.TABLE);
        }
        if (!sameFile) {
            file = table == null ? null : table.file();
            filters.clear();
            search.set("");
        }
        fieldsChanged();
        dropWhatIsGone();
        ask();
    }

    /// A column that is gone orders and filters nothing.
    private void dropWhatIsGone() {
        if (filters.stream().anyMatch(this::isGone)) {
            filters.removeIf(this::isGone);
        }
        if (!fields.get().contains(sort.get().field())) {
            sort.set(Sort.AS_IN_FILE);
        }
    }

    private boolean isGone(Filter filter) {
        return filter instanceof Filter.Range range && !fields.get().contains(range.field());
    }

    private void fieldsChanged() {
        MoleculeTable table = workspace.table();
        List<Field> known = new ArrayList<>();
        if (table != null) {
            known.addAll(List.of(new Field.RowNumber(), new Field.Structure()));
            if (table.dataset().hasNames()) {
                known.add(new Field.Name());
            }
            for (int p = 0; p < table.dataset().properties().size(); p++) {
                known.add(new Field.Measured(p));
            }
            table.computed().forEach(column -> known.add(new Field.Computed(column)));
            if (index != null && filters.stream().anyMatch(filter -> filter instanceof Filter.Similar)) {
                known.add(new Field.Similarity(index));
            }
            if (table.dataset().splits().length > 0) {
                known.add(new Field.Part());
            }
            // The longest text stands last: what was measured is to be seen without scrolling.
            known.add(new Field.SmilesText());
        }
        fields.set(List.copyOf(known));
    }

    private void ask() {
        stopped.set(true);
        problem.set("");
        emptyText.set("");
        MoleculeIndex asked = index;
        if (asked == null) {
            latest.cancel();
            show(new RowQuery.Answer(new int[0], 1));
            return;
        }
        var stop = new AtomicBoolean();
        stopped = stop;
        done.set(filters.stream().anyMatch(Filter::isSlow) ? 0 : 1);
        var query = new RowQuery(asked, search.get(), filters, sort.get());
        latest.submit(() -> query.run(
                stop::get,
                partial -> workspace.background().show(() -> {
                    if (!stop.get()) {
                        partial(partial);
                    }
                })));
    }

    private void show(RowQuery.Answer answer) {
        partial(answer);
        done.set(1);
        emptyText.set(
                workspace.table() == null || answer.rows().length > 0
                        ? ""
                        : tr("No molecule meets all conditions. Remove a filter or change the search."));
        if (answer.done() < 1) {
            problem.set(tr("Stopped after %.0f %% of the molecules.", 100 * answer.done()));
        }
    }

    private void partial(RowQuery.Answer answer) {
        rows.show(answer.rows());
        done.set(answer.done());
        MoleculeTable table = workspace.table();
        count.set(table == null ? "" : tr("%,d of %,d", answer.rows().length, table.size()));
    }

    private void failed(Throwable error) {
        done.set(1);
        problem.set(Notices.reason(error));
    }

    private static String headerOf(MoleculeTable table) {
        MoleculeDataset data = table.dataset();
        long classes = data.properties().stream()
                .filter(property -> property.kind() == Property.Kind.CLASSIFICATION)
                .count();
        long values = data.properties().size() - classes;
        List<String> parts = new ArrayList<>();
        parts.add(tr("%,d molecules", data.size()));
        if (classes > 0) {
            parts.add(classes == 1 ? tr("1 class") : tr("%d classes", classes));
        }
        if (values > 0) {
            parts.add(values == 1 ? tr("1 measured property") : tr("%d measured properties", values));
        }
        return table.file().getFileName() + " · " + String.join(" · ", parts);
    }

    /// The selected rows as a filter.
    Filter selectedRows() {
        return new Filter.Rows(
                (BitSet) workspace.selection().rowsProperty().get().clone());
    }
}
