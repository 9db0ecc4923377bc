package org.molweave.app.figure;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.molweave.app.command.Command;
import org.molweave.app.figure.FigureModel.Choice;
import org.molweave.app.pane.PaneRequest;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.FigureView;
import org.molweave.app.shell.MainWindow;
import org.molweave.viz.figure.SheetFigure;

/// Exporting and copying pictures, by menu, key, toolbar and by the menus of views.
public final class FigureActions {

    private static final int MOST_PANELS = 6;

    private final MainWindow window;
    private final Workspace workspace;
    private final FigureModel model;
    private final FigureClipboard clipboard = new FigureClipboard();

    public FigureActions(MainWindow window, Workspace workspace) {
        this.window = window;
        this.workspace = workspace;
        model = new FigureModel(workspace);
    }

    /// Does what the menu of a view asks for.
    public void act(FigureView view, PaneRequest request) {
        if (request.getEventType().equals(PaneRequest.EXPORT_FIGURE)) {
            export(Optional.of(view));
        } else {
            copy(view);
        }
    }

    public List<Command> commands() {
        return List.of(
                Command.of(
                        "figure.export",
                        "File",
                        tr("Export figure…"),
                        "export",
                        "Shortcut+E",
                        () -> export(Optional.empty())),
                Command.of(
                        "figure.copy",
                        "File",
                        tr("Copy picture"),
                        "copy",
                        "Shortcut+Shift+E",
                        () -> window.figureViews().stream().findFirst().ifPresentOrElse(this::copy, this::nothing)));
    }

    /// What the dialog shows and does, for tests.
    FigureModel model() {
        return model;
    }

    private void export(Optional<FigureView> first) {
        List<Choice> choices = new ArrayList<>();
        first.flatMap(FigureActions::choice).ifPresent(choices::add);
        for (FigureView view : window.figureViews()) {
            if (first.isEmpty() || !view.source().equals(first.get().source())) {
                choice(view).ifPresent(choices::add);
            }
        }
        if (choices.size() > 1) {
            choices.add(sheet(choices.subList(0, Math.min(MOST_PANELS, choices.size()))));
        }
        if (choices.isEmpty()) {
            nothing();
        } else {
            model.offer(choices);
            new FigureDialog(model, clipboard, window.stage()).show();
        }
    }

    private static Choice sheet(List<Choice> views) {
        String title = tr("All %d views as panels a, b, c", views.size());
        return new Choice(
                views.getFirst().pane(),
                title,
                new SheetFigure(
                        tr("Figure with %d panels", views.size()),
                        views.stream().map(Choice::figure).toList()));
    }

    private void copy(FigureView view) {
        choice(view).ifPresentOrElse(choice -> model.copyAsShown(choice, clipboard::put), this::nothing);
    }

    private static Optional<Choice> choice(FigureView view) {
        return view.source()
                .figure()
                .map(figure -> new Choice(
                        view.pane().id(),
                        figure.title().startsWith(view.pane().title())
                                ? figure.title()
                                : view.pane().title() + ": " + figure.title(),
                        figure));
    }

    private void nothing() {
        workspace
                .notices()
                .warn(
                        tr("There is no picture to export."),
                        tr("Open a pane that shows one: a molecule, its augmented graph, attention, curves of runs."));
    }
}
