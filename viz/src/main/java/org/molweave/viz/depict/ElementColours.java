package org.molweave.viz.depict;

import org.molweave.viz.palette.Theme;

/// The colours that chemists expect of the commonest elements, readable on each background; black on paper.
public final class ElementColours {

    private ElementColours() {}

    /// As `#rrggbb`.
    public static String of(int element, Theme theme) {
        return switch (theme) {
            case LIGHT -> onLight(element, theme.text());
            case DARK -> onDark(element, theme.text());
            case PRINT, GREY -> theme.text();
        };
    }

    private static String onLight(int element, String other) {
        return switch (element) {
            case 7 -> "#3050f8";
            case 8 -> "#d9140b";
            case 9, 17 -> "#17851f";
            case 16 -> "#8f7000";
            case 15 -> "#b85c00";
            case 35 -> "#a62929";
            case 53 -> "#940094";
            default -> other;
        };
    }

    private static String onDark(int element, String other) {
        return switch (element) {
            case 7 -> "#79a8ff";
            case 8 -> "#ff7b72";
            case 9, 17 -> "#56d364";
            case 16 -> "#e3b341";
            case 15 -> "#ffa657";
            case 35 -> "#e09070";
            case 53 -> "#c297ff";
            default -> other;
        };
    }
}
