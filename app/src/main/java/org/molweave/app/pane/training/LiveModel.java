package org.molweave.app.pane.training;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.app.history.Curve;
import org.molweave.app.history.RunImporter;
import org.molweave.app.history.RunRow;
import org.molweave.app.jobs.Job;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory.CurveName;

/// A run that is watched: the one selected, or else the one at work. Follows it while it goes on.
public final class LiveModel {

    /// Points that were added to a curve.
    public record Points(CurveName name, double[] steps, double[] values) {}

    /// Everything read of a run when it is first looked at.
    private record Past(Map<CurveName, Curve> curves, List<RunEvent.Message> messages) {}

    private final RunLibrary library;
    private final JobQueue queue;
    private final Latest<Past> reading;
    private final ObjectProperty<@Nullable String> shown = new SimpleObjectProperty<>(this, "shown");
    private final ReadOnlyObjectWrapper<@Nullable RunRow> row = new ReadOnlyObjectWrapper<>(this, "row");
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>(this, "job");
    private final ObservableList<String> metrics = FXCollections.observableArrayList();
    private final StringProperty metric = new SimpleStringProperty(this, "metric", "");
    private final ObservableList<RunEvent.Message> messages = FXCollections.observableArrayList();
    private final ObservableList<String> trouble = FXCollections.observableArrayList();
    private final Map<CurveName, List<Points>> curves = new LinkedHashMap<>();
    private final List<Consumer<Points>> listeners = new ArrayList<>();
    private final List<RunImporter.Update> whileReading = new ArrayList<>();
    private boolean isReading;
    private String wanted = "";

    public LiveModel(Workspace workspace, RunLibrary library, JobQueue queue) {
        this.library = library;
        this.queue = queue;
        reading = workspace.background().latest(this::begin, error -> {
            isReading = false;
            workspace.notices().error(tr("The run cannot be shown."), error);
        });
        workspace.selection().runsProperty().subscribe(runs -> {
            if (!runs.isEmpty()) {
                shown.set(runs.getLast());
            }
        });
        workspace.projectProperty().subscribe(_ -> shown.set(null));
        shown.subscribe(this::show);
        library.rows().addListener((ListChangeListener<RunRow>) _ -> follow());
        queue.jobs().addListener((ListChangeListener<Job>) _ -> follow());
        library.watch(this::hear);
        follow();
    }

    /// The id of the run that is watched.
    public ObjectProperty<@Nullable String> shownProperty() {
        return shown;
    }

    public ReadOnlyObjectProperty<@Nullable RunRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// Its place in the line, where it has one.
    public ReadOnlyObjectProperty<@Nullable Job> jobProperty() {
        return job.getReadOnlyProperty();
    }

    /// The names of all values that have curves.
    public ObservableList<String> metrics() {
        return metrics;
    }

    /// Which of them is drawn.
    public StringProperty metricProperty() {
        return metric;
    }

    /// What the run said, oldest first.
    public ObservableList<RunEvent.Message> messages() {
        return messages;
    }

    /// What its curves say, in words.
    public ObservableList<String> trouble() {
        return trouble;
    }

    /// Watches the run of a figure and draws the same values. Returns what is not there any more.
    List<String> restore(String id, String ofMetric) {
        wanted = ofMetric;
        shown.set(id);
        if (metrics.contains(ofMetric)) {
            metric.set(ofMetric);
        }
        return library.readyProperty().get() && library.find(id).isEmpty()
                ? List.of(tr("The run %s is not in the history.", id))
                : List.of();
    }

    /// Hears of points as they come, of all metrics.
    public void listen(Consumer<Points> listener) {
        listeners.add(listener);
    }

    /// All points so far of the curves of a metric.
    public List<Points> points(String ofMetric) {
        return curves.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(ofMetric))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /// How far it is, from 0 to 1; -1 while nobody knows.
    public static double share(RunRow run) {
        return run.journal().total() <= 0
                ? -1
                : (double) run.journal().done() / run.journal().total();
    }

    /// Whether a process works on it that was not yet asked to stop.
    BooleanBinding isAtWork() {
        return Bindings.createBooleanBinding(
                () -> {
                    Job found = job.get();
                    return found != null && (found.state() == Job.State.RUNNING || found.state() == Job.State.STARTING);
                },
                job);
    }

