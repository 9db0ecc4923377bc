package org.molweave.app.pane.projection;

import static org.molweave.app.text.Text.tr;

/// What is projected.
public enum VectorKind {
    /// What the model makes of each open molecule.
    MODEL,
    /// Which neighbourhoods of atoms occur in each open molecule.
    FINGERPRINT,
    /// What the model has learned about each element.
    ELEMENTS,
    /// What the model has learned about each attribute of elements.
    ATTRIBUTES;

    String title() {
        return switch (this) {
            case MODEL -> tr("Molecules, by the model");
            case FINGERPRINT -> tr("Molecules, by fingerprint");
            case ELEMENTS -> tr("Elements");
            case ATTRIBUTES -> tr("Attributes");
        };
    }

    boolean ofMolecules() {
        return this == MODEL || this == FINGERPRINT;
    }

    boolean needsModel() {
        return this != FINGERPRINT;
    }

    /// The vectors in a few words, for the plot.
    String about(String model) {
        return switch (this) {
            case MODEL -> tr("Molecule vectors of the model %s.", model);
            case FINGERPRINT -> tr("Morgan fingerprints, radius 2, %,d bits.", VectorTable.BITS);
            case ELEMENTS -> tr("Rows of the elements in the embedding of the model %s.", model);
            case ATTRIBUTES -> tr("Rows of the attributes in the embedding of the model %s.", model);
        };
    }
}
