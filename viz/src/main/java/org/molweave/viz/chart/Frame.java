package org.molweave.viz.chart;

import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/// The axes of a painted chart: translates between places on the screen and values.
final class Frame {

    private final Rectangle2D area;
    private final ValueAxis x;
    private final ValueAxis y;

    Frame(Rectangle2D area, XYPlot plot) {
        this.area = area;
        x = plot.getDomainAxis();
        y = plot.getRangeAxis();
    }

    Rectangle2D area() {
        return area;
    }

    boolean contains(double px, double py) {
        return area.contains(px, py);
    }

    double toX(double px) {
        return x.java2DToValue(px, area, RectangleEdge.BOTTOM);
    }

    double toY(double py) {
        return y.java2DToValue(py, area, RectangleEdge.LEFT);
    }

    double fromX(double value) {
        return x.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    double fromY(double value) {
        return y.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    /// What is in sight.
    Viewport viewport() {
        return new Viewport(
                x.getRange().getLowerBound(),
                x.getRange().getUpperBound(),
                y.getRange().getLowerBound(),
                y.getRange().getUpperBound());
    }

    /// What a rectangle between two places of the screen shows; both are first moved into the data area.
    Viewport between(double px, double py, double otherX, double otherY) {
        double left = insideX(Math.min(px, otherX));
        double right = insideX(Math.max(px, otherX));
        double top = insideY(Math.min(py, otherY));
        double bottom = insideY(Math.max(py, otherY));
        return new Viewport(toX(left), toX(right), toY(bottom), toY(top));
    }

    double insideX(double px) {
        return Math.clamp(px, area.getMinX(), area.getMaxX());
    }

    double insideY(double py) {
        return Math.clamp(py, area.getMinY(), area.getMaxY());
    }
}
