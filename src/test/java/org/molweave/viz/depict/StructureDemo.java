package org.molweave.viz.depict;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.TilePane;
import javafx.stage.Stage;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Smiles;
import org.molweave.viz.palette.Theme;

/// Shows a few structures in each theme.
public final class StructureDemo extends Application {

    private static final String[] SHOWN = {
        "CC(=O)Oc1ccccc1C(=O)O",
        "C[C@H](N)C(=O)[O-]",
        "CN1CCC[C@H]1c1cccnc1",
        "Clc1ccc(Br)c(F)c1S(=O)(=O)N",
        "OC[C@H]1O[C@@H](O)[C@H](O)[C@@H](O)[C@@H]1O",
        "F/C=C/C#N"
    };

    @Override
    public void start(Stage stage) throws Exception {
        stage.setScene(new Scene(content(), 990, 990));
        stage.show();
    }

    static TilePane content() throws Exception {
        var tiles = new TilePane();
        for (Theme theme : Theme.values()) {
            for (int i = 0; i < SHOWN.length; i++) {
                var view = new StructureView();
                Drawing drawing = Drawing.of(Smiles.parse(SHOWN[i]));
                view.drawingProperty().set(drawing);
                view.themeProperty().set(theme);
                view.setStyle("-fx-background-color: " + theme.background());
                view.atomNumbersProperty().set(i % 2 == 1);
                if (i % 3 == 0) {
                    view.shadingProperty().set(shading(drawing));
                }
                view.selectedAtomsProperty().set(java.util.Set.of(i % 3));
                view.setPrefSize(320, 150);
                tiles.getChildren().add(view);
            }
        }
        return tiles;
    }

    private static Shading shading(Drawing drawing) {
        var atoms = new float[drawing.molecule().atoms()];
        var bonds = new float[drawing.molecule().bonds()];
        for (int i = 0; i < atoms.length; i++) {
            atoms[i] = (float) i / atoms.length;
        }
        for (int i = 0; i < bonds.length; i++) {
            bonds[i] = (float) i / bonds.length;
        }
        return Shading.sequential(atoms, bonds);
    }
}
