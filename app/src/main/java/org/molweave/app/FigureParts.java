package org.molweave.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.molweave.app.command.Command;
import org.molweave.app.figure.FigureActions;
import org.molweave.app.figure.FigureOpener;
import org.molweave.app.pane.PaneRequest;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.shell.FigureView;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.shell.PaneListener;
import org.molweave.app.table.TableActions;
import org.molweave.viz.figure.FigureSource;

/// Figures and tables out of the window, and figures back into it.
final class FigureParts implements PaneListener, FigureOpener.Panes {

    private final MainWindow window;
    private final FigureActions figures;
    private final TableActions tables;

    FigureParts(MainWindow window, Workspace workspace, Opener opener, PreferencesStore preferences) {
        this.window = window;
        figures = new FigureActions(window, workspace);
        tables = new TableActions(workspace, window.stage(), window::focusedContent);
        window.setOnRequest(this);
        opener.openFiguresBy(new FigureOpener(
                workspace, opener, this, () -> preferences.get().recent())::open);
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>(figures.commands());
        all.addAll(tables.commands());
        return all;
    }

    @Override
    public void picture(FigureView view, PaneRequest request) {
        figures.act(view, request);
    }

    @Override
    public void table(Node node, PaneRequest request) {
        tables.act(node, request);
    }

    @Override
    public void show(String pane) {
        window.showPane(pane);
    }

    @Override
    public Optional<FigureSource> view(String pane) {
        return window.view(pane);
    }
}
