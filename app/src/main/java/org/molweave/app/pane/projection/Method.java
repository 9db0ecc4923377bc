package org.molweave.app.pane.projection;

import org.molweave.engine.projection.Projection;

/// The projections to choose from, with the settings that their authors chose.
public enum Method {
    PCA,
    TSNE,
    UMAP;

    Projection projection() {
        return switch (this) {
            case PCA -> new Projection.Pca();
            case TSNE -> Projection.Tsne.DEFAULTS;
            case UMAP -> Projection.Umap.DEFAULTS;
        };
    }
}
