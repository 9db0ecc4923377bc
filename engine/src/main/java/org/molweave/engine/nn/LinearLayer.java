package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;

/// `x·Wᵀ + b` with `W` stored as `(out, in)`: `(n, in) -> (n, out)`.
record LinearLayer(TensorOps ops, NDArray weight, NDArray bias) {

    static void create(Parameters parameters, String name, int in, int out, Initializer init) {
        parameters.add(name + ".weight", init.linear(in, out, in));
        parameters.add(name + ".bias", init.linear(in, out));
    }

    static LinearLayer of(Parameters parameters, String name) {
        return new LinearLayer(parameters.ops(), parameters.get(name + ".weight"), parameters.get(name + ".bias"));
    }

    NDArray apply(NDArray x) {
        return ops.call("linear", x, weight, bias);
    }

    NDArray relu(NDArray x) {
        return ops.call("linear_relu", x, weight, bias);
    }

    NDArray gelu(NDArray x) {
        return ops.call("linear_gelu", x, weight, bias);
    }
}
