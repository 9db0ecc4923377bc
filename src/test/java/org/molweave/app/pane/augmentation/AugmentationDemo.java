package org.molweave.app.pane.augmentation;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;

/// The pane alone, with the shipped model; the SMILES is the first argument.
public class AugmentationDemo extends Application {

    final Workspace workspace = new Workspace(Background.ofThreads());
    final AugmentationModel model = new AugmentationModel(workspace, new Inference(workspace));

    @Override
    public void start(Stage stage) throws Exception {
        Path samples = Path.of("sample-projects", "pretrained");
        workspace.knowledgeProperty().set(Opener.knowledge(samples.resolve("kg/elements.tsv")));
        workspace.modelProperty().set(new ModelChoice(samples.resolve("model/kcl-pubchem"), "", "Shipped model"));
        StyleSheets.show(workspace.themeProperty().get());
        var scene = new Scene(new AugmentationPane(model), 1000, 800);
        StyleSheets.apply(scene);
        stage.setScene(scene);
        stage.show();
        model.look(
                getParameters().getUnnamed().isEmpty()
                        ? "Cn1cnc2c1c(=O)n(C)c(=O)n2C"
                        : getParameters().getUnnamed().getFirst());
    }
}
