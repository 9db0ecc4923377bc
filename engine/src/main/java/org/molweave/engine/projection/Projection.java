package org.molweave.engine.projection;

/// How vectors become places in the plane.
public sealed interface Projection {

    /// The two directions of the largest variance.
    record Pca() implements Projection {}

    /// Barnes–Hut t-SNE. Van der Maaten: Accelerating t-SNE using tree-based algorithms. JMLR 2014, 15, 3221.
    record Tsne(double perplexity, int iterations) implements Projection {
        public static final Tsne DEFAULTS = new Tsne(30, 1000);
    }

    /// McInnes, Healy, Melville: UMAP: uniform manifold approximation and projection. arXiv:1802.03426.
    record Umap(int neighbours, double minDistance) implements Projection {
        public static final Umap DEFAULTS = new Umap(15, 0.1);
    }

    /// As people call it.
    default String title() {
        return switch (this) {
            case Pca _ -> "PCA";
            case Tsne _ -> "t-SNE";
            case Umap _ -> "UMAP";
        };
    }
}
