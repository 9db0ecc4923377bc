package org.molweave.app.tour;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// Where a callout stands: beside its target where there is room, else over it.
final class Callout {

    static final double GAP = 14;

    private Callout() {}

    /// The upper left corner of a callout of the size, in a window of the size; the target is empty for none.
    static Point2D place(Bounds target, double width, double height, double windowWidth, double windowHeight) {
        if (target.isEmpty() || target.getWidth() <= 0) {
            return inside(
                    (windowWidth - width) / 2, (windowHeight - height) / 2, width, height, windowWidth, windowHeight);
        }
        double top = Math.min(target.getMinY() + 20, target.getCenterY());
        double left = target.getCenterX() - width / 2;
        if (target.getMaxX() + GAP + width <= windowWidth) {
            return inside(target.getMaxX() + GAP, top, width, height, windowWidth, windowHeight);
        }
        if (target.getMinX() - GAP - width >= 0) {
            return inside(target.getMinX() - GAP - width, top, width, height, windowWidth, windowHeight);
        }
        if (target.getMaxY() + GAP + height <= windowHeight) {
            return inside(left, target.getMaxY() + GAP, width, height, windowWidth, windowHeight);
        }
        if (target.getMinY() - GAP - height >= 0) {
            return inside(left, target.getMinY() - GAP - height, width, height, windowWidth, windowHeight);
        }
        return inside(left, target.getMaxY() - GAP - height, width, height, windowWidth, windowHeight);
    }

    private static Point2D inside(
            double x, double y, double width, double height, double windowWidth, double windowHeight) {
        return new Point2D(
                Math.round(Math.clamp(x, GAP, Math.max(GAP, windowWidth - width - GAP))),
                Math.round(Math.clamp(y, GAP, Math.max(GAP, windowHeight - height - GAP))));
    }
}
