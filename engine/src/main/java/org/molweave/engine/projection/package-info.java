/// Vectors as places in the plane (PCA, t-SNE, UMAP), and how pure their neighbourhoods are. The only package that
/// knows
/// the projection libraries.
@NullMarked
package org.molweave.engine.projection;

import org.jspecify.annotations.NullMarked;
