package org.molweave.app.pane.molecules;

import java.util.Arrays;
import java.util.Comparator;
import org.molweave.engine.data.MoleculeDataset;

/// An order of rows. Rows of which nothing is known come last either way; equal rows keep the order of the file.
public record Sort(Field field, boolean descending) {

    public static final Sort AS_IN_FILE = new Sort(new Field.RowNumber(), false);

    /// The rows, given in the order of the file, in this order.
    int[] apply(MoleculeDataset dataset, int[] rows) {
        if (equals(AS_IN_FILE)) {
            return rows;
        }
        return field.isText() ? byText(dataset, rows) : byNumber(dataset, rows);
    }

    private int[] byNumber(MoleculeDataset dataset, int[] rows) {
        var keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keys[i] = (long) key(field.value(dataset, rows[i])) << 32 | rows[i];
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /// An integer that is ordered as the value is.
    private int key(float value) {
        if (Float.isNaN(value)) {
            return Integer.MAX_VALUE;
        }
        int bits = Float.floatToIntBits(value + 0f);
        int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return descending ? ~ascending : ascending;
    }

    private int[] byText(MoleculeDataset dataset, int[] rows) {
        record Line(String text, int row) {}
        Comparator<Line> order = Comparator.comparing(Line::text);
        return Arrays.stream(rows)
                .mapToObj(row -> new Line(field.text(dataset, row), row))
                .sorted(descending ? order.reversed() : order)
                .mapToInt(Line::row)
                .toArray();
    }
}
