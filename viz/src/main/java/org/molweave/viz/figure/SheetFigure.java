package org.molweave.viz.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.molweave.viz.palette.Theme;

/// Several figures on one sheet, row by row, each with its letter: a, b, c.
///
/// Its provenance is that of the first panel, which is the one that opens again, and names the others.
public record SheetFigure(String title, List<Figure> panels) implements Figure {

    /// The key of the provenance that names all panels.
    public static final String PANELS = "panels";

    private static final double GAP = 18;
    private static final double LETTER = 20;
    private static final int MOST_SIDE_BY_SIDE = 2;

    public SheetFigure {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("A sheet needs at least one panel.");
        }
    }

    private int columns() {
        return Math.min(MOST_SIDE_BY_SIDE, panels.size());
    }

    /// The panels of a row share its width by their shapes, so that all are equally high.
    private List<List<Figure>> rows() {
        return java.util.stream.IntStream.range(0, Math.ceilDiv(panels.size(), columns()))
                .mapToObj(row -> panels.subList(row * columns(), Math.min(panels.size(), (row + 1) * columns())))
                .toList();
    }

    @Override
    public double width() {
        return rows().stream().mapToDouble(SheetFigure::naturalWidth).max().orElse(1);
    }

    private static double naturalWidth(List<Figure> row) {
        return row.stream().mapToDouble(Figure::width).sum() + GAP * (row.size() - 1);
    }

    @Override
    public double height() {
        return heightFor(width());
    }

    private double heightFor(double width) {
        return rows().stream()
                        .mapToDouble(row -> LETTER + rowHeight(row, width))
                        .sum()
                + GAP * (rows().size() - 1);
    }

    private static double rowHeight(List<Figure> row, double width) {
        return (width - GAP * (row.size() - 1))
                / row.stream().mapToDouble(SheetFigure::shape).sum();
    }

    private static double shape(Figure figure) {
        return figure.width() / figure.height();
    }

    @Override
    public Map<String, String> provenance() {
        Map<String, String> first = new LinkedHashMap<>(panels.getFirst().provenance());
        first.put(PANELS, panels.stream().map(Figure::title).collect(Collectors.joining("\n")));
        return first;
    }

    @Override
    public void paint(Graphics2D graphics, double width, double height, Theme theme) {
        graphics.setColor(Color.decode(theme.background()));
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        double squeezed = height / heightFor(width);
        char letter = 'a';
        double y = 0;
        for (List<Figure> row : rows()) {
            double high = squeezed * rowHeight(row, width);
            double x = 0;
            for (Figure panel : row) {
                double wide = shape(panel) * rowHeight(row, width);
                graphics.setColor(Color.decode(theme.text()));
                graphics.setFont(Typeface.bold(Typeface.BASE_SIZE * 1.2f));
                graphics.drawString(Character.toString(letter++), (float) x, (float) (y + 14));
                paint(graphics, panel, x, y + LETTER, wide, high, theme);
                x += wide + GAP;
            }
            y += LETTER + high + GAP;
        }
    }

    private static void paint(
            Graphics2D graphics, Figure panel, double x, double y, double width, double height, Theme theme) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        panel.paint(graphics, width, height, theme);
        graphics.setTransform(before);
    }
}
