package org.molweave.app.pane.predictions;

import java.util.List;

/// Whether a molecule is like those that a model learned from. `nearest` are the most similar of them,
/// `missing` the elements that none of them has, `unknown` those that the knowledge graph says nothing about.
record Applicability(Level level, List<Neighbour> nearest, List<String> missing, List<String> unknown) {

    /// The traffic light. The limits are conventions for this fingerprint, not a measured error.
    enum Level {
        /// A training molecule is at least [#NEAR] similar, and every element occurs among them.
        INSIDE,
        /// A training molecule is at least [#FAR] similar, or an element is new.
        EDGE,
        /// No training molecule is [#FAR] similar.
        OUTSIDE
    }

    static final double NEAR = 0.5;

    static final double FAR = 0.3;

    /// A molecule of the training part, its measured values (NaN where unknown), and its Tanimoto similarity.
    record Neighbour(String smiles, float[] measured, double similarity) {}

    static Applicability of(List<Neighbour> nearest, List<String> missing, List<String> unknown) {
        double most = nearest.isEmpty() ? 0 : nearest.getFirst().similarity();
        Level level = most < FAR
                ? Level.OUTSIDE
                : most >= NEAR && missing.isEmpty() && unknown.isEmpty() ? Level.INSIDE : Level.EDGE;
        return new Applicability(level, nearest, missing, unknown);
    }

    double similarity() {
        return nearest.isEmpty() ? 0 : nearest.getFirst().similarity();
    }
}
