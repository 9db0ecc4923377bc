package org.molweave.app.pane.augmentation;

/// The size of the view in pixels, and what it means for the ring of attributes.
record Room(double width, double height) {

    private static final double TWO_LINES = 28;
    private static final double NARROW_LABEL = 150;
    private static final double WIDE_LABEL = 215;
    private static final double MARGINS = 48;

    /// Before there is a view.
    static final Room UNKNOWN = new Room(900, 700);

    /// Whether labels of so many attributes can have two lines.
    boolean hasLines(int attributes) {
        return Math.ceilDiv(attributes, 2) * TWO_LINES <= height - MARGINS;
    }

    /// How many times as high as wide the ring shall be, in tenths.
    double tall(int attributes) {
        double label = hasLines(attributes) ? NARROW_LABEL : WIDE_LABEL;
        double free = Math.max(width - 2 * label, 60);
        return Math.round(Math.clamp((height - MARGINS) / free, 0.6, 2.4) * 10) / 10.0;
    }
}
