package org.molweave.app;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.Preferences;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.tour.TourModel;
import org.molweave.app.tour.TourStep;

/// The tour of this window: begins by itself at the very first start, and whenever it is asked for.
final class WindowTour {

    private final MainWindow window;
    private final Workspace workspace;
    private final PreferencesStore preferences;
    private final Runnable openSample;
    private @Nullable TourModel running;

    WindowTour(MainWindow window, Workspace workspace, PreferencesStore preferences, Runnable openSample) {
        this.window = window;
        this.workspace = workspace;
        this.preferences = preferences;
        this.openSample = openSample;
        workspace.projectProperty().subscribe((_, project) -> opened(project != null));
        workspace.tableProperty().subscribe((_, table) -> opened(table != null));
    }

    /// `waits` where something is being opened already: the tour begins when it is there.
    void atFirstStart(boolean waits) {
        if (!preferences.get().tourSeen() && !waits) {
            begin();
        }
    }

    void begin() {
        if (running != null && !running.isOver()) {
            return;
        }
        preferences.change(Preferences::withTourSeen);
        var model = new TourModel(steps());
        running = model;
        window.showTour(model);
    }

    /// Whoever opens something while the tour shows how to begin has understood; the tour goes on there.
    private void opened(boolean something) {
        if (!something) {
            return;
        }
        if (running == null) {
            atFirstStart(false);
        } else if (running.atProperty().get() == 0 && running.step().target().equals("welcome-tiles")) {
            running.next();
        }
    }

    private boolean isEmpty() {
        return workspace.project() == null && workspace.table() == null;
    }

    private List<TourStep> steps() {
        var steps = new ArrayList<TourStep>();
        if (isEmpty()) {
            steps.add(new TourStep(
                    tr("Three ways to begin"),
                    tr(
                            "Your own molecules, a sample project with a trained model, or a knowledge graph. Click one, or let"
                                    + " Next open the sample. Esc leaves the tour at any step."),
                    "welcome-tiles",
                    () -> {}));
        }
        steps.add(new TourStep(
                tr("The molecules"),
                tr(
                        "Click a row and all panes show that molecule. Sort, filter and search here. Any other molecule: type"
                                + " its SMILES into the field at the top."),
                "pane-molecules",
                () -> {
                    if (isEmpty()) {
                        openSample.run();
                    }
                    window.showPane("molecules");
                }));
        steps.add(pane(
                "augmentation",
                tr("What the network reads"),
                tr("The molecule joined to facts about its elements. Click a fact to see its atoms; leave one out by"
                        + " right-click and see what the model says without it.")));
        steps.add(pane(
                "attention",
                tr("What it attends to"),
                tr("Bonds and facts, coloured by the model's own weights. Compare them with even attention before you"
                        + " believe a colour: F1 says why.")));
        steps.add(pane(
                "training",
                tr("Train a model"),
                tr(
                        "Choose a method, what is to be learnt and a split, and press Start. Training goes on when the window is"
                                + " closed.")));
        steps.add(
                pane(
                        "runs",
                        tr("Every run is kept"),
                        tr(
                                "With its settings, its curves and its result over all seeds. Select several to see what differs.")));
        steps.add(new TourStep(
                tr("Help is here"),
                tr(
                        "F1 opens the page of the pane you are in; this button opens the guide. Ctrl+K finds any command by a few"
                                + " letters."),
                "tool-help.guide",
                () -> {}));
        return steps;
    }

    private TourStep pane(String id, String title, String text) {
        return new TourStep(title, text, "pane-" + id, () -> window.showPane(id));
    }
}
