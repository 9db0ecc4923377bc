package org.molweave.viz.graph;

/// What is drawn over the graph, in pixels from the top left, on the screen and on paper alike.
interface Ink {

    void line(double x1, double y1, double x2, double y2, double width, String colour);

    void triangle(double[] x, double[] y, String colour);

    void box(double x, double y, double width, double height, String colour, double opacity);

    /// `x` is the left end, `y` the base line.
    void text(String text, double x, double y, double size, boolean bold, String colour);

    double width(String text, double size, boolean bold);
}
