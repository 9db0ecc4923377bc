package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import org.molweave.engine.weights.HostTensor;

/// Copies tensors from the device to Java memory.
final class HostTensors {

    private HostTensors() {}

    static HostTensor from(NDArray array) {
        return new HostTensor(array.getShape().getShape(), array.toFloatArray());
    }
}
