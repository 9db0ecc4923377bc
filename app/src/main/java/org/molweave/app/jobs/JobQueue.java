package org.molweave.app.jobs;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.app.history.RunJournal;
import org.molweave.app.history.RunRow;
import org.molweave.app.project.Workspace;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunStatus;
import org.molweave.engine.run.Stage;

/// The line of runs to be worked on: one at a time on each device, in their order, each in a process of its own.
///
/// The line is kept on disk, so that it goes on after the window was closed; the processes go on by themselves. Used on
/// the JavaFX thread.
public final class JobQueue {

    /// How much of a failed engine's output a message shows.
    private static final int LAST_LINES = 12;

    private final Workspace workspace;
    private final RunLibrary library;
    private final Launcher launcher;
    private final Devices devices;
    private final List<QueueEntry> entries = new ArrayList<>();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Job> jobsView = FXCollections.unmodifiableObservableList(jobs);
    private final Newest<Path, QueueFile> writing;
    private boolean updating;
    private boolean again;

    /// On the CPU alone.
    public JobQueue(Workspace workspace, RunLibrary library, Launcher launcher) {
        this(workspace, library, launcher, Devices.cpuOnly(workspace.background()));
    }

    public JobQueue(Workspace workspace, RunLibrary library, Launcher launcher, Devices devices) {
        this.devices = devices;
        this.workspace = workspace;
        this.library = library;
        this.launcher = launcher;
        writing = new Newest<>(
                workspace.background(),
                (project, file) -> file.write(project),
                error -> workspace.notices().error(tr("The queue could not be saved."), error));
        library.whenReady(this::attach);
        library.rows().addListener((ListChangeListener<RunRow>) _ -> update());
    }

    /// Where runs can be computed.
    public Devices devices() {
        return devices;
    }

    /// The jobs: those at work first, then the others in their order. Changed by this class only.
    public ObservableList<Job> jobs() {
        return jobsView;
    }

    public Optional<Job> find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /// Plans a run in the background and puts it into the line. `parent` is what the stage's parent stands for.
    public void submit(Stage stage, @Nullable String parent, String device) {
        submit(RunPlans.of(stage, parent), device);
    }

    /// Puts the same run into the line once more, as a new one: same method, settings, data, split and seed.
    public void repeat(String id, String device) {
        submit(RunPlans.again(id), device);
    }

    /// Puts all stages of the open project's recipe into the line, each building on those before; stages that are done
    /// already are not repeated.
    public void submitRecipe(String device) {
        submit(RunPlans.recipe(), device);
    }

    private void submit(RunPlans.Plan plan, String device) {
        Project project = workspace.project();
        if (project == null || !library.isReady()) {
            workspace.notices().warn(tr("The runs of the project are still being read."), tr("Try again in a moment."));
            return;
        }
        workspace
                .background()
                .run(
                        () -> {
                            List<RunDirectory> prepared = plan.prepare(project);
                            for (RunDirectory run : prepared) {
                                library.bringIn(run.id());
                            }
                            return prepared;
                        },
                        prepared -> prepared.forEach(run -> enqueue(run.id(), device)),
                        error -> workspace.notices().error(tr("The run could not be prepared."), error));
    }

    /// Puts a run that was stopped, failed or interrupted into the line again, or lets a paused one go on.
    public void resume(String id, String device) {
        Optional<QueueEntry> entry = entry(id);
        if (entry.isPresent()) {
            entry.get().paused = false;
            if (!isAtWork(entry.get()) || entry.get().stopping) {
                entry.get().started = false;
            }
            update();
            save();
        } else if (library.find(id).filter(row -> row.status().canResume()).isPresent()) {
            enqueue(id, device);
        }
    }

    private void enqueue(String id, String device) {
        if (entry(id).isEmpty()) {
            entries.add(new QueueEntry(new QueueFile.Line(id, device, false, false)));
            update();
            save();
        }
    }

    /// Lets it stop after its step, and keeps its place.
    public void pause(String id) {
        entry(id).ifPresent(entry -> {
            entry.paused = true;
            askToStop(entry);
            update();
            save();
        });
    }

