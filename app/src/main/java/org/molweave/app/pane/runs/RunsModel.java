package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.Trash;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Workspace;
import org.molweave.app.table.TableContent;
import org.molweave.app.task.Latest;
import org.molweave.engine.method.Methods;
import org.molweave.engine.report.ReportWriter;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.RunStatus;
import org.molweave.viz.figure.Provenance;

/// All runs of the project: which of them are shown, which are selected, how those compare, and what is done with them.
public final class RunsModel {

    private static final String REPORT = "report.html";

    private final Workspace workspace;
    private final RunLibrary library;
    private final JobQueue queue;
    private final FilteredList<RunRow> shown;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final StringProperty method = new SimpleStringProperty(this, "method", "");
    private final BooleanProperty starredOnly = new SimpleBooleanProperty(this, "starredOnly");
    private final ReadOnlyObjectWrapper<List<RunRow>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", List.of());
    private final ReadOnlyObjectWrapper<Comparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", Comparison.NONE);
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final Latest<Comparison> comparing;

    public RunsModel(Workspace workspace, RunLibrary library, JobQueue queue) {
        this.workspace = workspace;
        this.library = library;
        this.queue = queue;
        shown = new FilteredList<>(library.rows());
        comparing = workspace
                .background()
                .latest(
                        comparison::set,
                        error -> workspace.notices().error(tr("The runs could not be compared."), error));
        filter.subscribe(this::narrow);
        method.subscribe(this::narrow);
        starredOnly.subscribe(this::narrow);
        workspace.selection().runsProperty().subscribe(this::select);
        library.rows().addListener((ListChangeListener<RunRow>) _ -> refresh());
        library.problemProperty().subscribe(this::refresh);
        library.readyProperty().subscribe(this::refresh);
        workspace.projectProperty().subscribe(_ -> refresh());
    }

    /// The runs that the filters let through, oldest first.
    public ObservableList<RunRow> shown() {
        return shown;
    }

    /// Words that all must occur in a run's specification, notes or tags.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The id of the only method to be shown; empty for all.
    public StringProperty methodProperty() {
        return method;
    }

    public BooleanProperty starredOnlyProperty() {
        return starredOnly;
    }

    /// The methods that there are runs of.
    List<String> methods() {
        return library.rows().stream()
                .map(row -> row.facts().method())
                .distinct()
                .sorted()
                .toList();
    }

