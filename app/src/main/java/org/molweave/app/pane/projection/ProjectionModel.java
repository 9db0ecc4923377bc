package org.molweave.app.pane.projection;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.inference.Inference;
import org.molweave.app.inference.ModelStatus;
import org.molweave.app.memory.MemoryPart;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Subset;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Activity;
import org.molweave.app.task.Latest;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.projection.Places;
import org.molweave.engine.projection.Projection;
import org.molweave.engine.projection.Projector;
import org.molweave.engine.projection.Watch;
import org.molweave.viz.chart.PointColours;

/// Which vectors are projected, how, and what the points stand for; its selection is that of the workspace. Used on the
/// JavaFX thread.
public final class ProjectionModel {

    private static final String METHOD = "method";
    private static final String COLOUR = "colour";

    private final Workspace workspace;
    private final Inference inference;
    private final ObjectProperty<VectorKind> kind = new SimpleObjectProperty<>(this, "kind", VectorKind.MODEL);
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(this, "method", Method.UMAP);
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);
    private final ObjectProperty<@Nullable Colouring> colouring = new SimpleObjectProperty<>(this, "colouring");
    private final ObservableList<Colouring> colourings = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Projected> projected = new ReadOnlyObjectWrapper<>(this, "projected");
    private final ReadOnlyObjectWrapper<PointColours> colours =
            new ReadOnlyObjectWrapper<>(this, "colours", new PointColours.Plain());
    private final ReadOnlyObjectWrapper<BitSet> selected = new ReadOnlyObjectWrapper<>(this, "selected", new BitSet());
    private final SimpleIntegerProperty focused = new SimpleIntegerProperty(this, "focused", -1);
    private final ReadOnlyObjectWrapper<Optional<Purity>> purity =
            new ReadOnlyObjectWrapper<>(this, "purity", Optional.empty());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper(this, "progressText", "");
    private final Latest<Optional<Purity>> latestPurity;
    private final ListChangeListener<MoleculeTable.Column> computedChanged = _ -> offerColourings();
    private Subscription columns = Subscription.EMPTY;
    private @Nullable Activity activity;
    private @Nullable VectorTable known;
    private String failure = "";
    private boolean awaitsModel;
    private String wantedColour = "";

    public ProjectionModel(Workspace workspace, Inference inference) {
        this.workspace = workspace;
        this.inference = inference;
        latestPurity = workspace.background().latest(purity::set, _ -> purity.set(Optional.empty()));
        workspace.tableProperty().subscribe(this::tableChanged);
        inference.modelProperty().subscribe(_ -> modelChanged());
        inference.statusProperty().subscribe(this::statusChanged);
        workspace.knowledgeProperty().subscribe(_ -> offerColourings());
        Selection selection = workspace.selection();
        selection.rowsProperty().subscribe(_ -> select());
        selection.focusProperty().subscribe(_ -> select());
        selection.entitiesProperty().subscribe(_ -> select());
        kind.subscribe((_, _) -> changed());
        method.subscribe((_, _) -> changed());
        seed.subscribe((_, _) -> changed());
        colouring.subscribe(_ -> recolour());
        // Whoever cancels it, the work is over when it leaves the list.
        workspace.background().activities().addListener((ListChangeListener<Activity>) change -> {
            if (activity != null && !change.getList().contains(activity)) {
                ended();
            }
        });
        workspace
                .memory()
                .add(new MemoryPart(
                        tr("the vectors of the projection"),
                        this::bytes,
                        tr("Open fewer molecules, or project them by the model instead of by fingerprints.")));
        describe();
    }

    /// While it runs, what the vectors will hold.
    private long bytes() {
        VectorTable held = known;
        MoleculeTable table = workspace.table();
        if (held != null) {
            return held.bytes();
        }
        return running.get() && table != null && kind.get().ofMolecules()
                ? VectorTable.bytesOf(kind.get(), table.size())
                : 0;
    }

    public ObjectProperty<VectorKind> kindProperty() {
        return kind;
    }

    public ObjectProperty<Method> methodProperty() {
        return method;
    }

    /// The same seed gives the same picture.
    public IntegerProperty seedProperty() {
        return seed;
    }

    ObjectProperty<@Nullable Colouring> colouringProperty() {
        return colouring;
    }

    /// What the points that are shown can be coloured by.
    ObservableList<Colouring> colourings() {
        return colourings;
    }

    ReadOnlyObjectProperty<@Nullable Projected> projectedProperty() {
        return projected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PointColours> coloursProperty() {
        return colours.getReadOnlyProperty();
    }

    /// The points of what is selected in the window.
    ReadOnlyObjectProperty<BitSet> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The point of the molecule in focus, -1 for none.
    IntegerProperty focusedProperty() {
        return focused;
    }

    ReadOnlyObjectProperty<Optional<Purity>> purityProperty() {
        return purity.getReadOnlyProperty();
    }

    /// Why there is nothing to see, and what to do; empty while there is something.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    Workspace workspace() {
        return workspace;
    }

    /// `keepOnly` shows some rows alone, `askForName` asks for a name and hands it on.
    public List<Command> commands(Consumer<BitSet> keepOnly, Consumer<Consumer<String>> askForName) {
        var some = Bindings.createBooleanBinding(
                () -> !workspace.selection().rowsProperty().get().isEmpty(),
                workspace.selection().rowsProperty());
        return List.of(
                Command.of(
                        "projection.run",
                        "Molecules",
                        tr("Project into the plane"),
                        "chart-scatter",
                        "Shortcut+Shift+P",
                        this::start),
                Command.of(
                        "projection.keep",
                        "Molecules",
                        tr("Show only the selected molecules"),
                        "filter",
                        "Shortcut+Shift+F",
                        some,
                        () -> keepOnly.accept((BitSet)
                                workspace.selection().rowsProperty().get().clone())),
                Command.of(
                        "projection.subset",
                        "Molecules",
                        tr("Save the selected molecules as a data file…"),
                        "save",
                        "Shortcut+Shift+S",
                        some,
                        () -> askForName.accept(this::saveSubset)));
    }

    /// Projects anew; what was being computed is given up. A model that is still being opened is waited for.
    public void start() {
        cancel();
        failure = "";
        if (!whyNot().isEmpty()) {
            awaitsModel = kind.get().needsModel()
                    && inference.status().state() == ModelStatus.State.STARTING
                    && whyNotTheTable().isEmpty();
            describe();
            return;
        }
        VectorKind wanted = kind.get();
        VectorTable before = known;
        if (before != null && before.kind() == wanted) {
            project(_ -> before);
        } else if (wanted.ofMolecules()) {
            projectMolecules(wanted);
        } else {
            String source = modelTitle();
            var _ = inference.entityVectors().whenComplete((rows, error) -> {
                if (rows != null) {
                    project(_ -> VectorTable.ofEntities(wanted, source, rows));
                } else {
                    failed(error);
                }
            });
        }
    }

    private void projectMolecules(VectorKind wanted) {
        MoleculeTable table = workspace.table();
        if (table == null) {
            return;
        }
        List<String> smiles =
                table.dataset().molecules().stream().map(Molecule::smiles).toList();
        String source = modelTitle();
        project(work -> wanted == VectorKind.MODEL
                ? VectorTable.ofModel(table, source, inference.await(work, smiles, inference::embed))
                : VectorTable.ofFingerprints(table, work));
    }

    void cancel() {
        Activity work = activity;
        if (work != null) {
            work.cancel();
        }
        ended();
    }

    private void ended() {
        activity = null;
        awaitsModel = false;
        running.set(false);
        describe();
    }

    /// Gets the vectors, inside the work of an activity.
    @FunctionalInterface
    private interface Vectors {
        VectorTable of(Activity work) throws Exception;
    }

    private void project(Vectors vectors) {
        Projection how = method.get().projection();
        long chosenSeed = seed.get();
        running.set(true);
        progress.set(-1);
        progressText.set("");
        Activity started = workspace
                .background()
                .start(
                        tr("Projecting by %s", how.title()),
                        work -> {
                            VectorTable table = vectors.of(work);
                            Places places = Projector.project(table.vectors(), how, chosenSeed, watch(work));
                            return new Projected(table, how, chosenSeed, places);
                        },
                        this::show,
                        this::failed);
        if (running.get()) {
            activity = started;
            started.progressProperty().subscribe(done -> progress.set(done.doubleValue()));
            started.messageProperty().subscribe(progressText::set);
        }
    }

    private static Watch watch(Activity work) {
        return new Watch() {
            @Override
            public boolean isCancelled() {
                return work.isCancelled();
            }

            @Override
            public void progress(double share, String what) {
                work.progress(share, what);
            }
        };
    }

    private void show(Projected made) {
        running.set(false);
        activity = null;
        failure = "";
        known = made.vectors();
        projected.set(made);
        offerColourings();
        select();
        describe();
    }

    private void failed(@Nullable Throwable error) {
        running.set(false);
        activity = null;
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        failure = cause == null || cause instanceof CancellationException
                ? ""
                : tr("The projection failed. %s", Notices.reason(cause));
        describe();
    }

    /// Another method or seed is shown at once, where there is a picture to compare it with.
    private void changed() {
        failure = "";
        if (projected.get() != null || running.get()) {
            if (projected.get() != null && projected.get().vectors().kind() != kind.get()) {
                forget();
            }
            start();
        }
        describe();
    }

    private void tableChanged(@Nullable MoleculeTable table) {
        columns.unsubscribe();
        columns = Subscription.EMPTY;
        if (table != null) {
            table.computed().addListener(computedChanged);
            columns = () -> table.computed().removeListener(computedChanged);
        }
        if (kind.get().ofMolecules()) {
            cancel();
            forget();
        }
        describe();
    }

    private void modelChanged() {
        if (kind.get().needsModel()) {
            cancel();
            forget();
        }
        describe();
    }

    private void statusChanged(ModelStatus status) {
        if (awaitsModel && status.isReady()) {
            start();
        } else if (status.state() != ModelStatus.State.STARTING) {
            awaitsModel = false;
        }
        describe();
    }

    /// Never shows the answer to an earlier question.
    private void forget() {
        known = null;
        failure = "";
        projected.set(null);
        purity.set(Optional.empty());
        colourings.clear();
        colouring.set(null);
        selected.set(new BitSet());
    }

    private void offerColourings() {
        Projected shown = projected.get();
        List<Colouring> offered = new ArrayList<>();
        if (shown != null) {
            MoleculeTable table = shown.vectors().table();
            offered.addAll(table == null ? Colouring.of(shown.vectors().kind(), triples()) : Colouring.of(table));
        }
        if (!offered.equals(colourings)) {
            colourings.setAll(offered);
        }
        Optional<Colouring> asked =
                offered.stream().filter(by -> by.title().equals(wantedColour)).findFirst();
        if (asked.isPresent()) {
            wantedColour = "";
        }
        Colouring before = asked.orElse(colouring.get());
        Colouring now =
                before != null && offered.contains(before) ? before : offered.isEmpty() ? null : offered.getFirst();
        colouring.set(now);
        recolour();
    }

    private List<Triple> triples() {
        KnowledgeFile knowledge = workspace.knowledge();
        return knowledge == null ? List.of() : knowledge.graph().triples();
    }

    private void recolour() {
        Projected shown = projected.get();
        Colouring by = colouring.get();
        latestPurity.cancel();
        purity.set(Optional.empty());
        if (shown == null || by == null) {
            colours.set(new PointColours.Plain());
            return;
        }
        PointColours made = by.colours(shown.vectors(), triples());
        colours.set(made);
        Callable<Optional<Purity>> question = () -> Purity.of(shown, made, Watch.NONE);
        latestPurity.submit(question);
    }

    private void select() {
        Projected shown = projected.get();
        if (shown == null) {
            return;
        }
        Selection selection = workspace.selection();
        if (shown.ofMolecules()) {
            BitSet points = shown.points(selection.rowsProperty().get());
            Selection.Focus focus = selection.focus();
            focused.set(focus == null ? -1 : shown.point(focus.row()));
            // The molecule in focus alone is marked by its ring; the others need not step back for it.
            selected.set(points.cardinality() <= 1 && points.get(Math.max(0, focused.get())) ? new BitSet() : points);
        } else {
            Set<String> names = selection.entitiesProperty().get();
            var points = new BitSet();
            for (int point = 0; point < shown.vectors().names().size(); point++) {
                points.set(point, names.contains(shown.vectors().names().get(point)));
            }
            focused.set(-1);
            selected.set(points);
        }
    }

    /// Selects the rows or the entities of points, for all panes.
    void select(BitSet points) {
        Projected shown = projected.get();
        if (shown == null) {
            return;
        }
        if (shown.ofMolecules()) {
            workspace.selection().rowsProperty().set(shown.rows(points));
        } else {
            workspace
                    .selection()
                    .entitiesProperty()
                    .set(Set.copyOf(points.stream()
                            .mapToObj(shown.vectors().names()::get)
                            .toList()));
        }
    }

    /// Puts the molecule of a point into focus, or selects its entity alone.
    void pick(int point) {
        Projected shown = projected.get();
        if (shown != null && shown.ofMolecules()) {
            workspace.focusRow(shown.row(point));
        } else {
            var one = new BitSet();
            one.set(point);
            select(one);
        }
    }

    /// Writes the selected molecules to a new file in the project's data folder.
    void saveSubset(String name) {
        MoleculeTable table = workspace.table();
        BitSet rows = (BitSet) workspace.selection().rowsProperty().get().clone();
        var project = workspace.project();
        if (table == null || project == null || rows.isEmpty()) {
            workspace
                    .notices()
                    .warn(
                            tr("Nothing was saved."),
                            project == null
                                    ? tr("Open or make a project first: the file goes into its data folder.")
                                    : tr("Select molecules first, in the table or with the lasso."));
            return;
        }
        workspace
                .background()
                .run(
                        () -> Subset.write(project, table, rows, name),
                        file -> workspace
                                .notices()
                                .info(tr(
                                        "%,d molecules were saved as %s. The Project pane lists it.",
                                        rows.cardinality(), project.folder().relativize(file))),
                        error -> workspace.notices().error(tr("The molecules could not be saved."), error));
    }

    /// What the picture came from.
    Map<String, String> provenance() {
        Projected shown = projected.get();
        Map<String, String> from = new LinkedHashMap<>();
        if (shown != null) {
            from.putAll(shown.provenance());
            from.put(METHOD, method.get().name());
            Colouring by = colouring.get();
            from.put(COLOUR, by == null ? "" : by.title());
        }
        return from;
    }

    /// Computes the picture of a figure again: the same vectors, method and seed give the same points.
    List<String> restore(Map<String, String> from) {
        try {
            VectorKind wantedKind = VectorKind.valueOf(from.getOrDefault(Projected.VECTORS, ""));
            Method wantedMethod = Method.valueOf(from.getOrDefault(METHOD, ""));
            int wantedSeed = Integer.parseInt(from.getOrDefault(Projected.SEED, ""));
            wantedColour = from.getOrDefault(COLOUR, "");
            kind.set(wantedKind);
            method.set(wantedMethod);
            seed.set(wantedSeed);
            if (projected.get() == null && !running.get()) {
                start();
            } else {
                offerColourings();
            }
        } catch (IllegalArgumentException _) {
            return List.of(tr("The figure does not say what was projected, and how."));
        }
        return whyNot().isEmpty() ? List.of() : List.of(whyNot());
    }

    private String modelTitle() {
        ModelChoice model = inference.modelProperty().get();
        return model == null ? "" : model.title();
    }

    private void describe() {
        if (projected.get() != null) {
            message.set("");
        } else if (running.get()) {
            message.set(" ");
        } else if (!failure.isEmpty()) {
            message.set(failure);
        } else if (awaitsModel) {
            message.set(tr(
                    "%s The projection starts as soon as it answers.",
                    inference.status().message()));
        } else {
            String why = whyNot();
            message.set(
                    why.isEmpty()
                            ? tr(
                                    "Press Project to see %s as points: what is near has similar vectors. Then draw a"
                                            + " lasso around points to select their molecules.",
                                    kind.get().ofMolecules()
                                            ? tr("the open molecules")
                                            : kind.get().title())
                            : why);
        }
    }

    private String whyNot() {
        String tooFew = whyNotTheTable();
        if (!tooFew.isEmpty() || !kind.get().needsModel()) {
            return tooFew;
        }
        return switch (inference.status().state()) {
            case NONE ->
                tr("No model is chosen. Choose one above, or project the molecules by their fingerprints, which"
                        + " need none.");
            case STARTING, FAILED -> inference.status().message();
            case READY -> "";
        };
    }

    private String whyNotTheTable() {
        MoleculeTable table = workspace.table();
        if (!kind.get().ofMolecules()) {
            return "";
        }
        if (table == null) {
            return tr("No molecules are open. Open a file of molecules, then press Project.");
        }
        return table.size() < Projector.FEWEST
                ? tr("A projection needs at least %d molecules; %d are open.", Projector.FEWEST, table.size())
                : "";
    }
}
