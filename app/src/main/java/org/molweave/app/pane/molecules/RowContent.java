package org.molweave.app.pane.molecules;

import java.util.AbstractList;
import java.util.List;
import java.util.function.IntFunction;
import org.molweave.app.table.TableContent;
import org.molweave.engine.data.MoleculeDataset;

/// The rows that are shown, as a table for other programs. A row's text is made when it is asked for, beside the
/// window:
/// there may be a million.
final class RowContent {

    private RowContent() {}

    static TableContent of(String title, MoleculeDataset dataset, List<Field> fields, List<Integer> shown) {
        List<Field> told = fields.stream()
                .filter(field -> !(field instanceof Field.Structure))
                .toList();
        int[] rows = shown.stream().mapToInt(Integer::intValue).toArray();
        return new TableContent(
                title,
                told.stream().map(field -> field.title(dataset)).toList(),
                list(
                        rows,
                        row -> told.stream()
                                .map(field -> field.text(dataset, row))
                                .toList()),
                list(
                        rows,
                        row -> told.stream()
                                .map(field -> exact(field, dataset, row))
                                .toList()));
    }

    private static String exact(Field field, MoleculeDataset dataset, int row) {
        float value = field.value(dataset, row);
        if (field.isText() || field instanceof Field.RowNumber || Float.isNaN(value)) {
            return field.text(dataset, row);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? Long.toString((long) value) : Float.toString(value);
    }

    private static List<List<String>> list(int[] rows, IntFunction<List<String>> text) {
        return new AbstractList<>() {
            @Override
            public List<String> get(int i) {
                return text.apply(rows[i]);
            }

            @Override
            public int size() {
                return rows.length;
            }
        };
    }
}
