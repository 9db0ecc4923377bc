package org.molweave.viz.depict;

import org.molweave.engine.chem.Drawing.Anchor;

/// A surface to paint on, in pixels. Colours are written `#rrggbb`, `opacity` goes from 0 to 1.
interface Paper {

    /// A straight stroke with round ends.
    void line(double x1, double y1, double x2, double y2, double width, String colour, double opacity);

    void triangle(double[] x, double[] y, String colour);

    void disc(double x, double y, double radius, String colour, double opacity);

    void ring(double x, double y, double radius, double width, String colour);

    /// `y` is the base line.
    void text(double x, double y, double size, Anchor anchor, String colour, String text);

    /// `width` by `height` from (0, 0).
    void fill(double width, double height, String colour);
}
