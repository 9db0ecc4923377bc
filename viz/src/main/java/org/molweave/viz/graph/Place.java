package org.molweave.viz.graph;

/// Where a node lies, in units of the picture; `y` points up.
public record Place(double x, double y) {

    double distance(Place other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
