package org.molweave.viz.chart;

import java.util.List;

/// Numbers by row and column, `values[row][column]`; NaN where there is none. The first row is the upper one.
public record HeatTable(List<String> rows, List<String> columns, double[][] values) {

    public static final HeatTable NONE = new HeatTable(List.of(), List.of(), new double[0][]);

    public HeatTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if (values.length != rows.size()) {
            throw new IllegalArgumentException(
                    "There are %d names of rows, but %d rows.".formatted(rows.size(), values.length));
        }
        for (double[] row : values) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(
                        "There are %d names of columns, but %d values in a row.".formatted(columns.size(), row.length));
            }
        }
    }

    boolean isEmpty() {
        return rows.isEmpty() || columns.isEmpty();
    }
}
