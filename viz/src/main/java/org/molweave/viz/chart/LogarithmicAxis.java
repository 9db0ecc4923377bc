package org.molweave.viz.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// A logarithmic axis whose ticks are numbers that people expect: 1, 2, 5, 10, or powers of ten where there are many.
final class LogarithmicAxis extends LogAxis {

    private static final long serialVersionUID = 1;

    /// More labels than this stand too close.
    private static final int MOST = 10;

    LogarithmicAxis(String label) {
        super(label);
    }

    /// Ticks between the limits: as many of the mantissas as there is room for.
    static double[] ticks(double low, double high) {
        for (int[] mantissas : new int[][] {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, {1, 3}, {1}}) {
            double[] ticks = ticks(low, high, mantissas, 1);
            if (ticks.length <= MOST) {
                return ticks.length >= 3 ? ticks : linear(low, high);
            }
        }
        double decades = Math.log10(high / low);
        return ticks(low, high, new int[] {1}, (int) Math.ceil(decades / MOST));
    }

    private static double[] ticks(double low, double high, int[] mantissas, int step) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(low));
        int last = (int) Math.ceil(Math.log10(high));
        for (int power = Math.floorDiv(first, step) * step; power <= last; power += step) {
            for (int mantissa : mantissas) {
                double value = Double.parseDouble(mantissa + "e" + power);
                if (value >= low && value <= high) {
                    ticks.add(value);
                }
            }
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Within less than a decade: steps of 1, 2 or 5 as on a linear axis.
    private static double[] linear(double low, double high) {
        double raw = (high - low) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = raw / power < 1.5 ? power : raw / power < 3.5 ? 2 * power : 5 * power;
        List<Double> ticks = new ArrayList<>();
        for (double value = Math.ceil(low / step) * step; value <= high; value += step) {
            ticks.add(value);
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean horizontal = RectangleEdge.isTopOrBottom(edge);
        TextAnchor anchor = horizontal ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        List<NumberTick> ticks = new ArrayList<>();
        for (double value : ticks(getRange().getLowerBound(), getRange().getUpperBound())) {
            ticks.add(new NumberTick(value, Numbers.text(value), anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /// The ticks are found without a unit.
    @Override
    protected void selectAutoTickUnit(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {}
}
