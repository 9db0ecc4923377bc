package org.molweave.app;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.molweave.app.command.Command;
import org.molweave.app.command.Finder;
import org.molweave.app.device.DeviceModel;
import org.molweave.app.device.DeviceView;
import org.molweave.app.device.ThisComputer;
import org.molweave.app.history.RunRow;
import org.molweave.app.jobs.Devices;
import org.molweave.app.jobs.EngineLauncher;
import org.molweave.app.jobs.Job;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.pane.Pane;
import org.molweave.app.pane.errors.ErrorsModel;
import org.molweave.app.pane.errors.ErrorsPane;
import org.molweave.app.pane.jobs.JobsPane;
import org.molweave.app.pane.log.LogModel;
import org.molweave.app.pane.log.LogPane;
import org.molweave.app.pane.runs.RunCommands;
import org.molweave.app.pane.runs.RunsModel;
import org.molweave.app.pane.runs.RunsPane;
import org.molweave.app.pane.training.Afterwards;
import org.molweave.app.pane.training.LiveModel;
import org.molweave.app.pane.training.TrainingModel;
import org.molweave.app.pane.training.TrainingPane;
import org.molweave.app.project.Workspace;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.run.RunSpec;

/// Everything about runs: the history, the queue and their four panes. `outside` opens a file with the system's
/// program.
final class RunPanes implements AutoCloseable {

    private final Workspace workspace;
    private final Consumer<Path> outside;
    private final RunLibrary library;
    private final Devices devices;
    private final DeviceModel device;
    private final JobQueue queue;
    private final TrainingModel training;
    private final LiveModel live;
    private final RunsModel runs;
    private final ErrorsModel errors;
    private final Command showErrors;
    private Consumer<String> showPane = _ -> {};
    private Runnable makeProject = () -> {};

    RunPanes(Workspace workspace, Consumer<Path> outside) {
        this.workspace = workspace;
        this.outside = outside;
        library = new RunLibrary(workspace);
        var survey = DeviceSurvey.ofThisComputer();
        devices = new Devices(workspace.background(), survey::look);
        queue = new JobQueue(workspace, library, new EngineLauncher(survey), devices);
        device = new DeviceModel(workspace.background(), devices, new ThisComputer(survey));
        devices.refresh();
        training = new TrainingModel(workspace, library, queue, Samples::pretrained);
        live = new LiveModel(workspace, library, queue);
        runs = new RunsModel(workspace, library, queue);
        errors = new ErrorsModel(workspace, library);
        showErrors = errors.command(() -> showPane.accept("errors"));
    }

    /// How a pane is shown by its id, once there is a window.
    void showPanesBy(Consumer<String> show) {
        showPane = show;
    }

    /// The page of the settings about graphics cards.
    Region deviceSettings() {
        return new DeviceView(device);
    }

    /// How the user comes to that page from other places.
    void setUpDevicesBy(Runnable show) {
        devices.setUpBy(show);
    }

    RunLibrary library() {
        return library;
    }

    JobQueue queue() {
        return queue;
    }

    List<Pane> panes() {
        return List.of(
                new Pane(
                        "training",
                        tr("Training"),
                        "brain",
                        Pane.Place.RIGHT,
                        tr("Set up a run, start it, and watch its curves."),
                        () -> new TrainingPane(training, live, afterwards(), workspace.themeProperty())),
                new Pane(
                        "runs",
                        tr("Runs"),
                        "history",
                        Pane.Place.BOTTOM,
                        tr("All runs of the project: find, compare, annotate, repeat, throw away."),
                        () -> new RunsPane(runs, workspace.themeProperty(), outside, this::template, showErrors)),
                new Pane(
                        "jobs",
                        tr("Jobs"),
                        "list",
                        Pane.Place.BOTTOM,
                        tr("What is being worked on, and the line of runs that wait."),
                        () -> new JobsPane(workspace, queue)),
                new Pane(
                        "log",
                        tr("Log"),
                        "log",
                        Pane.Place.BOTTOM,
                        tr("All messages of this session, and what the engine of the selected run wrote."),
                        () -> new LogPane(new LogModel(workspace, library))),
                new Pane(
                        "errors",
                        tr("Errors"),
                        "alert",
                        Pane.Place.CENTRE,
                        tr("Where a finished run errs: its worst molecules, scaffolds, and the distance to what it"
                                + " learnt from."),
                        () -> new ErrorsPane(errors)));
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>();
        all.add(Command.of(
                "train.fine-tune",
                "Train",
                tr("Fine-tune"),
                "brain",
                "Shortcut+T",
                workspace
                        .projectProperty()
                        .isNotNull()
                        .or(workspace.tableProperty().isNotNull()),
                this::fineTune));
        all.addAll(TrainingPane.commands(training, live));
        all.add(Command.of("train.device", "Train", tr("Use the graphics card…"), "cpu", "", () -> devices.setUp()));
        all.addAll(RunCommands.of(runs, outside, this::template));
        all.add(showErrors);
        return all;
    }

    private List<Afterwards> afterwards() {
        return List.of(
                new Afterwards(
                        "training-use",
                        tr("Use this model"),
                        "layers",
                        tr("It answers from now on: predictions, attention, vectors."),
                        RunsModel::answers,
                        row -> {
                            select(row);
                            runs.useModel();
                        }),
                new Afterwards(
                        "training-errors",
                        tr("Errors"),
                        showErrors.icon(),
                        tr("Its worst molecules and scaffolds"),
                        row -> row.findMeasure()
                                .filter(measure -> measure.split().equals("test"))
                                .isPresent(),
                        row -> {
                            select(row);
                            showErrors.fire();
                        }),
                new Afterwards(
                        "training-report",
                        tr("Report"),
                        "file-text",
                        tr("Writes a page about the run and opens it"),
                        _ -> true,
                        row -> {
                            select(row);
                            runs.report(outside);
                        }));
    }

    private void select(RunRow row) {
        workspace.selection().runsProperty().set(List.of(row.id()));
    }

    /// Finds runs by everything that their specification and notes say.
    Finder finder() {
        return (typed, most) -> {
            String[] words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
            List<RunRow> newest = library.rows().reversed();
            return newest.stream()
                    .filter(row -> row.matches(words))
                    .limit(most)
                    .map(row -> new Finder.Found(row.facts().title() + "  " + row.id(), tr("Run"), "history", () -> {
                        showPane.accept("runs");
                        workspace.selection().runsProperty().set(List.of(row.id()));
                    }))
                    .toList();
        };
    }

    /// How a project is made for molecules that belong to none.
    void makeProjectsBy(Runnable make) {
        makeProject = make;
    }

    private void fineTune() {
        makeProject.run();
        training.fineTune();
        showPane.accept("training");
    }

    private void template(RunSpec spec) {
        training.load(spec);
        showPane.accept("training");
    }

    /// Says in the status line how many runs are at work and waiting.
    void describe(Label label) {
        Runnable say = () -> label.setText(status());
        queue.jobs().addListener((ListChangeListener<Job>) _ -> say.run());
        say.run();
    }

    private String status() {
        long atWork =
                queue.jobs().stream().filter(job -> job.state().isAtWork()).count();
        long waiting = queue.jobs().size() - atWork;
        if (atWork + waiting == 0) {
            return tr("no runs at work");
        }
        return waiting == 0 ? tr("%d at work", atWork) : tr("%d at work, %d waiting", atWork, waiting);
    }

    @Override
    public void close() {
        library.close();
    }
}