    public ReadOnlyObjectProperty<List<RunRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// The selected runs side by side.
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// What to say where no run is shown.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    ObservableList<Trash.Trashed> trashed() {
        return library.trashed();
    }

    /// Selects runs for all panes.
    void choose(List<String> ids) {
        if (!workspace.selection().runsProperty().get().equals(ids)) {
            workspace.selection().runsProperty().set(List.copyOf(ids));
        }
    }

    /// Selects the runs of a figure. Returns what is not there any more.
    List<String> restore(Map<String, String> from) {
        List<String> ids = List.copyOf(Provenance.names(from.getOrDefault("runs", "")));
        choose(ids);
        return library.readyProperty().get()
                ? ids.stream()
                        .filter(id -> library.find(id).isEmpty())
                        .map(id -> tr("The run %s is not in the history.", id))
                        .toList()
                : List.of();
    }

    private void narrow() {
        String[] words = Arrays.stream(filter.get().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        String only = method.get();
        boolean starred = starredOnly.get();
        shown.setPredicate(row -> (only.isEmpty() || row.facts().method().equals(only))
                && (!starred || row.notes().starred())
                && row.matches(words));
        describeEmptiness();
    }

    private void describeEmptiness() {
        if (!shown.isEmpty()) {
            emptyText.set("");
        } else if (workspace.project() == null) {
            emptyText.set(tr("No project is open. Open one to see its runs."));
        } else if (!library.problemProperty().get().isEmpty()) {
            emptyText.set(library.problemProperty().get());
        } else if (library.rows().isEmpty() && !library.readyProperty().get()) {
            emptyText.set(tr("The runs are being read."));
        } else if (library.rows().isEmpty()) {
            emptyText.set(tr("This project has no runs yet. Start one in the Training pane."));
        } else {
            emptyText.set(tr(
                    "No run fits the filter. Clear it to see all %d runs.",
                    library.rows().size()));
        }
    }

    private void refresh() {
        select(workspace.selection().runsProperty().get());
        describeEmptiness();
    }

    private void select(List<String> ids) {
        List<RunRow> rows =
                ids.stream().map(library::find).flatMap(Optional::stream).toList();
        if (rows.equals(selected.get())) {
            return;
        }
        boolean same = states(rows).equals(states(selected.get()));
        selected.set(rows);
        if (!same) {
            compare(rows);
        }
    }

    /// Runs at work change all the time; they are compared again when they end.
    private static List<String> states(List<RunRow> rows) {
        return rows.stream().map(row -> row.id() + row.status()).toList();
    }

    private void compare(List<RunRow> rows) {
        var store = library.store();
        if (rows.isEmpty() || store.isEmpty()) {
            comparing.cancel();
            comparison.set(Comparison.NONE);
        } else {
            comparing.submit(() -> Comparison.of(rows, store.get()));
        }
    }

    void star(RunRow row) {
        library.note(
                row.id(),
                row.notes().withStar(!row.notes().starred()),
                row.notes().starred() ? tr("remove star") : tr("add star"));
    }

    void note(RunRow row, String text) {
        library.note(row.id(), row.notes().withText(text), tr("edit notes"));
    }

    /// Tags as typed, separated by commas.
    void tag(RunRow row, String typed) {
        List<String> tags = Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        library.note(row.id(), row.notes().withTags(tags), tr("edit tags"));
    }

    void discard() {
        library.discard(selected.get().stream().map(RunRow::id).toList());
    }

    void restore(List<String> ids) {
        library.restore(ids);
    }

    void purge(List<String> ids) {
        library.purge(ids);
    }

    /// The same runs once more.
    void repeat() {
        selected.get().forEach(row -> queue.repeat(row.id(), device(row)));
    }

    /// Goes on with what stands still.
    void resume() {
        selected.get().stream()
                .filter(row -> row.status().canResume())
                .forEach(row -> queue.resume(row.id(), device(row)));
    }

    private String device(RunRow row) {
        return queue.devices().orBest(row.journal().device());
    }

    void reload() {
        library.reload();
    }

    /// Whether exactly one run is selected, and it made a model that answers questions.
    boolean mayUseModel() {
        return selected.get().size() == 1 && answers(selected.get().getFirst());
    }

    /// Whether a run made a model that answers questions about molecules.
    public static boolean answers(RunRow row) {
        return row.status() == RunStatus.FINISHED && Methods.answers(row.facts().method());
    }

    /// Lets the model of the selected run answer from now on, in all panes.
    public void useModel() {
        for (RunRow row : selected.get()) {
            library.directory(row.id())
                    .flatMap(run -> ModelChoice.find(
                            run.mainCheckpoint(), run.id(), row.facts().title()))
                    .ifPresentOrElse(
                            model -> {
                                workspace.modelProperty().set(model);
                                said(tr("%s answers from now on.", model.title()));
                            },
                            () -> workspace
                                    .notices()
                                    .warn(
                                            tr(
                                                    "The checkpoint of %s is gone.",
                                                    row.facts().title()),
                                            tr("Run it again to have its model.")));
        }
    }

    /// The runs that the selected one came from, the first ancestor first, then itself and what was made of it.
    public List<RunRow> lineage(RunRow row) {
        List<RunRow> line = new ArrayList<>(List.of(row));
        Optional<RunRow> parent = library.find(row.facts().parent());
        while (parent.isPresent() && !line.contains(parent.get())) {
            line.addFirst(parent.get());
            parent = library.find(parent.get().facts().parent());
        }
        library.rows().stream()
                .filter(child -> child.facts().parent().equals(row.id()))
                .forEach(line::add);
        return line;
    }

    /// Writes the report of the selected runs, then hands its file to `open`.
    public void report(Consumer<Path> open) {
        Project project = workspace.project();
        List<RunDirectory> runs = directories();
        if (project != null && !runs.isEmpty()) {
            Path file = runs.size() == 1
                    ? runs.getFirst().path().resolve(REPORT)
                    : project.runs().resolve(REPORT);
            workspace
                    .background()
                    .start(
                            tr("Writing the report"),
                            _ -> {
                                ReportWriter.write(file, project, runs);
                                return file;
                            },
                            written -> {
                                workspace
                                        .notices()
                                        .info(tr(
                                                "The report is %s; your browser opens it.",
                                                project.folder().relativize(written)));
                                open.accept(written);
                            },
                            error -> workspace.notices().error(tr("The report could not be written."), error));
        }
    }

    private List<RunDirectory> directories() {
        return selected.get().stream()
                .map(row -> library.directory(row.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<Path> folder() {
        return directories().stream().map(RunDirectory::path).findFirst();
    }

    /// The command line that makes the selected run.
    void commandLine(Consumer<String> use) {
        Project project = workspace.project();
        if (project != null) {
            specification(
                    spec -> use.accept(CommandLine.of(spec, project.folder().toString())));
        }
    }

    /// What the selected run was asked to do; handed over once it was read.
    void specification(Consumer<RunSpec> use) {
        List<RunDirectory> runs = directories();
        if (!runs.isEmpty()) {
            workspace
                    .background()
                    .run(
                            () -> RunDirectories.open(runs.getFirst()),
                            use,
                            error -> workspace.notices().error(tr("The run cannot be read."), error));
        }
    }

    /// The runs that are selected, or else all that are shown, as a table.
    TableContent table() {
        return RunRows.of(selected.get().size() > 1 ? selected.get() : List.copyOf(shown));
    }

    void said(String text) {
        workspace.notices().info(text);
    }

    boolean mayResume() {
        return selected.get().stream().anyMatch(row -> row.status().canResume() && row.status() != RunStatus.QUEUED);
    }
}
