package org.molweave.app.pane.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.molweave.viz.depict.StructureView;
import org.molweave.viz.palette.Theme;

/// A drawing with its title above and its colour bars below.
final class PictureCard extends VBox {

    private final Label title = new Label();
    private final StructureView view = new StructureView();
    private final ColourBar atoms = new ColourBar();
    private final ColourBar bonds = new ColourBar();

    PictureCard(ReadOnlyObjectProperty<Theme> theme, ObjectProperty<Set<Integer>> selectedAtoms) {
        getStyleClass().add("picture-card");
        title.getStyleClass().add("picture-title");
        title.setMinWidth(0);
        view.setMinSize(0, 0);
        view.themeProperty().bind(theme);
        view.selectedAtomsProperty().bind(selectedAtoms);
        view.setOnAtomClicked((atom, _) -> selectedAtoms.set(atom < 0 ? Set.of() : Set.of(atom)));
        VBox.setVgrow(view, Priority.ALWAYS);
        HBox.setHgrow(atoms, Priority.ALWAYS);
        HBox.setHgrow(bonds, Priority.ALWAYS);
        for (ColourBar bar : List.of(atoms, bonds)) {
            bar.setPrefWidth(180);
            bar.setMaxWidth(Double.MAX_VALUE);
        }
        getChildren().setAll(title, view, new HBox(16, atoms, bonds));
    }

    void show(Picture picture, boolean numbers, Theme theme) {
        title.setText(picture.title());
        title.setTooltip(new Tooltip(picture.title()));
        view.drawingProperty().set(picture.drawing());
        view.shadingProperty().set(picture.shading());
        view.notesProperty().set(numbers ? numbers(picture) : List.of());
        atoms.show(picture.atomLabel(), picture.atomScale(), theme);
        bonds.show(picture.bondLabel(), picture.bondScale(), theme);
    }

    static List<String> numbers(Picture picture) {
        List<String> texts = new ArrayList<>();
        for (float value : picture.atoms()) {
            texts.add(Float.isNaN(value) ? "" : picture.atomScale().number(value));
        }
        return texts;
    }
}