    /// Whether it stands still and can go on.
    BooleanBinding mayGoOn() {
        return Bindings.createBooleanBinding(
                () -> {
                    Job found = job.get();
                    RunRow run = row.get();
                    return found == null ? run != null && run.status().canResume() : found.state() == Job.State.PAUSED;
                },
                job,
                row);
    }

    void pause() {
        act(queue::pause);
    }

    void stop() {
        act(queue::stop);
    }

    void kill() {
        act(queue::kill);
    }

    void resume() {
        act(id -> queue.resume(
                id,
                Optional.ofNullable(job.get())
                        .map(Job::device)
                        .orElse(org.molweave.app.jobs.Devices.all().getFirst())));
    }

    private void act(Consumer<String> action) {
        String id = shown.get();
        if (id != null) {
            action.accept(id);
        }
    }

    private void follow() {
        String id = shown.get();
        if (id == null || library.find(id).isEmpty()) {
            queue.jobs().stream()
                    .filter(found -> found.state().isAtWork())
                    .findFirst()
                    .ifPresent(found -> shown.set(found.id()));
            id = shown.get();
        }
        row.set(id == null ? null : library.find(id).orElse(null));
        job.set(id == null ? null : queue.find(id).orElse(null));
    }

    private void show(@Nullable String id) {
        curves.clear();
        metrics.clear();
        messages.clear();
        trouble.clear();
        whileReading.clear();
        follow();
        var store = library.store();
        if (id == null || store.isEmpty() || library.find(id).isEmpty()) {
            reading.cancel();
            isReading = false;
            return;
        }
        isReading = true;
        RunDirectory directory = library.directory(id).orElseThrow();
        reading.submit(() -> new Past(store.get().curves(id), messages(directory)));
    }

    private static List<RunEvent.Message> messages(RunDirectory directory) throws IOException {
        List<RunEvent.Message> found = new ArrayList<>();
        for (RunEvent event : EventLog.readAll(directory.events())) {
            if (event instanceof RunEvent.Message message) {
                found.add(message);
            }
        }
        return found;
    }

    private void begin(Past past) {
        isReading = false;
        past.curves()
                .forEach((name, curve) -> add(new Points(
                        name,
                        java.util.Arrays.stream(curve.steps()).asDoubleStream().toArray(),
                        curve.values())));
        messages.setAll(past.messages());
        // Points that came meanwhile may be in what was read, too; a curve keeps one value for a step.
        List.copyOf(whileReading).forEach(this::take);
        whileReading.clear();
        trouble.setAll(Trouble.in(past.curves()));
    }

    private void hear(RunImporter.Update update) {
        if (update.row().id().equals(shown.get())) {
            if (isReading) {
                whileReading.add(update);
            } else {
                take(update);
                boolean said = update.events().stream().anyMatch(RunEvent.Phase.class::isInstance);
                if (said || update.events().stream().anyMatch(LiveModel::isOdd)) {
                    trouble.setAll(Trouble.in(joined()));
                }
            }
        }
    }

    private static boolean isOdd(RunEvent event) {
        return event instanceof RunEvent.Scalar value
                && (!Double.isFinite(value.value()) || value.split().equals("valid"));
    }

    private void take(RunImporter.Update update) {
        for (RunEvent event : update.events()) {
            switch (event) {
                case RunEvent.Scalar value ->
                    add(new Points(
                            new CurveName(value.name(), value.split(), value.series()),
                            new double[] {value.step()},
                            new double[] {value.value()}));
                case RunEvent.Message message when !messages.contains(message) -> messages.add(message);
                default -> {}
            }
        }
    }

    private void add(Points points) {
        curves.computeIfAbsent(points.name(), _ -> new ArrayList<>()).add(points);
        String name = points.name().name();
        if (!metrics.contains(name)) {
            boolean first = metrics.isEmpty();
            metrics.add(name);
            if (first || name.equals(wanted)) {
                metric.set(name);
            }
        }
        listeners.forEach(listener -> listener.accept(points));
    }

    private Map<CurveName, Curve> joined() {
        Map<CurveName, Curve> joined = new LinkedHashMap<>();
        curves.forEach((name, pieces) -> joined.put(
                name,
                new Curve(
                        pieces.stream()
                                .flatMapToDouble(p -> java.util.Arrays.stream(p.steps()))
                                .mapToLong(step -> (long) step)
                                .toArray(),
                        pieces.stream()
                                .flatMapToDouble(p -> java.util.Arrays.stream(p.values()))
                                .toArray())));
        return joined;
    }
}
