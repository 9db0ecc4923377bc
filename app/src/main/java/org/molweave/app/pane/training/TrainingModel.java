package org.molweave.app.pane.training;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.app.form.SettingsModel;
import org.molweave.app.history.RunRow;
import org.molweave.app.jobs.Devices;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.data.SplitKind;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.RunData;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.Stage;

/// A run that is being set up: everything chosen so far, what is still wrong with it, and what it may cost.
public final class TrainingModel {

    private final Workspace workspace;
    private final RunLibrary library;
    private final JobQueue queue;
    private final SettingsModel settings = new SettingsModel();
    private String unreadable = "";
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper(this, "begun");
    private final List<Method<?>> methods = Methods.all();
    private final ObservableList<String> dataChoices = FXCollections.observableArrayList();
    private final ObservableList<String> knowledgeChoices = FXCollections.observableArrayList();
    private final ObservableList<Start> starts = FXCollections.observableArrayList();
    private final ObservableList<String> targets = FXCollections.observableArrayList();
    private final StringProperty data = new SimpleStringProperty(this, "data", "");
    private final StringProperty knowledge = new SimpleStringProperty(this, "knowledge", "");
    private final ObjectProperty<@Nullable Start> start = new SimpleObjectProperty<>(this, "start");
    private final ObjectProperty<SplitKind> split = new SimpleObjectProperty<>(this, "split", SplitKind.SCAFFOLD);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty seed = new SimpleStringProperty(this, "seed", "1");
    private final StringProperty device = new SimpleStringProperty(this, "device", "cpu");
    private final BooleanProperty mergeDuplicates = new SimpleBooleanProperty(this, "mergeDuplicates", true);
    private final BooleanProperty removeSalts = new SimpleBooleanProperty(this, "removeSalts");
    private final ReadOnlyObjectWrapper<@Nullable DataFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts");
    private final ReadOnlyObjectWrapper<@Nullable RunSpec> template = new ReadOnlyObjectWrapper<>(this, "template");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper estimate = new ReadOnlyStringWrapper(this, "estimate", "");
    private final Latest<DataFacts> reading;
    private final Latest<Choices> listing;
    private final BooleanBinding canRunRecipe;
    private final Supplier<Optional<Path>> shipped;
    private Choices choices = Choices.NONE;

    /// What was put into `start` without being asked for.
    private @Nullable Start offered;
    private @Nullable RunSpec like;
    private boolean deviceChosen;

    /// `shipped` finds the pre-trained model that comes with the program.
    public TrainingModel(Workspace workspace, RunLibrary library, JobQueue queue, Supplier<Optional<Path>> shipped) {
        this.workspace = workspace;
        this.shipped = shipped;
        this.library = library;
        this.queue = queue;
        reading = workspace.background().latest(this::offer, this::cannotRead);
        listing = workspace
                .background()
                .latest(this::list, error -> workspace.notices().error(tr("The project cannot be listed."), error));
        canRunRecipe = Bindings.createBooleanBinding(this::hasRecipe, workspace.projectProperty())
                .and(library.readyProperty());
        device.set(queue.devices().best());
        queue.devices().usable().addListener((ListChangeListener<String>) _ -> chooseDevice());
        fineTune();
        workspace.projectProperty().subscribe(_ -> look());
        workspace.tableProperty().subscribe(_ -> look());
        workspace.knowledgeProperty().subscribe(_ -> look());
        workspace.modelProperty().subscribe(_ -> look());
        library.rows().addListener((ListChangeListener<RunRow>) _ -> listStarts());
        settings.methodProperty().subscribe(_ -> listStarts());
        data.subscribe(this::read);
        targets.addListener((ListChangeListener<String>) _ -> check());
        for (Observable changing : List.of(
                settings.valuesProperty(), settings.problemProperty(), settings.methodProperty(), knowledge, start)) {
            changing.addListener(_ -> check());
        }
        for (Observable changing : List.of(split, seed, facts, library.readyProperty(), library.problemProperty())) {
            changing.addListener(_ -> check());
        }
        check();
    }

    /// The best one once it is known, unless the user chose another that is there.
    private void chooseDevice() {
        boolean stays = deviceChosen && queue.devices().usable().contains(device.get());
        if (!stays) {
            device.set(queue.devices().best());
        }
    }

    /// What the user wants, whatever else turns up.
    void choose(String chosen) {
        deviceChosen = true;
        device.set(chosen);
    }

