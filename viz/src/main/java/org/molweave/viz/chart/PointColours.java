package org.molweave.viz.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.Theme;

/// What the colours of points stand for.
public sealed interface PointColours {

    /// All alike.
    record Plain() implements PointColours {}

    /// `of[point]` is the number of its category, -1 where it is not known. `label` says what the categories are.
    record Categories(String label, List<String> names, int[] of) implements PointColours {
        public Categories {
            names = List.copyOf(names);
        }
    }

    /// A number per point; not finite where it is not known.
    record Values(ColourScale scale, float[] values) implements PointColours {}

    /// Whether the colour of a point says something.
    default boolean isKnown(int point) {
        return switch (this) {
            case Plain _ -> true;
            case Categories some -> point < some.of.length && some.of[point] >= 0;
            case Values some -> point < some.values.length && Float.isFinite(some.values[point]);
        };
    }

    /// The colours of the points `0` to `size - 1` as `0xrrggbb`.
    default int[] rgb(int size, Theme theme) {
        int unknown = Integer.parseInt(theme.mutedText(), 1, 7, 16);
        return switch (this) {
            case Plain _ -> filled(size, Integer.parseInt(theme.category(0), 1, 7, 16));
            case Categories some -> {
                int[] colours = IntStream.range(0, some.names.size())
                        .map(c -> Integer.parseInt(theme.category(c), 1, 7, 16))
                        .toArray();
                yield IntStream.range(0, size)
                        .map(i -> isKnown(i) ? colours[some.of[i]] : unknown)
                        .toArray();
            }
            case Values some -> {
                ColourMap map = some.scale.mapApart(theme);
                yield IntStream.range(0, size)
                        .map(i -> isKnown(i) ? map.rgb(some.scale.share(some.values[i])) : unknown)
                        .toArray();
            }
        };
    }

    private static int[] filled(int size, int value) {
        int[] all = new int[size];
        java.util.Arrays.fill(all, value);
        return all;
    }
}
