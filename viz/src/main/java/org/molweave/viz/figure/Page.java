package org.molweave.viz.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/// A figure laid out on paper: the size in the figure's own pixels, and how long such a pixel is on paper.
///
/// The layout is chosen so that text of the usual size ([Typeface#BASE_SIZE]) gets the wanted size on paper.
public record Page(Figure figure, FigureSettings settings, double width, double height, double pointsPerPixel) {

    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double POINTS_PER_SCREEN_PIXEL = 0.75;

    /// What lays itself out anew may be this many times as wide as high, unless a height is asked for.
    private static final double WIDEST_SHAPE = 1.9;

    private static final double SMALLEST_LAYOUT = 60;

    public static Page of(Figure figure, FigureSettings settings) {
        double widthPoints =
                settings.widthMm() == 0 ? figure.width() * POINTS_PER_SCREEN_PIXEL : settings.widthMm() * POINTS_PER_MM;
        double scale =
                settings.textPoints() == 0 ? widthPoints / figure.width() : settings.textPoints() / Typeface.BASE_SIZE;
        double width = Math.max(SMALLEST_LAYOUT, widthPoints / scale);
        double height = settings.heightMm() == 0
                ? width / shape(figure, settings)
                : settings.heightMm() * POINTS_PER_MM * width / widthPoints;
        return new Page(figure, settings, width, Math.max(1, height), widthPoints / width);
    }

    private static double shape(Figure figure, FigureSettings settings) {
        double shape = figure.width() / figure.height();
        return figure.reflows() && settings.textPoints() > 0 ? Math.min(shape, WIDEST_SHAPE) : shape;
    }

    public double widthPoints() {
        return width * pointsPerPixel;
    }

    public double heightPoints() {
        return height * pointsPerPixel;
    }

    public double widthMm() {
        return widthPoints() / POINTS_PER_MM;
    }

    public double heightMm() {
        return heightPoints() / POINTS_PER_MM;
    }

    /// Paints in the figure's own pixels, from (0, 0) to (width, height).
    public void paint(Graphics2D graphics) {
        figure.paint(graphics, width, height, settings.theme());
    }

    /// Paints scaled by a factor.
    public void paint(Graphics2D graphics, double scale) {
        AffineTransform before = graphics.getTransform();
        graphics.scale(scale, scale);
        paint(graphics);
        graphics.setTransform(before);
    }
}
