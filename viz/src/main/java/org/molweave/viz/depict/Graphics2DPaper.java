package org.molweave.viz.depict;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.molweave.engine.chem.Drawing.Anchor;
import org.molweave.viz.figure.Typeface;

/// Paints on anything that Java2D can: an image, SVG, PDF.
final class Graphics2DPaper implements Paper {

    private final Graphics2D graphics;

    Graphics2DPaper(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, String colour, double opacity) {
        pen(width, colour, opacity);
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void triangle(double[] x, double[] y, String colour) {
        var path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        path.lineTo(x[1], y[1]);
        path.lineTo(x[2], y[2]);
        path.closePath();
        graphics.setColor(Color.decode(colour));
        graphics.fill(path);
    }

    @Override
    public void disc(double x, double y, double radius, String colour, double opacity) {
        graphics.setColor(colour(colour, opacity));
        graphics.fill(circle(x, y, radius));
    }

    @Override
    public void ring(double x, double y, double radius, double width, String colour) {
        pen(width, colour, 1);
        graphics.draw(circle(x, y, radius));
    }

    @Override
    public void text(double x, double y, double size, Anchor anchor, String colour, String text) {
        Font font = Typeface.regular((float) size);
        double width =
                font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        double left = switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
        graphics.setFont(font);
        graphics.setColor(Color.decode(colour));
        graphics.drawString(text, (float) left, (float) y);
    }

    @Override
    public void fill(double width, double height, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    }

    private void pen(double width, String colour, double opacity) {
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(colour(colour, opacity));
    }

    private static Color colour(String colour, double opacity) {
        Color opaque = Color.decode(colour);
        return opacity >= 1
                ? opaque
                : new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(255 * opacity));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
