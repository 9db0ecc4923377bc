package org.molweave.viz.chart;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.molweave.viz.palette.ColourMap;

/// What stands around the data: legend, colour bar, note.
final class Legends {

    /// More entries than this say nothing any more.
    private static final int MOST = 16;

    private Legends() {}

    /// A legend above the chart, from the left, in as many rows as needed.
    static LegendTitle of(LegendItemCollection items, ChartStyle style) {
        LegendItemCollection shown = shortened(items);
        var arrangement = new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 2, 2);
        var legend = new LegendTitle(() -> shown, arrangement, arrangement);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemFont(ChartStyle.TICK);
        legend.setItemPaint(style.text());
        legend.setBackgroundPaint(style.background());
        legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 10));
        legend.setPadding(new RectangleInsets(0, 4, 6, 0));
        return legend;
    }

    /// A dot and a name.
    static LegendItem dot(String name, Color colour) {
        var item = new LegendItem(name, null, null, null, new Ellipse2D.Double(-4, -4, 8, 8), colour);
        item.setLabelFont(ChartStyle.TICK);
        return item;
    }

    /// What the entries that follow are about.
    static LegendItem heading(String text) {
        return new LegendItem(text, null, null, null, new Line2D.Double(), ChartStyle.THIN, new Color(0, 0, 0, 0));
    }

    private static LegendItemCollection shortened(LegendItemCollection items) {
        int count = items.getItemCount();
        if (count <= MOST) {
            return items;
        }
        var shown = new LegendItemCollection();
        for (int i = 0; i < MOST - 1; i++) {
            shown.add(items.get(i));
        }
        shown.add(heading("and %d more".formatted(count - MOST + 1)));
        return shown;
    }

    /// A bar at the right with the numbers that its colours stand for.
    static PaintScaleLegend colourBar(ColourScale scale, ColourMap colours, ChartStyle style) {
        var axis = new NumberAxis(scale.label());
        style.look(axis);
        axis.setAxisLineVisible(false);
        axis.setRange(scale.low(), scale.high());
        var bar = new PaintScaleLegend(new MapScale(colours, scale.low(), scale.high()), axis);
        bar.setSubdivisionCount(64);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setStripWidth(10);
        bar.setStripOutlineVisible(false);
        bar.setStripOutlinePaint(style.line());
        bar.setBackgroundPaint(style.background());
        bar.setPadding(new RectangleInsets(4, 12, 8, 0));
        bar.setFrame(BlockBorder.NONE);
        bar.setAxisOffset(2);
        return bar;
    }

    /// A sentence below the chart; nothing where it is empty.
    static void note(JFreeChart chart, String note, ChartStyle style) {
        if (!note.isEmpty()) {
            var title = new TextTitle(note, ChartStyle.TICK);
            title.setPaint(style.muted());
            title.setPosition(RectangleEdge.BOTTOM);
            title.setHorizontalAlignment(HorizontalAlignment.LEFT);
            title.setTextAlignment(HorizontalAlignment.LEFT);
            title.setPadding(new RectangleInsets(4, 4, 0, 4));
            chart.addSubtitle(title);
        }
    }

    /// Colours for values from `low` to `high`.
    record MapScale(ColourMap map, double low, double high) implements PaintScale {

        @Override
        public double getLowerBound() {
            return low;
        }

        @Override
        public double getUpperBound() {
            return high;
        }

        @Override
        public Color getPaint(double value) {
            return new Color(map.rgb((value - low) / (high - low)));
        }
    }
}
