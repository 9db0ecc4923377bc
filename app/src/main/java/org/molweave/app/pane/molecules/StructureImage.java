package org.molweave.app.pane.molecules;

import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;

/// The picture of a molecule in a cell; blank until it is painted.
final class StructureImage extends ImageView {

    private final Structures structures;
    private @Nullable Molecule molecule;

    StructureImage(Structures structures) {
        this.structures = structures;
        setPreserveRatio(true);
    }

    void show(Molecule wanted, int width, int height) {
        molecule = wanted;
        setFitWidth(width);
        setFitHeight(height);
        setImage(structures
                .find(wanted, width, height, this, image -> {
                    if (wanted.equals(molecule) && getFitWidth() == width) {
                        setImage(image);
                    }
                })
                .orElse(null));
    }

    void clear() {
        molecule = null;
        setImage(null);
    }
}