    /// Lets it stop after its step, or takes it out of the line.
    public void stop(String id) {
        entry(id).ifPresent(entry -> {
            entry.paused = false;
            if (isAtWork(entry)) {
                askToStop(entry);
            } else {
                entries.remove(entry);
                discardUnbegun(id);
            }
            update();
            save();
        });
    }

    /// A run that never began holds nothing worth keeping in the table; it can be had back from the trash.
    private void discardUnbegun(String id) {
        library.find(id)
                .filter(row -> row.journal().word() == RunJournal.Word.NONE)
                .ifPresent(row -> library.discard(List.of(id)));
    }

    private void askToStop(QueueEntry entry) {
        if (isAtWork(entry)) {
            entry.stopping = true;
            library.directory(entry.id)
                    .ifPresent(run -> workspace
                            .background()
                            .run(
                                    () -> Files.writeString(run.stopRequest(), ""),
                                    _ -> {},
                                    error -> workspace
                                            .notices()
                                            .error(tr("The run could not be asked to stop."), error)));
        }
    }

    /// Ends the process at once; the run can go on from its last checkpoint.
    public void kill(String id) {
        library.directory(id)
                .ifPresent(run -> workspace
                        .background()
                        .run(
                                () -> EngineProcess.find(run)
                                        .map(EngineProcess::kill)
                                        .orElse(false),
                                _ -> {},
                                error -> workspace.notices().error(tr("The process could not be ended."), error)));
    }

    /// Moves a job that waits up (negative) or down among the others.
    public void move(String id, int by) {
        entry(id).ifPresent(entry -> {
            int from = entries.indexOf(entry);
            int to = Math.clamp(from + (long) by, 0, entries.size() - 1);
            entries.remove(from);
            entries.add(to, entry);
            update();
            save();
        });
    }

    /// Puts a job before another one, or last where `before` is empty.
    public void moveBefore(String id, String before) {
        entry(id).filter(_ -> !id.equals(before)).ifPresent(entry -> {
            entries.remove(entry);
            entries.add(entry(before).map(entries::indexOf).orElse(entries.size()), entry);
            update();
            save();
        });
    }

    private void attach() {
        entries.clear();
        Project project = workspace.project();
        if (project == null) {
            return;
        }
        try {
            for (QueueFile.Line line : QueueFile.read(project.folder()).lines()) {
                entries.add(new QueueEntry(line));
            }
        } catch (IOException e) {
            workspace.notices().error(tr("The queue could not be read; it begins anew."), e);
        }
        update();
        save();
    }

    /// Everything follows from the entries and the rows: who is done leaves, who may begin begins.
    private void update() {
        again = true;
        if (updating) {
            return;
        }
        updating = true;
        while (again) {
            again = false;
            updateOnce();
        }
        updating = false;
    }

    private void updateOnce() {
        if (!library.isReady()) {
            if (!jobs.isEmpty() && library.rows().isEmpty()) {
                entries.clear();
                jobs.clear();
            }
            return;
        }
        int before = entries.size();
        adoptOthers();
        entries.removeIf(this::isOver);
        List<Job> now = new ArrayList<>();
        for (QueueEntry entry : entries) {
            library.find(entry.id).ifPresent(row -> now.add(job(entry, row)));
        }
        now.sort(java.util.Comparator.comparing(job -> !job.state().isAtWork()));
        show(now);
        if (before != entries.size()) {
            save();
        }
        dispatch();
    }

