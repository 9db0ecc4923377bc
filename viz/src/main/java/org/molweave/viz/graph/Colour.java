package org.molweave.viz.graph;

import org.molweave.viz.palette.Theme;

/// A colour that depends on where the picture is shown. Equal colours must be equal objects or look equal
/// in every theme.
@FunctionalInterface
public interface Colour {

    Colour TEXT = Theme::text;

    Colour MUTED = Theme::mutedText;

    Colour LINE = Theme::line;

    /// As `#rrggbb`.
    String in(Theme theme);

    /// The colour of the `i`-th kind of thing.
    static Colour category(int i) {
        return theme -> theme.category(i);
    }

    /// The colour of the `i`-th of many kinds; those that the palette cannot tell apart are nearer to the text's.
    static Colour kind(int i) {
        return theme -> i < theme.kinds() ? theme.kind(i) : mix(theme.kind(i), theme.text(), 0.45);
    }

    /// One colour for light backgrounds and paper, one for dark ones.
    static Colour of(String light, String dark) {
        return theme -> theme.isDark() ? dark : theme.ink(light);
    }

    /// What lies between two colours, `share` of the way from the first to the second; all as `#rrggbb`.
    static String mix(String from, String to, double share) {
        int a = Integer.parseInt(from, 1, 7, 16);
        int b = Integer.parseInt(to, 1, 7, 16);
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double channel = (a >> shift & 0xff) * (1 - share) + (b >> shift & 0xff) * share;
            mixed |= (int) Math.round(channel) << shift;
        }
        return "#%06x".formatted(mixed);
    }
}
