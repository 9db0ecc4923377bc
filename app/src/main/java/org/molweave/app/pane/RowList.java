package org.molweave.app.pane;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import javafx.collections.ObservableListBase;

/// The rows that a table shows, as a list over an array of row numbers. Used on the JavaFX thread.
public final class RowList extends ObservableListBase<Integer> {

    private int[] rows = {};
    private int[] positions = {};

    private record Before(int[] rows) {
        List<Integer> list() {
            return new AbstractList<>() {
                @Override
                public Integer get(int i) {
                    return rows[i];
                }

                @Override
                public int size() {
                    return rows.length;
                }
            };
        }
    }

    public void show(int[] shown) {
        if (Arrays.equals(rows, shown)) {
            return;
        }
        List<Integer> before = new Before(rows).list();
        beginChange();
        rows = shown;
        positions = new int[0];
        if (!before.isEmpty()) {
            nextRemove(0, before);
        }
        if (shown.length > 0) {
            nextAdd(0, shown.length);
        }
        endChange();
    }

    @Override
    public Integer get(int position) {
        return rows[position];
    }

    public int row(int position) {
        return rows[position];
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer number ? position(number) : -1;
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }

    public int[] rows() {
        return rows.clone();
    }

    /// Where a row stands, -1 where it is not shown.
    public int position(int row) {
        if (positions.length == 0 && rows.length > 0) {
            positions = new int[Arrays.stream(rows).max().getAsInt() + 1];
            Arrays.fill(positions, -1);
            for (int i = 0; i < rows.length; i++) {
                positions[rows[i]] = i;
            }
        }
        return row >= 0 && row < positions.length ? positions[row] : -1;
    }
}
