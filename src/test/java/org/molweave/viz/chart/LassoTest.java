package org.molweave.viz.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class LassoTest {

    @Test
    void aConcaveLineLeavesItsBayOutside() {
        // A U: 10 wide, 10 high, with a bay from the top between 3 and 7 down to 7.
        var u = Lasso.of(new double[] {0, 3, 3, 7, 7, 10, 10, 0}, new double[] {0, 0, 7, 7, 0, 0, 10, 10});

        assertTrue(u.inside().test(1, 5));
        assertTrue(u.inside().test(5, 8));
        assertFalse(u.inside().test(5, 3));
        assertFalse(u.inside().test(11, 5));
        assertFalse(u.inside().test(5, -1));
    }

    @Test
    void twoCornersAreARectangleFromEitherSide() {
        var upwards = Lasso.of(new double[] {10, 2}, new double[] {20, 4});

        assertTrue(upwards.inside().test(3, 19));
        assertFalse(upwards.inside().test(1, 19));
        assertFalse(upwards.inside().test(3, 21));
    }

    @Test
    void theNearestPointIsFoundWithinReachOnly() {
        var points = new Points(new double[] {0, 50, 100, Double.NaN}, new double[] {0, 50, 100, 0});
        var plot = new XYPlot();
        plot.setDomainAxis(axis());
        plot.setRangeAxis(axis());
        var frame = new Frame(new java.awt.geom.Rectangle2D.Double(0, 0, 100, 100), plot);
        var grid = new PointGrid(points);

        // On the screen y grows downwards.
        assertEquals(0, grid.nearest(3, 98, 14, frame));
        assertEquals(1, grid.nearest(45, 55, 14, frame));
        assertEquals(-1, grid.nearest(30, 30, 14, frame));
        assertEquals(2, grid.nearest(100, 0, 14, frame));
    }

    private static NumberAxis axis() {
        var axis = new NumberAxis();
        axis.setRange(0, 100);
        return axis;
    }
}
