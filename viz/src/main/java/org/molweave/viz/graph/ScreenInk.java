package org.molweave.viz.graph;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.molweave.viz.figure.Typeface;

/// Draws on a canvas.
final class ScreenInk implements Ink {

    private static final int MOST_WIDTHS = 4_000;

    private final GraphicsContext graphics;
    private final Text ruler = new Text();

    /// What was measured before: the same names are drawn frame after frame.
    private final Map<Measured, Double> widths = new HashMap<>();

    private record Measured(String text, double size, boolean bold) {}

    ScreenInk(GraphicsContext graphics) {
        this.graphics = graphics;
        Typeface.loadForScreen();
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double width, String colour) {
        graphics.setStroke(Color.web(colour));
        graphics.setLineWidth(width);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.strokeLine(x1, y1, x2, y2);
    }

    @Override
    public void triangle(double[] x, double[] y, String colour) {
        graphics.setFill(Color.web(colour));
        graphics.fillPolygon(x, y, x.length);
    }

    @Override
    public void box(double x, double y, double width, double height, String colour, double opacity) {
        graphics.setFill(Color.web(colour, opacity));
        graphics.fillRoundRect(x, y, width, height, 4, 4);
    }

    @Override
    public void text(String text, double x, double y, double size, boolean bold, String colour) {
        graphics.setFill(Color.web(colour));
        graphics.setFont(font(size, bold));
        graphics.fillText(text, x, y);
    }

    @Override
    public double width(String text, double size, boolean bold) {
        if (widths.size() > MOST_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Measured(text, size, bold), this::measure);
    }

    private double measure(Measured measured) {
        ruler.setFont(font(measured.size, measured.bold));
        ruler.setText(measured.text);
        return ruler.getLayoutBounds().getWidth();
    }

    private static Font font(double size, boolean bold) {
        return Font.font(Typeface.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }
}
