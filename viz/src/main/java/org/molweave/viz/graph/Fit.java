package org.molweave.viz.graph;

import java.util.List;
import org.molweave.viz.graph.Overlay.Reach;

/// Finds the viewpoint from which a whole picture with its labels is seen, as large as may be.
record Fit(List<Item> items, double width, double height) {

    /// Nodes keep at least this share of a view that is too small for the labels; those are shortened then.
    private static final double LEAST_SHARE = 1.0 / 3;

    /// This share of a width that is too small is free of nodes at both sides.
    private static final double BORDER = 0.1;

    /// A node and how far it reaches beyond its place.
    record Item(Place place, Reach reach) {}

    Viewpoint at(double maxScale) {
        double least = width * LEAST_SHARE / (max(true) - min(true));
        double across = scaleX();
        double scale =
                Math.min(Math.max(across, least), Math.max(scaleY(), height * LEAST_SHARE / (max(false) - min(false))));
        scale = Math.min(scale, maxScale);
        double y = (min(false) + max(false)) / 2;
        return new Viewpoint(middle(scale), y, scale);
    }

    /// At which the widest pair of labels just fits.
    private double scaleX() {
        double scale = Double.POSITIVE_INFINITY;
        for (Item left : items) {
            for (Item right : items) {
                double apart = right.place.x() - left.place.x();
                if (apart > 0) {
                    scale = Math.min(scale, (width - left.reach.left() - right.reach.right()) / apart);
                }
            }
        }
        return scale;
    }

    private double scaleY() {
        double scale = Double.POSITIVE_INFINITY;
        for (Item lower : items) {
            for (Item upper : items) {
                double apart = upper.place.y() - lower.place.y();
                if (apart > 0) {
                    scale = Math.min(scale, (height - lower.reach.upright() - upper.reach.upright()) / apart);
                }
            }
        }
        return scale;
    }

    /// Between the ends of the labels; where these find no room, so that every node is seen.
    private double middle(double scale) {
        double left = items.stream()
                .mapToDouble(item -> item.place.x() * scale - item.reach.left())
                .min()
                .orElse(0);
        double right = items.stream()
                .mapToDouble(item -> item.place.x() * scale + item.reach.right())
                .max()
                .orElse(0);
        double middle = (left + right) / 2;
        if (right - left > width + 1) {
            double nearest = width / 2 - width * BORDER;
            middle = Math.clamp(middle, max(true) * scale - nearest, min(true) * scale + nearest);
        }
        return middle / scale;
    }

    private double min(boolean across) {
        return items.stream()
                .mapToDouble(item -> across ? item.place.x() : item.place.y())
                .min()
                .orElse(0);
    }

    private double max(boolean across) {
        return items.stream()
                .mapToDouble(item -> across ? item.place.x() : item.place.y())
                .max()
                .orElse(0);
    }
}
