package org.molweave.viz.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/// Something painted into the data area by us instead of by a renderer of the library.
final class Painted extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1;

    /// What is painted; `frame` says where values lie.
    @FunctionalInterface
    interface Picture {
        void paint(Graphics2D graphics, Frame frame);
    }

    private final transient Picture picture;

    Painted(Picture picture) {
        this.picture = picture;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis x,
            ValueAxis y,
            int rendererIndex,
            PlotRenderingInfo info) {
        picture.paint(graphics, new Frame(area, plot));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
