package org.molweave.viz.depict;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.molweave.engine.chem.Drawing.Anchor;
import org.molweave.viz.figure.Typeface;

/// Paints on a canvas of the window.
final class CanvasPaper implements Paper {

    private final GraphicsContext context;

    CanvasPaper(GraphicsContext context) {
        this.context = context;
        Typeface.loadForScreen();
        context.setLineCap(StrokeLineCap.ROUND);
        context.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, String colour, double opacity) {
        context.setLineWidth(width);
        context.setStroke(Color.web(colour, opacity));
        context.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void triangle(double[] x, double[] y, String colour) {
        context.setFill(Color.web(colour));
        context.fillPolygon(x, y, 3);
    }

    @Override
    public void disc(double x, double y, double radius, String colour, double opacity) {
        context.setFill(Color.web(colour, opacity));
        context.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void ring(double x, double y, double radius, double width, String colour) {
        context.setLineWidth(width);
        context.setStroke(Color.web(colour));
        context.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(double x, double y, double size, Anchor anchor, String colour, String text) {
        context.setFont(Font.font(Typeface.FAMILY, size));
        context.setTextAlign(
                switch (anchor) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        context.setFill(Color.web(colour));
        context.fillText(text, x, y);
    }

    @Override
    public void fill(double width, double height, String colour) {
        context.setFill(Color.web(colour));
        context.fillRect(0, 0, width, height);
    }
}
