package org.molweave.app.pane.augmentation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.graph.Colour;
import org.molweave.viz.palette.Theme;

/// The whole view on paper: the graph, below it which colour is which relation, and which is how much
/// attention.
record AugmentationFigure(
        Figure graph, List<Entry> legend, @Nullable Weights weights, Map<String, String> provenance) implements Figure {

    /// A relation that is seen.
    record Entry(String name, Colour colour) {}

    private static final double ROW = 18;
    private static final double SIZE = 11;
    private static final double MARGIN = 12;

    @Override
    public String title() {
        return graph.title();
    }

    @Override
    public double width() {
        return graph.width();
    }

    @Override
    public double height() {
        return graph.height() + below(graph.width());
    }

    @Override
    public void paint(Graphics2D graphics, double width, double height, Theme theme) {
        AffineTransform before = graphics.getTransform();
        graphics.setColor(Color.decode(theme.background()));
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        double factor = Math.min(width / width(), height / height());
        graphics.translate((width - factor * width()) / 2, (height - factor * height()) / 2);
        graphics.scale(factor, factor);
        graph.paint(graphics, graph.width(), graph.height(), theme);
        legend(graphics, theme);
        if (weights != null) {
            double y = height() - ColourBar.HEIGHT - 4;
            ColourBar.paint(graphics, (width() - ColourBar.WIDTH) / 2, y, weights, theme);
        }
        graphics.setTransform(before);
    }

    private void legend(Graphics2D graphics, Theme theme) {
        graphics.setFont(PaperText.font(SIZE));
        double x = MARGIN;
        double y = graph.height() + SIZE;
        for (Entry entry : legend) {
            double wide = wide(entry);
            if (x + wide > graph.width() - MARGIN && x > MARGIN) {
                x = MARGIN;
                y += ROW;
            }
            graphics.setColor(Color.decode(entry.colour.in(theme)));
            graphics.fill(new Rectangle2D.Double(x, y - SIZE + 2, 9, 9));
            graphics.setColor(Color.decode(theme.text()));
            PaperText.draw(graphics, entry.name, x + 14, y, 0);
            x += wide;
        }
    }

    private static double wide(Entry entry) {
        return PaperText.width(entry.name, PaperText.font(SIZE)) + 30;
    }

    /// The height of legend and colour bar.
    private double below(double width) {
        double x = MARGIN;
        int rows = legend.isEmpty() ? 0 : 1;
        for (Entry entry : legend) {
            double wide = wide(entry);
            if (x + wide > width - MARGIN && x > MARGIN) {
                x = MARGIN;
                rows++;
            }
            x += wide;
        }
        return rows * ROW + (weights == null ? 0 : ColourBar.HEIGHT) + 8;
    }
}
