package org.molweave.viz.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.palette.Theme;

/// A chart as a figure.
record ChartFigure(String title, double width, double height, Map<String, String> provenance, Drawing drawing)
        implements Figure {

    ChartFigure {
        provenance = Map.copyOf(provenance);
    }

    @Override
    public boolean reflows() {
        return true;
    }

    @Override
    public void paint(Graphics2D graphics, double paperWidth, double paperHeight, Theme theme) {
        drawing.chart(theme).draw(graphics, new Rectangle2D.Double(0, 0, paperWidth, paperHeight));
    }
}
