package org.molweave.viz.figure;

import org.molweave.viz.palette.Theme;

/// The usual sizes of figures.
public enum FigurePreset {
    SINGLE_COLUMN(85, 0, 7, 600),
    ONE_AND_A_HALF_COLUMNS(120, 0, 7, 600),
    DOUBLE_COLUMN(178, 0, 7, 600),
    /// A slide of 16 : 9, 10 inches wide.
    SLIDE(254, 142.9, 14, 192),
    /// As large as on the screen.
    SCREEN(0, 0, 0, 192);

    private final double widthMm;
    private final double heightMm;
    private final double textPoints;
    private final int dpi;

    FigurePreset(double widthMm, double heightMm, double textPoints, int dpi) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.textPoints = textPoints;
        this.dpi = dpi;
    }

    public FigureSettings settings(Theme theme) {
        return new FigureSettings(widthMm, heightMm, textPoints, dpi, theme);
    }
}
