package org.molweave.viz.figure;

import org.molweave.viz.palette.Theme;

/// How a figure is to be put on paper.
///
/// A width of 0 takes the size on the screen (96 pixels an inch), a height of 0 keeps the shape of the picture, a text
/// size of 0 keeps the proportion of text and picture as on the screen.
public record FigureSettings(double widthMm, double heightMm, double textPoints, int dpi, Theme theme) {

    /// What the journals ask for at least.
    public static final double LEAST_TEXT = 6;

    public static final double LEAST_LINE = 0.5;

    private static final double WIDEST = 2_000;

    public FigureSettings {
        check("width in millimetres", widthMm, 0, WIDEST);
        check("height in millimetres", heightMm, 0, WIDEST);
        check("text size in points", textPoints, 0, 72);
        check("resolution in dots an inch", dpi, 36, 2_400);
    }

    private static void check(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    "The %s of a figure (%s) must lie between %.0f and %.0f.".formatted(what, value, least, most));
        }
    }

    public FigureSettings withWidth(double newWidthMm) {
        return new FigureSettings(newWidthMm, heightMm, textPoints, dpi, theme);
    }

    public FigureSettings withTheme(Theme newTheme) {
        return new FigureSettings(widthMm, heightMm, textPoints, dpi, newTheme);
    }
}
