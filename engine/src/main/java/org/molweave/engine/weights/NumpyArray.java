package org.molweave.engine.weights;

import java.nio.ByteBuffer;
import java.util.Map;

/// The raw content of a NumPy array: its type as NumPy writes it (such as `<f4`), its order, its shape, its bytes.
record NumpyArray(String type, boolean columnsFirst, long[] shape, ByteBuffer data) {

    private static final Map<String, ElementType> TYPES = Map.of(
            "f4", ElementType.F32,
            "f8", ElementType.F64,
            "f2", ElementType.F16,
            "i4", ElementType.I32,
            "i8", ElementType.I64);

    HostTensor tensor(String name) throws WeightsException {
        ElementType element = type.startsWith("<") ? TYPES.get(type.substring(1)) : null;
        if (element == null) {
            throw new WeightsException(
                    "%s has the NumPy type %s; little-endian f2, f4, f8, i4 and i8 are read.".formatted(name, type));
        }
        int values = Shapes.values(name, shape, data.remaining() / element.bytes());
        if ((long) values * element.bytes() != data.remaining()) {
            throw new WeightsException("%s needs %d bytes for its shape and has %d; the file is damaged."
                    .formatted(name, (long) values * element.bytes(), data.remaining()));
        }
        float[] read = new float[values];
        for (int i = 0; i < values; i++) {
            read[i] = element.read(data, data.position() + i * element.bytes());
        }
        return new HostTensor(shape, columnsFirst ? rowsFirst(read) : read);
    }

    /// Walks the values in row-major order while following their places in column-major order.
    private float[] rowsFirst(float[] columns) {
        float[] rows = new float[columns.length];
        long[] index = new long[shape.length];
        for (int i = 0; i < rows.length; i++) {
            long place = 0;
            for (int d = shape.length - 1; d >= 0; d--) {
                place = place * shape[d] + index[d];
            }
            rows[i] = columns[(int) place];
            for (int d = shape.length - 1; d >= 0 && ++index[d] == shape[d]; d--) {
                index[d] = 0;
            }
        }
        return rows;
    }
}
