package org.molweave.app.pane.predictions;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.app.inference.Inference;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;
import org.molweave.viz.palette.Theme;

/// The predictions pane on the sample project, or on the one that the property `molweave.demo` names.
public final class PredictionsDemo extends Application {

    @Override
    public void start(Stage stage) {
        var workspace = new Workspace(Background.ofThreads());
        show(stage, workspace, new PredictionsModel(workspace, new Inference(workspace)));
    }

    static PredictionsPane show(Stage stage, Workspace workspace, PredictionsModel model) {
        StyleSheets.show(Theme.LIGHT);
        var pane = new PredictionsPane(model, new ModelChooserModel(workspace, workspace.modelProperty(), List.of()));
        var scene = new Scene(pane, 820, 860);
        StyleSheets.apply(scene);
        stage.setScene(scene);
        stage.show();
        new Opener(workspace).openProject(Path.of(System.getProperty("molweave.demo", "sample-projects/solubility")));
        return pane;
    }
}
