package org.molweave.app.pane.molecule;

import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Prediction;
import org.molweave.viz.palette.Theme;

/// Shows one molecule with a prediction, light or dark (`-Ddemo.dark=true`).
public final class MoleculeDemo extends Application {

    @Override
    public void start(Stage stage) throws Exception {
        var workspace = new Workspace(Background.ofThreads());
        workspace.themeProperty().set(Boolean.getBoolean("demo.dark") ? Theme.DARK : Theme.LIGHT);
        StyleSheets.show(workspace.themeProperty().get());
        var prediction =
                new Prediction(new float[] {-2.21f}, new float[] {0.3f}, new float[][] {{-2f}, {-2.4f}, {-2.23f}});
        var model = new MoleculeModel(
                workspace,
                new SimpleObjectProperty<>(prediction),
                new SimpleObjectProperty<>(List.of(new Property("logS", Property.Kind.REGRESSION, "mol/L"))));
        var scene = new Scene(new MoleculePane(model), 420, 560);
        StyleSheets.apply(scene);
        stage.setScene(scene);
        stage.show();
        var molecule = Smiles.parse("CN1C2=C(C(=O)N(C1=O)C)NC=N2.OC(=O)c1ccccc1O");
        workspace.selection().focusProperty().set(new Selection.Focus(molecule, -1));
        workspace.selection().atomsProperty().set(Set.of(1, 2));
    }
}
