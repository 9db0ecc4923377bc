package org.molweave.app.jobs;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.app.history.RunImporter;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.RunStore;
import org.molweave.app.history.RunTailer;
import org.molweave.app.history.StoreException;
import org.molweave.app.history.Trash;
import org.molweave.app.memory.MemoryPart;
import org.molweave.app.project.Workspace;
import org.molweave.app.undo.Change;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunNotes;

/// The runs of the open project, as they are at this moment.
///
/// Opens the history when a project opens, brings in what changed on disk, and follows the runs that are worked on.
/// Used on the JavaFX thread; everything slow happens in the background.
public final class RunLibrary implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(100);

    private static final Comparator<RunRow> BY_AGE =
            Comparator.comparing((RunRow row) -> row.facts().created()).thenComparing(RunRow::id);

    /// Where a new database is damaged too, the disk is.
    private static final int MOST_MENDS = 2;

    /// Estimated: a row with its settings, scores and texts is a hundred small objects.
    private static final int BYTES_OF_ROW = 8_000;

    private final Workspace workspace;
    private final boolean following;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final Map<String, Integer> places = new HashMap<>();
    private final ObservableList<Trash.Trashed> trashed = FXCollections.observableArrayList();
    // One for life: the list behind such a view holds it only weakly, and listeners would be lost with it.
    private final ObservableList<RunRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<Trash.Trashed> trashedView = FXCollections.unmodifiableObservableList(trashed);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final List<Consumer<RunImporter.Update>> watchers = new ArrayList<>();
    private final List<Runnable> readyActions = new ArrayList<>();
    private final Newest<RunRow, RunNotes> notesWriting;
    private final List<RunImporter.Update> pending = new ArrayList<>();
    private @Nullable OpenHistory open;
    private @Nullable AutoCloseable turns;
    private int mends;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");

    public RunLibrary(Workspace workspace) {
        this(workspace, true);
    }

    /// Without `following` the journals are read only when [#poll] is called, as tests want it.
    public RunLibrary(Workspace workspace, boolean following) {
        this.workspace = workspace;
        this.following = following;
        notesWriting = new Newest<>(
                workspace.background(),
                (row, notes) -> {
                    OpenHistory history = open;
                    if (history != null) {
                        history.write(row, notes);
                    }
                },
                error -> workspace.notices().error(tr("The notes could not be saved."), error));
        workspace
                .memory()
                .add(new MemoryPart(
                        tr("the history of runs"),
                        () -> (long) BYTES_OF_ROW * rows.size(),
                        tr("Throw runs away that nobody needs.")));
        workspace.projectProperty().subscribe(project -> {
            mends = 0;
            show(project);
        });
    }

    /// All runs, oldest first. Changed by this class only.
    public ObservableList<RunRow> rows() {
        return rowsView;
    }

    /// Why there is no history; empty where there is one.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What lies in the project's trash.
    public ObservableList<Trash.Trashed> trashed() {
        return trashedView;
    }

    public Optional<RunRow> find(String id) {
        return Optional.ofNullable(places.get(id)).map(rows::get);
    }

    /// For questions in the background: curves, settings, artifacts.
    public Optional<RunStore> store() {
        return Optional.ofNullable(open).map(OpenHistory::store);
    }

    public Optional<RunDirectory> directory(String id) {
        return Optional.ofNullable(open).map(history -> history.importer().directory(id));
    }

    /// Hears what each batch of a journal brought, after the row was replaced. Runs until the handle is closed.
    public AutoCloseable watch(Consumer<RunImporter.Update> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /// Called each time when the runs of a project that was opened are all known.
    void whenReady(Runnable action) {
        readyActions.add(action);
    }

    /// Whether all runs of the project are known.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    boolean isReady() {
        return ready.get();
    }

    private void show(@Nullable Project project) {
        close();
        problem.set("");
        if (project != null) {
            workspace
                    .background()
                    .run(
                            () -> OpenHistory.of(project.folder(), new Heard()),
                            history -> opened(project, history),
                            error -> failed(error));
        }
    }

    private void failed(Throwable error) {
        if (error instanceof StoreException store && store.isDamage() && mends <= MOST_MENDS) {
            return; // being mended
        }
        problem.set(org.molweave.app.notice.Notices.reason(error));
        workspace.notices().error(tr("The history of runs cannot be shown."), error);
    }

    private void opened(Project project, OpenHistory history) {
        if (!project.equals(workspace.project())) {
            history.close();
            return;
        }
        open = history;
        history.store().whenDamaged(() -> workspace.background().show(() -> mend(history)));
        history.store().findSetAside().ifPresent(this::say);
        workspace.background().run(history::stored, stored -> first(history, stored), this::failed);
    }

    private void say(Path setAside) {
        workspace
                .notices()
                .warn(
                        tr("The history of runs could not be used and is read again from the runs."),
                        tr("Nothing is lost. The file it was in is kept as %s.", setAside.getFileName()));
    }

    /// The database turned out to be damaged while it was open: it makes room for a new one.
    private void mend(OpenHistory history) {
        Project project = workspace.project();
        if (!isOpen(history) || project == null || ++mends > MOST_MENDS) {
            return;
        }
        stopTurns();
        open = null;
        ready.set(false);
        workspace
                .background()
                .run(
                        () -> {
                            history.close();
                            return RunStore.setAside(history.project());
                        },
                        kept -> {
                            say(kept);
                            if (project.equals(workspace.project())) {
                                show(project);
                            }
                        },
                        this::failed);
    }

    private void first(OpenHistory history, List<RunRow> stored) {
        if (isOpen(history)) {
            replace(stored);
            reload();
            listTrash();
        }
    }

    /// Compares the history with the run directories anew; opens it anew where it failed, on a full disk for example.
    public void reload() {
        OpenHistory history = open;
        if (history == null || !problem.get().isEmpty()) {
            show(workspace.project());
            return;
        }
        stopTurns();
        ready.set(false);
        workspace
                .background()
                .start(
                        tr("Reading the runs"),
                        activity -> history.importer()
                                .reconcile(done -> activity.progress(done, ""), activity::isCancelled),
                        found -> reconciled(history, found),
                        this::failed);
    }

    private void reconciled(OpenHistory history, RunImporter.Reconciled found) {
        if (!isOpen(history)) {
            return;
        }
        found.broken().forEach((id, reason) -> workspace.notices().warn(tr("The folder %s is no run.", id), reason));
        replace(found.rows());
        history.tailer().follow(found.rows(), found.broken().keySet());
        if (following) {
            turns = workspace.background().every(TURN, history.tailer()::poll);
        }
        ready.set(true);
        readyActions.forEach(Runnable::run);
    }

    private boolean isOpen(OpenHistory history) {
        OpenHistory current = open;
        return current != null && current.store() == history.store();
    }

    /// Reads at once what the journals have to say, in the background; then calls `then`.
    public void poll(Runnable then) {
        OpenHistory history = open;
        if (history != null) {
            workspace
                    .background()
                    .run(
                            () -> {
                                history.tailer().poll();
                                return history;
                            },
                            _ -> then.run(),
                            this::failed);
        }
    }

    private void replace(List<RunRow> all) {
        if (rows.equals(all)) {
            return;
        }
        places.clear();
        for (int i = 0; i < all.size(); i++) {
            places.put(all.get(i).id(), i);
        }
        rows.setAll(all);
    }

    private void put(RunRow row) {
        Integer place = places.get(row.id());
        if (place != null) {
            rows.set(place, row);
            return;
        }
        List<RunRow> all = new ArrayList<>(rows);
        all.add(row);
        all.sort(BY_AGE);
        replace(all);
    }

    private void remove(List<String> ids) {
        if (ids.stream().anyMatch(places::containsKey)) {
            replace(rows.stream().filter(row -> !ids.contains(row.id())).toList());
        }
    }

    /// Changes what a person wrote about a run; `what` completes the menu entry "Undo …".
    public void note(String id, RunNotes notes, String what) {
        find(id).filter(row -> !row.notes().equals(notes))
                .ifPresent(row -> workspace
                        .changes()
                        .make(new Change(what, () -> write(id, notes), () -> write(id, row.notes()))));
    }

    private void write(String id, RunNotes notes) {
        find(id).ifPresent(row -> {
            put(row.withNotes(notes));
            notesWriting.put(row, notes);
        });
    }

    /// Moves runs into the trash; those that are worked on stay. Can be undone.
    public void discard(List<String> ids) {
        List<String> idle = ids.stream()
                .filter(id -> find(id).filter(row -> row.status() != org.molweave.engine.run.RunStatus.RUNNING)
                        .isPresent())
                .toList();
        if (idle.size() < ids.size()) {
            workspace.notices().warn(tr("A run that is worked on cannot be moved to the trash."), tr("Stop it first."));
        }
        if (!idle.isEmpty()) {
            String what = idle.size() == 1 ? tr("move to trash") : tr("move %d runs to trash", idle.size());
            workspace.changes().make(new Change(what, () -> throwAway(idle), () -> restore(idle)));
        }
    }

    private void throwAway(List<String> ids) {
        OpenHistory history = open;
        if (history != null) {
            remove(ids);
            workspace
                    .background()
                    .run(
                            () -> {
                                history.discard(ids);
                                return ids;
                            },
                            _ -> listTrash(),
                            error -> {
                                workspace.notices().error(tr("Not everything could be moved to the trash."), error);
                                reload();
                            });
        }
    }

    /// Brings runs back from the trash.
    public void restore(List<String> ids) {
        OpenHistory history = open;
        if (history != null) {
            workspace
                    .background()
                    .run(
                            () -> {
                                history.restore(ids);
                                return ids;
                            },
                            _ -> listTrash(),
                            error -> workspace.notices().error(tr("The run could not be restored."), error));
        }
    }

    /// Deletes runs of the trash for good.
    public void purge(List<String> ids) {
        OpenHistory history = open;
        if (history != null) {
            workspace
                    .background()
                    .start(
                            tr("Emptying the trash"),
                            activity -> {
                                for (String id : ids) {
                                    if (!activity.isCancelled()) {
                                        history.trash().purge(id);
                                    }
                                }
                                return ids;
                            },
                            _ -> listTrash(),
                            error -> workspace.notices().error(tr("The trash could not be emptied."), error));
        }
    }

    private void listTrash() {
        OpenHistory history = open;
        if (history != null) {
            workspace
                    .background()
                    .run(
                            history.trash()::list,
                            trashed::setAll,
                            error -> workspace.notices().error(tr("The trash cannot be read."), error));
        }
    }

    /// Takes a run directory in that was just made. Not on the JavaFX thread.
    void bringIn(String id) throws IOException {
        OpenHistory history = open;
        if (history != null) {
            history.tailer().bringIn(id);
        }
    }

    private void stopTurns() {
        AutoCloseable running = turns;
        turns = null;
        if (running != null) {
            try {
                running.close();
            } catch (Exception e) {
                throw new IllegalStateException("A timer could not be stopped.", e);
            }
        }
    }

    @Override
    public void close() {
        stopTurns();
        OpenHistory history = open;
        open = null;
        ready.set(false);
        if (history != null) {
            history.close();
        }
        replace(List.of());
        trashed.clear();
    }

    /// What the tailer tells, from its thread: at most one update of the screen waits at a time.
    private final class Heard implements RunTailer.Listener {

        @Override
        public void changed(List<RunImporter.Update> updates) {
            synchronized (pending) {
                pending.addAll(updates);
                if (pending.size() > updates.size()) {
                    return;
                }
            }
            workspace.background().show(RunLibrary.this::apply);
        }

        @Override
        public void added(RunRow row) {
            workspace.background().show(() -> put(row));
        }

        @Override
        public void removed(String id) {
            workspace.background().show(() -> remove(List.of(id)));
        }

        @Override
        public void failed(IOException error) {
            workspace.background().show(() -> {
                if (!problem.get().equals(error.getMessage())) {
                    RunLibrary.this.failed(error);
                }
            });
        }
    }

    private void apply() {
        List<RunImporter.Update> updates;
        synchronized (pending) {
            updates = List.copyOf(pending);
            pending.clear();
        }
        for (RunImporter.Update update : updates) {
            find(update.row().id()).ifPresent(known -> {
                put(update.row().withNotes(known.notes()));
                List.copyOf(watchers).forEach(watcher -> watcher.accept(update));
            });
        }
    }
}