    /// Jobs that stay in their places are replaced one by one, so that what is selected stays so.
    private void show(List<Job> now) {
        if (!now.stream()
                .map(Job::id)
                .toList()
                .equals(jobs.stream().map(Job::id).toList())) {
            jobs.setAll(now);
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!now.get(i).equals(jobs.get(i))) {
                jobs.set(i, now.get(i));
            }
        }
    }

    /// Runs that somebody else started, such as the command line.
    private void adoptOthers() {
        for (RunRow row : library.rows()) {
            if (row.status() == RunStatus.RUNNING && entry(row.id()).isEmpty()) {
                entries.addFirst(new QueueEntry(
                        new QueueFile.Line(row.id(), row.journal().device(), false, true)));
            }
        }
    }

    private boolean isOver(QueueEntry entry) {
        RunStatus status = library.find(entry.id).map(RunRow::status).orElse(null);
        if (status == null) {
            return true;
        }
        if (isAtWork(entry)) {
            return false;
        }
        entry.stopping = false;
        if (entry.paused) {
            entry.started = false;
        }
        return status == RunStatus.FINISHED || entry.started;
    }

    private boolean isAtWork(QueueEntry entry) {
        return entry.launched
                || library.find(entry.id)
                        .filter(row -> row.status() == RunStatus.RUNNING)
                        .isPresent();
    }

    private Job job(QueueEntry entry, RunRow row) {
        if (row.status() == RunStatus.RUNNING || entry.launched) {
            Job.State state = entry.stopping
                    ? Job.State.STOPPING
                    : row.status() == RunStatus.RUNNING ? Job.State.RUNNING : Job.State.STARTING;
            return new Job(row, entry.device, state, "");
        }
        if (entry.paused) {
            return new Job(row, entry.device, Job.State.PAUSED, "");
        }
        Optional<RunRow> parent = library.find(row.facts().parent());
        if (parent.isEmpty() || parent.get().status() == RunStatus.FINISHED) {
            return new Job(row, entry.device, Job.State.WAITING, "");
        }
        String title = parent.get().facts().title();
        boolean comes = entry(parent.get().id()).isPresent();
        return comes
                ? new Job(row, entry.device, Job.State.WAITING, tr("waits for: %s", title))
                : new Job(row, entry.device, Job.State.BLOCKED, tr("builds on a run that is not finished: %s", title));
    }

    private void dispatch() {
        List<String> busy = jobs.stream()
                .filter(job -> job.state().isAtWork())
                .map(Job::device)
                .collect(Collectors.toCollection(ArrayList::new));
        for (Job job : List.copyOf(jobs)) {
            boolean mayBegin = job.state() == Job.State.WAITING && job.why().isEmpty();
            if (mayBegin && !busy.contains(job.device())) {
                busy.add(job.device());
                entry(job.id()).ifPresent(this::launch);
            }
        }
    }

    private void launch(QueueEntry entry) {
        entry.launched = true;
        entry.started = true;
        save();
        library.directory(entry.id)
                .ifPresent(run -> workspace
                        .background()
                        .run(
                                () -> launcher.start(run, entry.device),
                                exit -> {
                                    update();
                                    whenEnded(exit, code -> library.poll(() -> ended(entry, run, code)));
                                },
                                error -> {
                                    entry.launched = false;
                                    workspace.notices().error(tr("The engine could not be started."), error);
                                    update();
                                }));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What fails in it is shown like every failure of the screen.
    private void whenEnded(CompletableFuture<Integer> exit, Consumer<Integer> action) {
        exit.thenAccept(code -> workspace.background().show(() -> action.accept(code)));
    }

    private void ended(QueueEntry entry, RunDirectory run, int code) {
        entry.launched = false;
        boolean spoke = library.find(entry.id)
                .filter(row -> row.status() != RunStatus.QUEUED)
                .isPresent();
        if (code != 0 && !spoke) {
            workspace
                    .background()
                    .run(
                            () -> lastLines(run),
                            lines -> workspace.notices().error(tr("The run could not begin."), lines),
                            error -> workspace.notices().error(tr("The run could not begin."), error));
        }
        update();
    }

    private static String lastLines(RunDirectory run) throws IOException {
        List<String> lines = Files.readAllLines(run.console());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private Optional<QueueEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.id.equals(id)).findFirst();
    }

    private void save() {
        Project project = workspace.project();
        if (project != null) {
            writing.put(
                    project.folder(),
                    new QueueFile(entries.stream().map(QueueEntry::line).toList()));
        }
    }
}
