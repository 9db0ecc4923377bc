package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/// The weights of one recurrent layer: GRU with gates in the order reset, update, new, or LSTM with input, forget,
/// cell, output (KCL-SPEC 4 and 5.2).
record RecurrentCell(TensorOps ops, NDArray inputWeight, NDArray stateWeight, NDArray inputBias, NDArray stateBias) {

    static final int GRU_GATES = 3;
    static final int LSTM_GATES = 4;

    static void create(Parameters parameters, String name, int gates, int in, int width, Initializer init) {
        parameters.add(name + ".inputWeight", init.linear(width, (long) gates * width, in));
        parameters.add(name + ".stateWeight", init.linear(width, (long) gates * width, width));
        parameters.add(name + ".inputBias", init.linear(width, (long) gates * width));
        parameters.add(name + ".stateBias", init.linear(width, (long) gates * width));
    }

    static RecurrentCell of(Parameters parameters, String name) {
        return new RecurrentCell(
                parameters.ops(),
                parameters.get(name + ".inputWeight"),
                parameters.get(name + ".stateWeight"),
                parameters.get(name + ".inputBias"),
                parameters.get(name + ".stateBias"));
    }

    /// `(n, in), (n, d) -> (n, d)`
    NDArray gru(NDArray x, NDArray state) {
        return ops.call("gru", x, state, inputWeight, stateWeight, inputBias, stateBias);
    }

    /// Output (which is the new state) and memory: `(n, in), (n, d), (n, d) -> (n, d), (n, d)`.
    NDList lstm(NDArray x, NDArray state, NDArray memory) {
        return ops.callAll("lstm", x, state, memory, inputWeight, stateWeight, inputBias, stateBias);
    }
}
