package org.molweave.app.pane.projection;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.molweave.app.pane.StructurePictures;
import org.molweave.engine.chem.Molecule;

/// The molecule of a point, beside it.
final class HoverCard extends VBox {

    private static final int WIDTH = 190;
    private static final int HEIGHT = 120;
    private static final double GAP = 16;

    private final StructurePictures.Picture picture;
    private final Label text = new Label();

    HoverCard(StructurePictures structures) {
        picture = structures.new Picture(WIDTH, HEIGHT);
        text.setWrapText(true);
        text.setMaxWidth(WIDTH);
        getStyleClass().add("hover-card");
        getChildren().setAll(picture, text);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// Shows it beside a place of the parent, on the side where there is room.
    void show(Molecule molecule, String words, Point2D at, Region within) {
        picture.show(molecule);
        text.setText(words);
        applyCss();
        autosize();
        double width = getWidth();
        double x = at.getX() + GAP + width < within.getWidth() ? at.getX() + GAP : at.getX() - GAP - width;
        double y = Math.clamp(at.getY() - getHeight() / 2, 4, Math.max(4, within.getHeight() - getHeight() - 4));
        relocate(Math.max(4, x), y);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
