package org.molweave.viz.chart;

/// A line of a chart. `colour` is the number of its category colour; a faint one stands behind the others and has no
/// entry in the legend.
public record Line(String name, double[] x, double[] y, int colour, Stroke stroke) {

    /// How a line is drawn.
    public enum Stroke {
        SOLID,
        DASHED,
        DOTTED,
        FAINT,
        /// A thin grey line to compare with: the diagonal, chance.
        REFERENCE
    }

    public Line {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "The line %s has %d places but %d values.".formatted(name, x.length, y.length));
        }
    }
}
