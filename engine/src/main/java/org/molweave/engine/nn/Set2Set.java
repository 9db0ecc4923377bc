package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The readout after the KMPNN (Vinyals, Bengio and Kudlur 2016; KCL-SPEC 5.2): rounds of `q = LSTM(q*)`, `a =
/// softmax(h·q)` over atoms and attributes of a graph, `r = Σ a_v h_v`, `q* = [q ; r]`.
///
/// Attributes are read from the table that all graphs share, through the mask of those that a graph has. An empty
/// graph has `r = 0`.
public final class Set2Set {

    /// The sizes of this readout; `width` is that of the states it reads.
    public record Shape(int width, int rounds, int layers) {}

    private final TensorOps ops;
    private final Shape shape;
    private final RecurrentCell[] cells;

    public Set2Set(Parameters parameters, Shape shape) {
        this.ops = parameters.ops();
        this.shape = shape;
        cells = new RecurrentCell[shape.layers];
        Arrays.setAll(cells, layer -> RecurrentCell.of(parameters, "set2set.layer" + layer));
    }

    static void create(Parameters parameters, Shape shape, Initializer init) {
        for (int layer = 0; layer < shape.layers; layer++) {
            int in = layer == 0 ? 2 * shape.width : shape.width;
            RecurrentCell.create(parameters, "set2set.layer" + layer, RecurrentCell.LSTM_GATES, in, shape.width, init);
        }
    }

    /// `(N, d), (A, d) -> (B, 2d)`
    public NDArray read(BatchTensors batch, KmpnnEncoder.States states) {
        NDArray[] state = new NDArray[shape.layers];
        NDArray[] memory = new NDArray[shape.layers];
        Arrays.setAll(state, _ -> batch.zeros(batch.graphs(), shape.width));
        Arrays.setAll(memory, _ -> batch.zeros(batch.graphs(), shape.width));
        NDArray query = batch.zeros(batch.graphs(), 2L * shape.width);
        for (int round = 0; round < shape.rounds; round++) {
            NDArray x = query;
            for (int layer = 0; layer < shape.layers; layer++) {
                NDList next = cells[layer].lstm(x, state[layer], memory[layer]);
                x = next.get(0);
                state[layer] = x;
                memory[layer] = next.get(1);
            }
            query = NDArrays.concat(new NDList(x, attend(batch, states, x)), 1); // (B, 2d)
        }
        return query;
    }

    private NDArray attend(BatchTensors batch, KmpnnEncoder.States states, NDArray q) {
        @Nullable NDArray attributes = states.attributes();
        return attributes == null
                ? ops.call("readout", states.atoms(), q, batch.graphOf(), batch.graphOffset(), batch.node())
                : ops.call(
                        "readout_table",
                        states.atoms(),
                        attributes,
                        q,
                        batch.graphOf(),
                        batch.graphOffset(),
                        batch.node(),
                        batch.knowledge().absent());
    }
}
