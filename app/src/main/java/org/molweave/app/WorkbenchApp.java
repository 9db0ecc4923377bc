package org.molweave.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.Dragboard;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Commands;
import org.molweave.app.icon.ApplicationIcon;
import org.molweave.app.inference.Inference;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.notice.Notices;
import org.molweave.app.pane.Pane;
import org.molweave.app.pane.attention.AttentionModel;
import org.molweave.app.pane.attention.AttentionPane;
import org.molweave.app.pane.augmentation.AugmentationModel;
import org.molweave.app.pane.augmentation.AugmentationPane;
import org.molweave.app.pane.knowledge.KnowledgeCommands;
import org.molweave.app.pane.knowledge.KnowledgeModel;
import org.molweave.app.pane.knowledge.KnowledgePane;
import org.molweave.app.pane.molecule.MoleculeModel;
import org.molweave.app.pane.molecule.MoleculePane;
import org.molweave.app.pane.molecules.Filter;
import org.molweave.app.pane.molecules.MoleculesCommands;
import org.molweave.app.pane.molecules.MoleculesModel;
import org.molweave.app.pane.molecules.MoleculesPane;
import org.molweave.app.pane.predictions.PredictionsModel;
import org.molweave.app.pane.predictions.PredictionsPane;
import org.molweave.app.pane.project.ProjectModel;
import org.molweave.app.pane.project.ProjectPane;
import org.molweave.app.pane.projection.ProjectionModel;
import org.molweave.app.pane.projection.ProjectionPane;
import org.molweave.app.project.Opener;
import org.molweave.app.project.SessionKeeper;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.shell.SettingsPage;
import org.molweave.app.shell.Welcome;
import org.molweave.app.task.Background;
import org.molweave.app.task.Uncaught;
import org.molweave.app.text.Text;
import org.molweave.engine.query.Answer;
import org.molweave.viz.figure.Typeface;

/// The workbench: makes every part and joins them, in the order of this file.
public final class WorkbenchApp extends Application {

    private static final Duration REHEARSAL = Duration.ofSeconds(150);

    private static final Duration AUTOSAVE = Duration.ofSeconds(15);

    private final Background background = Background.ofThreads();
    private final Workspace workspace = new Workspace(background);
    private final Commands commands = new Commands();
    private final Opener opener = new Opener(workspace);
    private final Inference inference = new Inference(workspace);
    private final AttentionModel attention = new AttentionModel(workspace, inference);
    private final PredictionsModel predictions = new PredictionsModel(workspace, inference);
    private final AugmentationModel augmentation = new AugmentationModel(workspace, inference);
    private final KnowledgeModel knowledge = new KnowledgeModel(workspace);
    private final MoleculesModel molecules = new MoleculesModel(workspace, opener::openMolecules);
    private final ProjectionModel projection = new ProjectionModel(workspace, inference);
    private final RunPanes runs = new RunPanes(
            workspace, path -> getHostServices().showDocument(path.toUri().toString()));
    private final HelpParts help = new HelpParts(
            commands, workspace.notices(), address -> getHostServices().showDocument(address));
    private final List<AutoCloseable> open = new ArrayList<>();
    private @Nullable MainWindow window;
    private final PreferencesStore preferences = new PreferencesStore(PreferencesStore.userFolder());
    private @Nullable FileActions files;

