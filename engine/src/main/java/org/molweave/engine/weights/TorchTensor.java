package org.molweave.engine.weights;

import java.util.Arrays;

/// A view of a storage: where it starts, its sizes, and how far apart its values lie.
record TorchTensor(TorchStorage storage, long offset, long[] shape, long[] stride) {

    /// Copies the values in row-major order, whatever the strides; throws when the view leaves its storage or repeats
    /// values, which a saved weight does not and a file made to exhaust memory might.
    HostTensor tensor(String name) throws WeightsException {
        int values = Shapes.values("Tensor " + name, shape, storage.size());
        if (stride.length != shape.length) {
            throw new WeightsException(
                    "Tensor %s has %d sizes and %d strides.".formatted(name, shape.length, stride.length));
        }
        requireInside(name, values);
        float[] read = new float[values];
        long[] index = new long[shape.length];
        long place = offset;
        for (int i = 0; i < values; i++) {
            read[i] = storage.value(place);
            for (int d = shape.length - 1; d >= 0; d--) {
                place += stride[d];
                if (++index[d] < shape[d]) {
                    break;
                }
                place -= stride[d] * shape[d];
                index[d] = 0;
            }
        }
        return new HostTensor(shape, read);
    }

    private void requireInside(String name, int values) throws WeightsException {
        if (values == 0) {
            return;
        }
        long last = offset;
        boolean inside = offset >= 0 && offset < storage.size();
        for (int d = 0; d < shape.length && inside; d++) {
            inside = stride[d] >= 0 && (shape[d] == 1 || stride[d] < storage.size());
            last += shape[d] == 1 || !inside ? 0 : (shape[d] - 1) * stride[d];
            inside &= last < storage.size();
        }
        if (!inside) {
            throw new WeightsException(
                    "Tensor %s (offset %d, shape %s, strides %s) leaves its storage of %d values; the file is damaged."
                            .formatted(name, offset, Arrays.toString(shape), Arrays.toString(stride), storage.size()));
        }
    }
}
