package org.molweave.engine.baseline;

/// How a random forest is grown. `features` is the share of the fingerprint bits that each cut may choose from,
/// `leafSize` the fewest molecules in a leaf.
public record ForestShape(int trees, double features, int leafSize) {

    public ForestShape {
        if (trees < 1 || leafSize < 1 || !(features > 0 && features < 1)) {
            throw new IllegalArgumentException(
                    "A forest of %d trees with a share of %s of the features and leaves of %d cannot be grown. It needs at least 1 tree, a share between 0 and 1, and leaves of at least 1."
                            .formatted(trees, features, leafSize));
        }
    }
}
