package org.molweave.engine.weights;

import java.util.Arrays;

/// A tensor in Java memory, row-major, whatever number type the file held.
public record HostTensor(long[] shape, float[] values) {

    public HostTensor {
        long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (size != values.length) {
            throw new IllegalArgumentException("A tensor of shape %s has %d values, not %d."
                    .formatted(Arrays.toString(shape), size, values.length));
        }
    }
}
