package org.molweave.viz.graph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.molweave.viz.figure.Typeface;

/// Draws on any graphics of AWT: images, SVG, PDF.
final class PaperInk implements Ink {

    private final Graphics2D graphics;

    PaperInk(Graphics2D graphics) {
        this.graphics = graphics;
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void triangle(double[] x, double[] y, String colour) {
        var path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) {
            path.lineTo(x[i], y[i]);
        }
        path.closePath();
        graphics.setColor(Color.decode(colour));
        graphics.fill(path);
    }

    @Override
    public void box(double x, double y, double width, double height, String colour, double opacity) {
        Color plain = Color.decode(colour);
        graphics.setColor(
                new Color(plain.getRed(), plain.getGreen(), plain.getBlue(), (int) Math.round(255 * opacity)));
        graphics.fill(new RoundRectangle2D.Double(x, y, width, height, 4, 4));
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.setFont(font(size, bold));
        graphics.drawString(text, (float) x, (float) y);
    }

    @Override
    public double width(String text, double size, boolean bold) {
        return font(size, bold)
                .getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    private static Font font(double size, boolean bold) {
        return bold ? Typeface.bold((float) size) : Typeface.regular((float) size);
    }
}
