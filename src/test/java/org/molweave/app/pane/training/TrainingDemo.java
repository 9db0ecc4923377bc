package org.molweave.app.pane.training;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.app.jobs.EngineLauncher;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.viz.palette.Theme;

/// The pane alone, on a project: `FOLDER [dark]`.
public final class TrainingDemo extends Application {

    @Override
    public void start(Stage stage) {
        boolean dark = getParameters().getRaw().contains("dark");
        setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        var workspace = new Workspace(Background.ofThreads());
        workspace.themeProperty().set(dark ? Theme.DARK : Theme.LIGHT);
        var library = new RunLibrary(workspace);
        var queue = new JobQueue(workspace, library, new EngineLauncher(DeviceSurvey.ofThisComputer()));
        var model = new TrainingModel(workspace, library, queue, Optional::empty);
        var live = new LiveModel(workspace, library, queue);
        new Opener(workspace).openProject(Path.of(getParameters().getRaw().getFirst()));
        var scene = new Scene(new TrainingPane(model, live, List.of(), workspace.themeProperty()), 420, 900);
        scene.getStylesheets().add("/org/molweave/app/shell/workbench.css");
        stage.setScene(scene);
        stage.show();
    }
}
