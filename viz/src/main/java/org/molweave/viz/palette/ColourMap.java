package org.molweave.viz.palette;

import java.util.Arrays;

/// Values from 0 to 1 as colours, along stops at equal distances.
public final class ColourMap {

    private final int[] stops;

    private ColourMap(int[] stops) {
        this.stops = stops;
    }

    /// Two or more stops, written `#rrggbb`.
    public static ColourMap of(String... colours) {
        return new ColourMap(Arrays.stream(colours)
                .mapToInt(colour -> Integer.parseInt(colour, 1, 7, 16))
                .toArray());
    }

    /// The colour as `#rrggbb`; values outside 0 to 1 take the nearest end, NaN the first.
    public String at(double value) {
        return "#%06x".formatted(rgb(value));
    }

    /// The colour as `0xrrggbb`.
    public int rgb(double value) {
        double place = (Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1)) * (stops.length - 1);
        int below = Math.min((int) place, stops.length - 2);
        double share = place - below;
        return mixed(below, share, 16) | mixed(below, share, 8) | mixed(below, share, 0);
    }

    private int mixed(int below, double share, int shift) {
        int from = stops[below] >> shift & 0xff;
        int to = stops[below + 1] >> shift & 0xff;
        return (int) Math.round(from + (to - from) * share) << shift;
    }
}
