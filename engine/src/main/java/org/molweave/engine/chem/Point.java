package org.molweave.engine.chem;

/// A place on paper, or a direction.
record Point(double x, double y) {

    Point plus(double factor, Point direction) {
        return new Point(x + factor * direction.x, y + factor * direction.y);
    }

    /// The direction to `other`, one long.
    Point towards(Point other) {
        double length = Math.max(1e-6, Math.hypot(other.x - x, other.y - y));
        return new Point((other.x - x) / length, (other.y - y) / length);
    }

    Point turned() {
        return new Point(-y, x);
    }
}
