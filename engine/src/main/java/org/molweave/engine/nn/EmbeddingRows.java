package org.molweave.engine.nn;

import java.util.Map;
import java.util.Objects;
import org.molweave.engine.weights.HostTensor;

/// Puts vectors from elsewhere into rows of an embedding table.
final class EmbeddingRows {

    private EmbeddingRows() {}

    static void replace(Parameters parameters, String name, Map<Integer, float[]> vectors) {
        HostTensor table =
                Objects.requireNonNull(parameters.snapshot(name::equals).get(name));
        int rows = Math.toIntExact(table.shape()[0]);
        int width = Math.toIntExact(table.shape()[1]);
        vectors.forEach((row, vector) -> {
            if (row < 0 || row >= rows || vector.length != width) {
                throw new IllegalArgumentException(
                        "%s has %d rows of %d values; a vector of %d values does not fit into row %d."
                                .formatted(name, rows, width, vector.length, row));
            }
            System.arraycopy(vector, 0, table.values(), row * width, width);
        });
        parameters.load(Map.of(name, table), name::equals);
    }
}