    @Override
    public void start(Stage stage) {
        Uncaught.showBy(error ->
                workspace.notices().error(Text.tr("The program made a mistake. Your data and runs are safe."), error));
        Typeface.loadForScreen();
        open.add(new SessionKeeper(workspace));
        open.add(inference);
        open.add(attention);
        open.add(runs);
        List<Pane> panes = new ArrayList<>(panes());
        panes.addAll(runs.panes());
        panes.add(help.pane());
        var jobs = new Label();
        runs.describe(jobs);
        var main = new MainWindow(stage, workspace, commands, preferences, panes, jobs);
        window = main;
        var actions = new FileActions(main, workspace, opener, preferences);
        files = actions;
        var tour = new WindowTour(main, workspace, preferences, actions::openSample);
        commands.addAll(actions.commands());
        commands.addAll(new FigureParts(main, workspace, opener, preferences).commands());
        commands.addAll(new WindowCommands(main, workspace, preferences, this::quit).commands(panes));
        commands.addAll(help.commands(main, tour::begin));
        commands.addAll(new ComputerCommands(main, workspace).list());
        commands.addAll(new MoleculesCommands(molecules).list());
        commands.addAll(projection.commands(this::showOnly, this::askForSubset));
        commands.addAll(runs.commands());
        commands.addAll(attention.commands());
        commands.addAll(predictions.commands());
        commands.addAll(augmentation.commands());
        commands.addAll(new KnowledgeCommands(knowledge, main::showPane).list());
        commands.addAll(new GraphActions(workspace, stage, knowledge, augmentation).commands());
        commands.addAll(new EngineTools(workspace, main).commands());
        runs.showPanesBy(main::showPane);
        runs.makeProjectsBy(actions::projectForTable);
        main.addSettings(new SettingsPage("device", Text.tr("Device"), runs::deviceSettings));
        runs.setUpDevicesBy(() -> main.showSettings("device"));
        commands.add(runs.finder());
        commands.add(Finders.molecules(workspace, main));
        commands.add(Finders.entities(knowledge, main));
        stage.getIcons().setAll(ApplicationIcon.images());
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit();
        });
        main.open(
                new Welcome(actions, preferences),
                List.of("file.open", "file.new", "figure.export", "", "edit.undo", "edit.redo", "", "train.fine-tune"),
                new SmilesField(workspace));
        stage.getScene().setOnDragDropped(event -> {
            Dragboard board = event.getDragboard();
            event.setDropCompleted(board.hasFiles());
            board.getFiles().forEach(file -> actions.open(file.toPath()));
            event.consume();
        });
        if (!preferences.problem().isEmpty()) {
            workspace.notices().warn(preferences.problem(), "");
        }
        actions.openFirst(getParameters().getUnnamed());
        open.add(background.every(AUTOSAVE, () -> background.show(this::remember)));
        String times = System.getProperty(Stopwatch.PROPERTY, "");
        if (!times.isEmpty()) {
            new Stopwatch(Path.of(times), workspace, inference, this::quit).start();
        }
        if (Boolean.getBoolean("molweave.rehearsal")) {
            rehearse(actions);
        } else {
            tour.atFirstStart(!getParameters().getUnnamed().isEmpty());
        }
    }

    /// Opens the sample and looks at a molecule, from which the packaging learns which classes are loaded. The
    /// stopwatch
    /// ends it when all was seen; where that never happens, it ends by itself.
    private void rehearse(FileActions actions) {
        actions.openSample();
        background.every(REHEARSAL, () -> background.show(this::quit));
    }

    /// In the order of their tabs.
    private List<Pane> panes() {
        return List.of(
                new Pane(
                        "molecules",
                        Text.tr("Molecules"),
                        "table",
                        Pane.Place.LEFT,
                        Text.tr("The open molecules as a table or a gallery: sort, filter, search, select."),
                        () -> new MoleculesPane(molecules, workspace)),
                new Pane(
                        "project",
                        Text.tr("Project"),
                        "folder",
                        Pane.Place.LEFT,
                        Text.tr("The files of the project: data, knowledge graphs, models and figures. Double-click"
                                + " opens one."),
                        () -> new ProjectPane(new ProjectModel(workspace, opener))),
                new Pane(
                        "molecule",
                        Text.tr("Molecule"),
                        "molecule",
                        Pane.Place.RIGHT,
                        Text.tr("The molecule in focus: its structure, what was measured and what is predicted."),
                        () -> new MoleculePane(new MoleculeModel(
                                workspace,
                                inference.focus().predictionProperty(),
                                inference
                                        .describedProperty()
                                        .map(Answer.Described::properties)
                                        .orElse(List.of())))),
                new Pane(
                        "augmentation",
                        Text.tr("Augmented graph"),
                        "graph",
                        Pane.Place.CENTRE,
                        Text.tr("The molecule in focus joined to the facts about its elements, and what they change."),
                        () -> new AugmentationPane(augmentation)),
                new Pane(
                        "knowledge",
                        Text.tr("Knowledge graph"),
                        "globe",
                        Pane.Place.CENTRE,
                        Text.tr("The open knowledge graph: find an entity, walk from neighbour to neighbour, list and"
                                + " check its facts, see the values behind them, make new versions."),
                        () -> new KnowledgePane(knowledge)),
                new Pane(
                        "attention",
                        Text.tr("Attention"),
                        "eye",
                        Pane.Place.RIGHT,
                        Text.tr("What the model attends to in the molecule in focus: bonds, facts about its elements."),
                        () -> new AttentionPane(
                                attention,
                                new ModelChooserModel(workspace, workspace.modelProperty(), List.of()),
                                new ModelChooserModel(workspace, attention.otherModelProperty(), List.of()))),
                new Pane(
                        "predictions",
                        Text.tr("Predictions"),
                        "target",
                        Pane.Place.CENTRE,
                        Text.tr("Paste SMILES or open a file: predictions, their spread, and how far they can be"
                                + " trusted."),
                        () -> new PredictionsPane(
                                predictions, new ModelChooserModel(workspace, workspace.modelProperty(), List.of()))),
                new Pane(
                        "projection",
                        Text.tr("Projection"),
                        "chart-scatter",
                        Pane.Place.CENTRE,
                        Text.tr("Molecules, elements or attributes as points by PCA, t-SNE or UMAP: near points have"
                                + " similar vectors. Draw a lasso to select molecules."),
                        () -> new ProjectionPane(
                                projection,
                                new ModelChooserModel(workspace, workspace.modelProperty(), List.of()),
                                commands.find("projection.keep").orElseThrow(),
                                commands.find("projection.subset").orElseThrow())));
    }

    /// Shows some rows of the open table alone.
    private void showOnly(BitSet rows) {
        molecules.filters().removeIf(filter -> filter instanceof Filter.Rows);
        molecules.filters().add(new Filter.Rows(rows));
        if (window != null) {
            window.showPane("molecules");
        }
    }

    private void askForSubset(Consumer<String> save) {
        if (window != null) {
            window.ask(
                            Text.tr("Save the selected molecules"),
                            Text.tr("Name of the new file in the project's data folder"),
                            Text.tr("subset"),
                            Text.tr("Save"))
                    .ifPresent(save);
        }
    }

    private void quit() {
        remember();
        // A popup that is still open when the platform ends would end the process with an error.
        List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
        Platform.exit();
    }

    /// What the window looks like is kept while it is open too: it may be killed.
    private void remember() {
        if (window != null && window.stage().isShowing()) {
            window.remember();
        }
    }

    /// Closes what is open; called at the end of the platform, however it came.
    @Override
    public void stop() {
        remember();
        for (AutoCloseable part : open.reversed()) {
            try {
                part.close();
            } catch (Exception e) {
                // The others are still to be closed.
                workspace.notices().error(Text.tr("Not everything could be closed."), Notices.reason(e));
            }
        }
        background.close();
        open.clear();
    }

    /// What all panes share, for tests.
    public Workspace workspace() {
        return workspace;
    }

    /// Opens a file as if it had been dropped on the window.
    void open(Path file) {
        if (files != null) {
            files.open(file);
        }
    }

    /// Every pane of the window, also those that are closed.
    List<Pane> allPanes() {
        return window == null ? List.of() : window.panes();
    }

    PreferencesStore preferences() {
        return preferences;
    }

    public Commands commands() {
        return commands;
    }
}