    Devices devices() {
        return queue.devices();
    }

    public List<Method<?>> methods() {
        return methods;
    }

    public SettingsModel settings() {
        return settings;
    }

    ObservableList<String> dataChoices() {
        return dataChoices;
    }

    ObservableList<String> knowledgeChoices() {
        return knowledgeChoices;
    }

    ObservableList<Start> starts() {
        return starts;
    }

    /// The file of molecules, as a specification names it.
    public StringProperty dataProperty() {
        return data;
    }

    public StringProperty knowledgeProperty() {
        return knowledge;
    }

    ObjectProperty<@Nullable Start> startProperty() {
        return start;
    }

    /// The properties to be learnt.
    public ObservableList<String> targets() {
        return targets;
    }

    public ObjectProperty<SplitKind> splitProperty() {
        return split;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    public StringProperty deviceProperty() {
        return device;
    }

    public BooleanProperty mergeDuplicatesProperty() {
        return mergeDuplicates;
    }

    public BooleanProperty removeSaltsProperty() {
        return removeSalts;
    }

    ReadOnlyObjectProperty<@Nullable DataFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Whether the project names the stages of a main job and its runs are known.
    public BooleanBinding canRunRecipeProperty() {
        return canRunRecipe;
    }

    /// Why the run cannot begin; empty where it can.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How long it may take.
    public ReadOnlyStringProperty estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    boolean readsMolecules() {
        Method<?> method = method();
        return method != null && method.input() != Method.Input.TRIPLES;
    }

    boolean learnsProperties() {
        Method<?> method = method();
        return method != null && method.input() == Method.Input.LABELLED_MOLECULES;
    }

    /// Fine-tuning reads the graph that its model was trained with; where it starts from none, it is told which.
    boolean readsKnowledge() {
        Method<?> method = method();
        return method != null
                && (method.input() != Method.Input.LABELLED_MOLECULES || (mayStartFrom() && !startsFromAModel()));
    }

    private boolean startsFromAModel() {
        Start from = start.get();
        return from != null && !from.parent().isEmpty();
    }

    boolean mayStartFrom() {
        Method<?> method = method();
        return method != null && !method.startsFrom().isEmpty();
    }

    private boolean hasRecipe() {
        Project project = workspace.project();
        return project != null && !project.recipe().isEmpty();
    }

    private @Nullable Method<?> method() {
        return settings.methodProperty().get();
    }

    /// Puts the run into the line; what was chosen stays for the next one.
    public void train() {
        Start from = start.get();
        if (problem.get().isEmpty()) {
            queue.submit(
                    stage(),
                    from == null || !mayStartFrom() || from.parent().isEmpty() ? null : from.parent(),
                    device.get());
        }
    }

    /// Sets up a fine-tuning on the open molecules.
    public void fineTune() {
        methods.stream()
                .filter(method -> method.id().equals("kcl-finetune"))
                .findFirst()
                .or(() -> methods.stream().findFirst())
                .ifPresent(method -> settings.methodProperty().set(method));
        String open = openFile();
        if (!open.isEmpty() && !open.equals(data.get()) && dataChoices.contains(open)) {
            data.set(open);
        }
        begun.set(begun.get() + 1);
    }

    /// How often a set-up was asked for.
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// The run that was taken as a template last.
    ReadOnlyObjectProperty<@Nullable RunSpec> templateProperty() {
        return template.getReadOnlyProperty();
    }

    /// Takes the specification of a run as the start of a new one.
    public void load(RunSpec spec) {
        template.set(spec);
        methods.stream()
                .filter(method -> method.id().equals(spec.method()))
                .findFirst()
                .ifPresent(method -> settings.methodProperty().set(method));
        settings.load(spec.settings());
        title.set(spec.title());
        seed.set(Long.toString(spec.seed()));
        starts.stream()
                .filter(found -> found.parent().equals(spec.parent()))
                .findFirst()
                .ifPresent(start::set);
        String graph = spec.knowledgeGraph();
        if (graph != null && knowledgeChoices.contains(graph)) {
            knowledge.set(graph);
        }
        RunSpec.DataSpec used = spec.data();
        if (used != null && dataChoices.contains(used.file())) {
            like = spec;
            mergeDuplicates.set(used.mergeDuplicates());
            removeSalts.set(used.removeSalts());
            DataFacts known = facts.get();
            if (known != null && known.file().equals(used.file())) {
                offer(known);
            } else {
                data.set(used.file());
            }
        }
    }

    /// Puts all stages of the project's recipe into the line.
    public void trainRecipe() {
        queue.submitRecipe(device.get());
    }

    /// The stage as it would be planned now.
    Stage stage() {
        Method<?> method = Objects.requireNonNull(method());
        String name = title.get().isBlank() ? method.title() : title.get().strip();
        return new Stage(
                method.id(),
                name,
                method.id(),
                readsMolecules() ? dataSpec() : null,
                readsKnowledge() && !knowledge.get().isEmpty() ? knowledge.get() : null,
                learnsProperties() ? RunSpec.SplitSpec.of(split.get().id()) : null,
                null,
                settings.valuesProperty().get().deepCopy(),
                Long.parseLong(seed.get().strip()));
    }

    private RunSpec.DataSpec dataSpec() {
        MoleculeTable table = workspace.table();
        ReadOptions options = table != null && data.get().equals(openFile()) ? table.options() : ReadOptions.DEFAULTS;
        return new RunSpec.DataSpec(
                data.get(),
                options.smilesColumn().isEmpty() ? null : options.smilesColumn(),
                learnsProperties() ? List.copyOf(targets) : null,
                options.splitColumn().isEmpty() ? null : options.splitColumn(),
                mergeDuplicates.get(),
                removeSalts.get(),
                List.of());
    }

    private String openFile() {
        Project project = workspace.project();
        MoleculeTable table = workspace.table();
        return project == null || table == null ? "" : project.relative(table.file());
    }

    private void look() {
        Project project = workspace.project();
        if (project == null) {
            listing.cancel();
            list(Choices.NONE);
        } else {
            ModelChoice model = workspace.model();
            listing.submit(() -> Choices.of(project, otherModels(model)));
        }
    }

    private List<ModelChoice> otherModels(@Nullable ModelChoice chosen) {
        List<ModelChoice> others = new ArrayList<>();
        if (chosen != null && chosen.run().isEmpty()) {
            others.add(chosen);
        }
        shipped.get().flatMap(file -> ModelChoice.find(file, "", "")).ifPresent(others::add);
        return others;
    }

    private void list(Choices found) {
        choices = found;
        Project project = workspace.project();
        List<String> molecules = new ArrayList<>(found.molecules());
        String open = openFile();
        if (!open.isEmpty()) {
            molecules.remove(open);
            molecules.addFirst(open);
        }
        List<String> graphs = new ArrayList<>(found.knowledge());
        KnowledgeFile graph = workspace.knowledge();
        if (project != null && graph != null) {
            String file = project.relative(graph.file());
            graphs.remove(file);
            graphs.addFirst(file);
        }
        offer(dataChoices, molecules, data);
        offer(knowledgeChoices, graphs, knowledge);
        if (!open.isEmpty() && (facts.get() == null || !open.equals(data.get()))) {
            data.set(open);
            read(open);
        }
        listStarts();
        check();
    }

    /// Shows other choices; what was chosen stays chosen while it can be.
    private static void offer(ObservableList<String> list, List<String> found, StringProperty chosen) {
        String before = chosen.get();
        list.setAll(found);
        chosen.set(found.contains(before) ? before : found.isEmpty() ? "" : found.getFirst());
    }

    private void listStarts() {
        List<Start> found = possibleStarts();
        if (!found.equals(starts)) {
            Start before = start.get();
            boolean isWanted = before != null
                    && !before.equals(offered)
                    && !before.parent().isEmpty();
            starts.setAll(found);
            offered = found.isEmpty() ? null : found.getFirst();
            start.set(isWanted && found.contains(before) ? before : offered);
        }
        check();
    }

    /// The best first: what was made to start from and is finished, last what has learned measured values before.
    private List<Start> possibleStarts() {
        Method<?> method = method();
        if (method == null || method.startsFrom().isEmpty()) {
            return List.of();
        }
        String meant = method.startsFrom().getFirst();
        List<Start> best = new ArrayList<>();
        List<Start> unfinished = new ArrayList<>();
        for (RunRow row : library.rows().reversed()) {
            if (row.facts().method().equals(meant)) {
                String named = row.facts().title();
                switch (row.status()) {
                    case FINISHED -> best.add(new Start(row.id(), named));
                    case FAILED -> {}
                    case QUEUED, RUNNING, STOPPED, INTERRUPTED ->
                        unfinished.add(new Start(row.id(), tr("%s (not finished)", named)));
                }
            }
        }
        List<Start> others = new ArrayList<>();
        for (Choices.Model file : choices.models()) {
            String named = file.path().substring(file.path().lastIndexOf('/') + 1);
            if (file.method().equals(meant)) {
                best.add(new Start(file.path(), named));
            } else if (method.startsFrom().contains(file.method())) {
                others.add(new Start(file.path(), tr("%s (fine-tuned before)", named)));
            }
        }
        return Stream.of(best, unfinished, others, List.of(new Start("", tr("nothing"))))
                .flatMap(List::stream)
                .toList();
    }

    private void read(String file) {
        unreadable = "";
        facts.set(null);
        targets.clear();
        Project project = workspace.project();
        MoleculeTable table = workspace.table();
        if (file == null || file.isEmpty() || project == null) {
            reading.cancel();
        } else if (table != null && file.equals(openFile())) {
            reading.cancel();
            offer(DataFacts.of(file, table.dataset()));
        } else {
            reading.submit(() -> DataFacts.of(
                    file, new RunData(project.folder(), () -> false).read(RunSpec.DataSpec.of(file), true)));
        }
    }

    private void offer(DataFacts found) {
        facts.set(found);
        targets.setAll(found.properties());
        split.set(found.hasSplit() ? SplitKind.COLUMN : SplitKind.SCAFFOLD);
        RunSpec model = like;
        like = null;
        if (model != null && model.data() != null && model.data().file().equals(found.file())) {
            List<String> properties = model.data().properties();
            if (properties != null && found.properties().containsAll(properties)) {
                targets.setAll(properties);
            }
            RunSpec.SplitSpec how = model.split();
            if (how != null) {
                split.set(SplitKind.byId(how.kind()));
            }
        }
    }

    /// Said beside the form: the file may be about something else than molecules, and nobody asked for it yet.
    private void cannotRead(Throwable error) {
        unreadable = tr("%s cannot be read: %s", data.get(), Notices.reason(error));
        check();
    }

    private void check() {
        problem.set(findProblem());
        Method<?> method = method();
        boolean sound = settings.problemProperty().get().isEmpty();
        estimate.set(method == null || !sound ? "" : estimate(method));
    }

    private String estimate(Method<?> method) {
        DataFacts known = facts.get();
        if (!readsMolecules()) {
            return Estimate.of(method.id(), settings, 0, 0, library.rows()).text();
        }
        return known == null
                ? ""
                : Estimate.of(method.id(), settings, known.rows(), targets.size(), library.rows())
                        .text();
    }

    private String findProblem() {
        Method<?> method = method();
        if (workspace.project() == null) {
            return tr("Open a project first: a run belongs to one.");
        }
        if (!library.readyProperty().get()) {
            String failed = library.problemProperty().get();
            return failed.isEmpty() ? tr("The runs of the project are still being read.") : failed;
        }
        if (method == null) {
            return tr("Choose a method.");
        }
        if (readsMolecules()) {
            String wrong = dataProblem();
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        if (!settings.problemProperty().get().isEmpty()) {
            return settings.problemProperty().get();
        }
        if (!startsFromAModel() && settings.needsStart()) {
            return tr("%s starts from a trained model: choose one, or train it first.", method.title());
        }
        if (readsKnowledge() && knowledge.get().isEmpty()) {
            return tr("%s needs a knowledge graph: put a file of triples into the project.", method.title());
        }
        return seed.get().strip().matches("[0-9]{1,18}") ? "" : tr("The seed must be a whole number.");
    }

    private String dataProblem() {
        DataFacts known = facts.get();
        if (data.get().isEmpty()) {
            return tr("Open a file of molecules, or put one into the project's data folder.");
        }
        if (known == null) {
            return unreadable.isEmpty() ? tr("%s is being read.", data.get()) : unreadable;
        }
        if (learnsProperties() && known.properties().isEmpty()) {
            return tr("%s has no measured property to learn.", data.get());
        }
        if (learnsProperties() && targets.isEmpty()) {
            return tr("Choose what is to be learnt.");
        }
        return learnsProperties() && split.get() == SplitKind.COLUMN && !known.hasSplit()
                ? tr("%s has no column that says train, valid or test.", data.get())
                : "";
    }
}
