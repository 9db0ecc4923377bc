package org.molweave.app.pane.molecules;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadOptions;
import org.molweave.viz.palette.Theme;

/// Shows the molecules of a file (`-Ddemo.file`), light or dark (`-Ddemo.dark=true`).
public final class MoleculesDemo extends Application {

    @Override
    public void start(Stage stage) throws Exception {
        var workspace = new Workspace(Background.ofThreads());
        workspace.themeProperty().set(Boolean.getBoolean("demo.dark") ? Theme.DARK : Theme.LIGHT);
        StyleSheets.show(workspace.themeProperty().get());
        Path file = Path.of(System.getProperty("demo.file", "sample-projects/solubility/data/solubility.csv"));
        workspace.tableProperty().set(MoleculeTable.of(file, ReadOptions.DEFAULTS, MoleculeReader.read(file)));
        var model = new MoleculesModel(workspace);
        var scene = new Scene(new MoleculesPane(model, workspace), 640, 900);
        StyleSheets.apply(scene);
        stage.setScene(scene);
        stage.show();
        workspace.focusRow(3);
        DemoSteps.apply(System.getProperty("demo.step", ""), model);
    }
}
