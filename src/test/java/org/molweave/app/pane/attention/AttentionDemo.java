package org.molweave.app.pane.attention;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.app.inference.Inference;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.viz.palette.Theme;

/// The attention pane on the sample project and the shipped model.
public final class AttentionDemo extends Application {

    @Override
    public void start(Stage stage) throws Exception {
        var workspace = new Workspace(Background.ofThreads());
        var model = new AttentionModel(workspace, new Inference(workspace));
        show(stage, workspace, model);
    }

    /// Opens the sample project with a molecule in focus.
    static AttentionPane show(Stage stage, Workspace workspace, AttentionModel model) throws Exception {
        StyleSheets.show(Theme.LIGHT);
        var pane = new AttentionPane(
                model,
                new ModelChooserModel(workspace, workspace.modelProperty(), List.of()),
                new ModelChooserModel(workspace, model.otherModelProperty(), List.of()));
        var scene = new Scene(pane, 620, 860);
        StyleSheets.apply(scene);
        stage.setScene(scene);
        stage.show();
        String folder = System.getProperty("molweave.demo", "sample-projects/solubility");
        new Opener(workspace).openProject(Path.of(folder));
        workspace
                .selection()
                .focusProperty()
                .set(new Selection.Focus(Smiles.parse("CC(=O)Nc1ccc(O)c(Cl)c1S(N)(=O)=O"), -1));
        return pane;
    }
}
