package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/// The readout after the GCN (KCL-SPEC 5.1): `w_v = σ(h_v·u + c)`, `g = [Σ_v w_v h_v ; max_v h_v]`. An empty graph
/// gives zeros.
public final class WeightedSumAndMax {

    private final TensorOps ops;
    private final LinearLayer gate;

    public WeightedSumAndMax(Parameters parameters) {
        ops = parameters.ops();
        gate = LinearLayer.of(parameters, "gcnReadout");
    }

    static void create(Parameters parameters, int width, Initializer init) {
        LinearLayer.create(parameters, "gcnReadout", width, 1, init);
    }

    /// `(N, d) -> (B, 2d)`
    public NDArray read(BatchTensors batch, NDArray x) {
        NDArray weight = gate.apply(x).getNDArrayInternal().sigmoid().reshape(-1); // (N)
        NDArray sum = ops.call("weighted_sum", x, batch.node(), batch.graphStart(), weight); // (B, d)
        NDArray max = ops.call("graph_max", x, batch.node(), batch.graphStart()); // (B, d)
        return NDArrays.concat(new NDList(sum, max), 1);
    }
}
