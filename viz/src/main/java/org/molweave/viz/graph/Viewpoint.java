package org.molweave.viz.graph;

import java.util.Optional;

/// The part of a picture that is looked at: what lies in the middle, and how many pixels a unit is long.
public record Viewpoint(double x, double y, double scale) {

    static final double LEAST = 1e-4;
    static final double MOST = 1e5;

    public Viewpoint {
        scale = Math.clamp(scale, LEAST, MOST);
    }

    /// For the provenance of a figure.
    public String text() {
        return x + " " + y + " " + scale;
    }

    /// What [#text()] wrote; empty for anything else.
    public static Optional<Viewpoint> parse(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length == 3
                    ? Optional.of(new Viewpoint(
                            Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Pixels from the left.
    double pixelX(double unitX, double width) {
        return width / 2 + (unitX - x) * scale;
    }

    /// Pixels from the top.
    double pixelY(double unitY, double height) {
        return height / 2 - (unitY - y) * scale;
    }

    double unitX(double pixelX, double width) {
        return x + (pixelX - width / 2) / scale;
    }

    double unitY(double pixelY, double height) {
        return y - (pixelY - height / 2) / scale;
    }

    Viewpoint movedBy(double pixelsRight, double pixelsDown) {
        return new Viewpoint(x - pixelsRight / scale, y + pixelsDown / scale, scale);
    }

    /// Closer by a factor; what is under the pixel stays there.
    Viewpoint zoomedBy(double factor, double pixelX, double pixelY, double width, double height) {
        double newScale = Math.clamp(scale * factor, LEAST, MOST);
        double atX = unitX(pixelX, width);
        double atY = unitY(pixelY, height);
        return new Viewpoint(atX - (pixelX - width / 2) / newScale, atY + (pixelY - height / 2) / newScale, newScale);
    }
}
