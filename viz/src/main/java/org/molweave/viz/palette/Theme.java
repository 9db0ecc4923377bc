package org.molweave.viz.palette;

import java.util.List;

/// Where a picture is shown, and the colours that fit there. Colours are written `#rrggbb`.
///
/// Category colours follow Okabe and Ito (Color Universal Design, 2008), darkened or lightened to keep a contrast of at
/// least 3 : 1 against the background.
public enum Theme {
    LIGHT("#ffffff", "#f6f8fa", "#1f2328", "#59636e", "#c4ccd6", "#0a62c9"),
    DARK("#0f141a", "#171d25", "#e6edf3", "#9aa7b4", "#39434e", "#5aa9ff"),
    /// White paper.
    PRINT("#ffffff", "#ffffff", "#000000", "#4a4a4a", "#b8b8b8", "#0072b2");

    private static final List<String> ON_LIGHT =
            List.of("#0072b2", "#c2570c", "#00805f", "#b0478a", "#8a6d00", "#2f7fb0", "#6a51a3", "#5c6670");

    private static final List<String> ON_DARK =
            List.of("#5ab4e8", "#f0883e", "#3fc9a0", "#e08cc0", "#e3c63b", "#8cc8f0", "#b39ddb", "#a8b3bf");

    private final String background;
    private final String surface;
    private final String text;
    private final String mutedText;
    private final String line;
    private final String accent;

    Theme(String background, String surface, String text, String mutedText, String line, String accent) {
        this.background = background;
        this.surface = surface;
        this.text = text;
        this.mutedText = mutedText;
        this.line = line;
        this.accent = accent;
    }

    public boolean isDark() {
        return this == DARK;
    }

    /// Behind pictures.
    public String background() {
        return background;
    }

    /// Behind boxes that stand on the background.
    public String surface() {
        return surface;
    }

    public String text() {
        return text;
    }

    public String mutedText() {
        return mutedText;
    }

    /// Axes, grids and frames.
    public String line() {
        return line;
    }

    /// What is selected.
    public String accent() {
        return accent;
    }

    /// The colour of the `i`-th kind of thing; eight, then again from the first.
    public String category(int i) {
        List<String> colours = isDark() ? ON_DARK : ON_LIGHT;
        return colours.get(Math.floorMod(i, colours.size()));
    }

    public int categories() {
        return ON_LIGHT.size();
    }

    /// From nothing (close to the background) to much.
    public ColourMap sequential() {
        return isDark()
                ? ColourMap.of("#2a323c", "#6b4a1f", "#c4741a", "#ffb84d", "#fff0c2")
                : ColourMap.of("#eceff2", "#f8d9a6", "#ef9f3d", "#c85a0a", "#7a2804");
    }

    /// From below zero over zero in the middle to above.
    public ColourMap diverging() {
        return isDark()
                ? ColourMap.of("#5ab4e8", "#2b5f80", "#2a323c", "#8a4b1c", "#f0883e")
                : ColourMap.of("#0a5f9e", "#8fc1e3", "#f2f2f2", "#f2b58a", "#b8500a");
    }
}
