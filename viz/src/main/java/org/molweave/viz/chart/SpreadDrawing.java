package org.molweave.viz.chart;

import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.molweave.viz.palette.Theme;

/// A dot for each number that occurs.
record SpreadDrawing(SpreadView.Spread spread) implements Drawing {

    boolean isEmpty() {
        return numbers().length == 0;
    }

    private int[] numbers() {
        int[] counts = spread.counts();
        return IntStream.range(1, Math.max(1, counts.length))
                .filter(n -> counts[n] > 0)
                .toArray();
    }

    @Override
    public JFreeChart chart(Theme theme) {
        var style = new ChartStyle(theme);
        int[] numbers = numbers();
        double[] x = Arrays.stream(numbers).asDoubleStream().toArray();
        double[] y = Arrays.stream(numbers).mapToDouble(n -> spread.counts()[n]).toArray();
        var data = new DefaultXYDataset();
        data.addSeries(0, new double[][] {x, y});
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, ChartStyle.color(theme.category(0), 0.85));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-2.5, -2.5, 5, 5));
        double highest = Arrays.stream(y).max().orElse(1);
        return style.chart(style.axes(
                new XYPlot(data, null, null, renderer),
                AxisSpec.around(spread.label(), x[0], x[x.length - 1], AxisSpec.Scale.LOGARITHMIC),
                AxisSpec.around(spread.countLabel(), 1, Math.max(2, highest), AxisSpec.Scale.LOGARITHMIC)));
    }
}
