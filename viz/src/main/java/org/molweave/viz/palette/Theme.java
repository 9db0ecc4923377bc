package org.molweave.viz.palette;

import java.util.List;

/// Where a picture is shown, and the colours that fit there. Colours are written `#rrggbb`.
///
/// Category colours begin as Okabe and Ito's (Color Universal Design, 2008) and were chosen by search: any two stay
/// apart
/// for all kinds of [ColourVision], with a contrast of at least 3 : 1 against the background.
public enum Theme {
    LIGHT("#ffffff", "#f6f8fa", "#1f2328", "#59636e", "#c4ccd6", "#0a62c9"),
    DARK("#0f141a", "#171d25", "#e6edf3", "#9aa7b4", "#39434e", "#5aa9ff"),
    /// White paper.
    PRINT("#ffffff", "#ffffff", "#000000", "#4a4a4a", "#b8b8b8", "#0072b2"),
    /// White paper and black ink alone.
    GREY("#ffffff", "#ffffff", "#000000", "#4a4a4a", "#b8b8b8", "#1a1a1a");

    private static final List<String> ON_LIGHT =
            List.of("#0072b2", "#c2570c", "#00a59d", "#59154c", "#838bf5", "#444800", "#7b5464", "#183896");

    private static final List<String> ON_DARK =
            List.of("#5ab4e8", "#f0883e", "#41e0b2", "#f9f66b", "#c8feff", "#5864c3", "#0e7826", "#988088");

    /// Found by search: of 2,500 random colours those that stay farthest from all others, for all eyes.
    private static final List<String> MORE_ON_LIGHT =
            List.of("#fe4e6a", "#148fbd", "#09995d", "#683753", "#576cee", "#193413", "#2a48c3", "#1601fb");

    private static final List<String> MORE_ON_DARK =
            List.of("#e9c639", "#6888f1", "#94ab92", "#89567f", "#57defc", "#9efab5", "#df0105", "#3b45fd");

    /// Neighbours lie far apart; eight greys cannot all be told from each other.
    private static final List<String> IN_GREY =
            List.of("#000000", "#808080", "#404040", "#949494", "#1f1f1f", "#6a6a6a", "#333333", "#8a8a8a");

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
        List<String> colours = switch (this) {
            case LIGHT, PRINT -> ON_LIGHT;
            case DARK -> ON_DARK;
            case GREY -> IN_GREY;
        };
        return colours.get(Math.floorMod(i, colours.size()));
    }

    public int categories() {
        return ON_LIGHT.size();
    }

    /// The colour of the `i`-th of many kinds: the eight categories, eight that stay apart from them and from one
    /// another
    /// less well, then again from the first.
    public String kind(int i) {
        List<String> more = switch (this) {
            case LIGHT, PRINT -> MORE_ON_LIGHT;
            case DARK -> MORE_ON_DARK;
            case GREY -> IN_GREY;
        };
        int place = Math.floorMod(i, kinds());
        return place < categories() ? category(place) : more.get(place - categories());
    }

    public int kinds() {
        return ON_LIGHT.size() + MORE_ON_LIGHT.size();
    }

    /// The colour as this theme prints it: its grey where there is black ink alone.
    public String ink(String colour) {
        return this == GREY ? ColourVision.GREY.seen(colour) : colour;
    }

    /// From nothing (close to the background) to much.
    public ColourMap sequential() {
        return switch (this) {
            case LIGHT, PRINT -> ColourMap.of("#eceff2", "#f8d9a6", "#ef9f3d", "#c85a0a", "#7a2804");
            case DARK -> ColourMap.of("#2a323c", "#6b4a1f", "#c4741a", "#ffb84d", "#fff0c2");
            case GREY -> ColourMap.of("#efefef", "#1a1a1a");
        };
    }

    /// From below zero over zero in the middle to above. In grey, from light to dark.
    public ColourMap diverging() {
        return switch (this) {
            case LIGHT, PRINT -> ColourMap.of("#0a5f9e", "#8fc1e3", "#f2f2f2", "#f2b58a", "#b8500a");
            case DARK -> ColourMap.of("#5ab4e8", "#2b5f80", "#2a323c", "#8a4b1c", "#f0883e");
            case GREY -> ColourMap.of("#ffffff", "#9a9a9a", "#1a1a1a");
        };
    }

    /// As [#sequential], for things that lie apart on the background: the smallest value can be seen, too.
    public ColourMap apart() {
        return isDark()
                ? ColourMap.of("#5b62d6", "#a25bd0", "#e0628f", "#f59a5b", "#f7e25c")
                : ColourMap.of("#efb43c", "#e0703a", "#b33b6b", "#6a2a8f", "#24195e");
    }

    /// As [#diverging], for things that lie apart on the background.
    public ColourMap apartDiverging() {
        return isDark()
                ? ColourMap.of("#5ab4e8", "#4f85ab", "#66707c", "#b8713f", "#f0883e")
                : ColourMap.of("#0a5f9e", "#5f9ec9", "#aeb6be", "#d99a68", "#b8500a");
    }
}
