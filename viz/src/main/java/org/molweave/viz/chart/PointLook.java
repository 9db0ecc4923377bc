package org.molweave.viz.chart;

import java.util.BitSet;

/// How large and how opaque points are: many small ones, or a few that stand out from the rest.
record PointLook(double radius, double opacity, boolean emphasises) {

    /// More selected points than this get no ring: it would hide their colours.
    private static final int MOST_RINGS = 150;

    /// How much wider a ring is than its point.
    static final double RING = 0.9;

    static PointLook of(int points, BitSet selected) {
        double radius = points <= 400 ? 4 : points <= 3_000 ? 3 : points <= 20_000 ? 2.2 : 1.6;
        boolean emphasises = !selected.isEmpty();
        return new PointLook(radius, emphasises ? 0.22 : points <= 3_000 ? 0.85 : 0.7, emphasises);
    }

    double selectedRadius() {
        return radius + 0.8;
    }

    static boolean rings(BitSet selected) {
        return selected.cardinality() <= MOST_RINGS;
    }
}
