package org.molweave.app.pane.runs;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.molweave.app.command.Command;
import org.molweave.app.jobs.EngineLauncher;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.pane.jobs.JobsPane;
import org.molweave.app.pane.log.LogModel;
import org.molweave.app.pane.log.LogPane;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.viz.palette.Theme;

/// The panes of runs, jobs and messages, on a project: `FOLDER [dark]`.
public final class RunsDemo extends Application {

    @Override
    public void start(Stage stage) {
        boolean dark = getParameters().getRaw().contains("dark");
        setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        var workspace = new Workspace(Background.ofThreads());
        workspace.themeProperty().set(dark ? Theme.DARK : Theme.LIGHT);
        var library = new RunLibrary(workspace);
        var queue = new JobQueue(workspace, library, new EngineLauncher(DeviceSurvey.ofThisComputer()));
        var model = new RunsModel(workspace, library, queue);
        new Opener(workspace).openProject(Path.of(getParameters().getRaw().getFirst()));
        var tabs = new TabPane(
                new Tab(
                        "Runs",
                        new RunsPane(
                                model,
                                workspace.themeProperty(),
                                _ -> {},
                                _ -> {},
                                Command.of("runs.errors", "Runs", "Errors", "target", "", () -> {}))),
                new Tab("Jobs", new JobsPane(workspace, queue)),
                new Tab("Log", new LogPane(new LogModel(workspace, library))));
        tabs.setId("demo");
        var scene = new Scene(tabs, 1000, 420);
        scene.getStylesheets().add("/org/molweave/app/shell/workbench.css");
        stage.setScene(scene);
        stage.show();
    }
}
