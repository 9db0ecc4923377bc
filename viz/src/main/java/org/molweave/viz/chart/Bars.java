package org.molweave.viz.chart;

import java.util.List;

/// Heights over neighbouring stretches of an axis: `heights[i]` stands from `edges[i]` to `edges[i + 1]`, NaN for none.
/// Several series stand side by side.
public record Bars(double[] edges, List<Series> series) {

    /// `colour` is the number of its category colour.
    public record Series(String name, int colour, double[] heights) {}

    public static final Bars NONE = new Bars(new double[] {0}, List.of());

    public Bars {
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.heights().length != edges.length - 1) {
                throw new IllegalArgumentException("%d edges make %d bars, but %s has %d."
                        .formatted(edges.length, edges.length - 1, one.name(), one.heights().length));
            }
        }
    }

    /// `bins` equal stretches from `low` to `high`.
    public static double[] edges(double low, double high, int bins) {
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = low + (high - low) * i / bins;
        }
        return edges;
    }

    /// The stretch that a value lies in; the last one includes its upper edge. -1 for a value outside.
    public int bin(double value) {
        if (!(value >= edges[0] && value <= edges[edges.length - 1])) {
            return -1;
        }
        int bin = 0;
        while (bin < edges.length - 2 && value >= edges[bin + 1]) {
            bin++;
        }
        return bin;
    }

    double highest() {
        return series.stream()
                .flatMapToDouble(one -> java.util.Arrays.stream(one.heights()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }
}
