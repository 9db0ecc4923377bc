package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.KnowledgeTable;

/// The facts that matter in a batch on the device: Z elements, A attributes, R message rows.
///
/// A fact that the file states twice is two message rows here, so that an element either has a row or not. `hidden`
/// `(Z, R)` is true where it has not; `line` `(N)` is the element of each atom, `elementRow` `(Z)` its row in the
/// node embedding. `absent` `(B, A)` is true where a graph lacks an attribute. `known` `(N, 1)` is 0 for atoms
/// without facts.
public record KnowledgeTensors(
        int attributes,
        NDArray elementRow,
        NDArray line,
        NDArray attributeRow,
        NDArray rowAttribute,
        NDArray rowRelation,
        NDArray relationRow,
        NDArray hidden,
        NDArray absent,
        NDArray share,
        boolean allKnown,
        NDArray known,
        Columns columns) {

    /// Which message row of the table each column is, for those who read attention.
    record Columns(int[] row) {}

    public boolean isEmpty() {
        return attributes == 0;
    }

    static KnowledgeTensors of(GraphBatch batch, NDManager manager) {
        KnowledgeTable table = batch.knowledge();
        int elements = table.elements().size();
        int[] columns = columns(table);
        boolean[] hidden = hidden(table, columns);
        float[] known = known(hidden, elements, columns.length);
        int[] relations =
                Arrays.stream(table.rows().vocabularyRow()).distinct().sorted().toArray();
        return new KnowledgeTensors(
                table.attributes().size(),
                manager.create(elementRows(batch)),
                manager.create(table.elementOf()),
                manager.create(table.attributes().vocabularyRow()),
                manager.create(pick(table.rows().attribute(), columns)),
                manager.create(Arrays.stream(pick(table.rows().vocabularyRow(), columns))
                        .map(row -> Arrays.binarySearch(relations, row))
                        .toArray()),
                manager.create(relations),
                bools(manager, hidden, elements, columns.length),
                bools(manager, absent(batch), batch.graphs(), table.attributes().size()),
                manager.create(share(hidden, elements, columns.length), new Shape(elements, columns.length)),
                IntStream.range(0, elements).allMatch(z -> known[z] > 0),
                manager.create(spread(known, table.elementOf())).reshape(-1, 1),
                new Columns(columns));
    }

    private static NDArray bools(NDManager manager, boolean[] values, int rows, int columns) {
        NDArray array = manager.create(values, new Shape(rows, columns));
        return array.getDataType() == DataType.BOOLEAN ? array : array.toType(DataType.BOOLEAN, false);
    }

    /// The rows of the table, each as often as any element states it.
    private static int[] columns(KnowledgeTable table) {
        int rows = table.rows().size();
        return IntStream.range(0, rows)
                .flatMap(row ->
                        IntStream.range(0, Math.round(copies(table, row))).map(_ -> row))
                .toArray();
    }

    private static float copies(KnowledgeTable table, int row) {
        float most = 0;
        for (int z = 0; z < table.elements().size(); z++) {
            most = Math.max(
                    most, table.elements().multiplicity()[z * table.rows().size() + row]);
        }
        return most;
    }

    private static boolean[] hidden(KnowledgeTable table, int[] columns) {
        int rows = table.rows().size();
        boolean[] hidden = new boolean[table.elements().size() * columns.length];
        for (int z = 0; z < table.elements().size(); z++) {
            for (int column = 0, copy = 1; column < columns.length; column++) {
                copy = column > 0 && columns[column - 1] == columns[column] ? copy + 1 : 1;
                hidden[z * columns.length + column] =
                        table.elements().multiplicity()[z * rows + columns[column]] < copy;
            }
        }
        return hidden;
    }

    /// The number of facts of each element.
    private static float[] known(boolean[] hidden, int elements, int columns) {
        float[] known = new float[elements];
        for (int z = 0; z < elements; z++) {
            for (int column = 0; column < columns; column++) {
                known[z] += hidden[z * columns + column] ? 0 : 1;
            }
        }
        return known;
    }

    private static float[] share(boolean[] hidden, int elements, int columns) {
        float[] known = known(hidden, elements, columns);
        float[] share = new float[hidden.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = hidden[i] ? 0 : 1 / known[i / columns];
        }
        return share;
    }

    private static float[] spread(float[] known, int[] line) {
        float[] of = new float[line.length];
        for (int v = 0; v < of.length; v++) {
            of[v] = Math.min(1, known[line[v]]);
        }
        return of;
    }

    private static int[] elementRows(GraphBatch batch) {
        int[] rows = new int[batch.knowledge().elements().size()];
        for (int v = 0; v < batch.atoms(); v++) {
            rows[batch.knowledge().elementOf()[v]] = batch.atomRow()[v];
        }
        return rows;
    }

    private static boolean[] absent(GraphBatch batch) {
        int attributes = batch.knowledge().attributes().size();
        boolean[] absent = new boolean[batch.graphs() * attributes];
        Arrays.fill(absent, true);
        KnowledgeTable.Presence presence = batch.knowledge().presence();
        for (int g = 0; g < batch.graphs(); g++) {
            for (int i = presence.offset()[g]; i < presence.offset()[g + 1]; i++) {
                absent[g * attributes + presence.attribute()[i]] = false;
            }
        }
        return absent;
    }

    private static int[] pick(int[] values, int[] columns) {
        return Arrays.stream(columns).map(column -> values[column]).toArray();
    }
}
