package org.molweave.viz.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.molweave.viz.figure.Typeface;
import org.molweave.viz.palette.Theme;

/// A small box beside the pointer: a heading and rows of a name and a value.
public record Readout(String heading, List<Row> rows) {

    public Readout {
        rows = List.copyOf(rows);
    }

    /// `colour` (`#rrggbb`) marks the row with a dot; empty for none.
    public record Row(String colour, String name, String value) {}

    private static final double LINE = 16;
    private static final double PAD = 8;
    private static final double DOT = 12;
    private static final Font FONT = Font.font(Typeface.FAMILY, 11);

    /// Beside (px, py), on the side where there is room, inside `width` by `height`.
    void paint(GraphicsContext gc, double px, double py, double width, double height, Theme theme) {
        double names = rows.stream()
                .mapToDouble(row -> widthOf(row.name()) + (row.colour().isEmpty() ? 0 : DOT))
                .max()
                .orElse(0);
        double values =
                rows.stream().mapToDouble(row -> widthOf(row.value())).max().orElse(0);
        double inner = Math.max(widthOf(heading), names + (values > 0 ? 12 + values : 0));
        double boxWidth = inner + 2 * PAD;
        double boxHeight = (rows.size() + (heading.isEmpty() ? 0 : 1)) * LINE + 2 * PAD - 4;
        double x = px + 14 + boxWidth < width ? px + 14 : px - 14 - boxWidth;
        double y = Math.clamp(py - boxHeight / 2, 2, Math.max(2, height - boxHeight - 2));
        box(gc, Math.max(2, x), y, boxWidth, boxHeight, theme);
        text(gc, Math.max(2, x) + PAD, y + PAD - 2, inner, theme);
    }

    private static void box(GraphicsContext gc, double x, double y, double width, double height, Theme theme) {
        gc.setFill(Color.web(theme.surface(), 0.96));
        gc.fillRoundRect(x, y, width, height, 8, 8);
        gc.setStroke(Color.web(theme.line()));
        gc.setLineWidth(1);
        gc.setLineDashes();
        gc.strokeRoundRect(Math.floor(x) + 0.5, Math.floor(y) + 0.5, Math.floor(width), Math.floor(height), 8, 8);
    }

    private void text(GraphicsContext gc, double x, double top, double inner, Theme theme) {
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        double y = top + LINE / 2;
        if (!heading.isEmpty()) {
            line(gc, heading, x, y, theme.mutedText(), TextAlignment.LEFT);
            y += LINE;
        }
        for (Row row : rows) {
            double start = x;
            if (!row.colour().isEmpty()) {
                gc.setFill(Color.web(row.colour()));
                gc.fillOval(x, y - 3.5, 7, 7);
                start += DOT;
            }
            line(gc, row.name(), start, y, theme.text(), TextAlignment.LEFT);
            line(gc, row.value(), x + inner, y, theme.text(), TextAlignment.RIGHT);
            y += LINE;
        }
        gc.setTextAlign(TextAlignment.LEFT);
    }

    private static void line(GraphicsContext gc, String text, double x, double y, String colour, TextAlignment align) {
        gc.setFill(Color.web(colour));
        gc.setTextAlign(align);
        gc.fillText(text, x, y);
    }

    private static double widthOf(String text) {
        var measured = new Text(text);
        measured.setFont(FONT);
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}
