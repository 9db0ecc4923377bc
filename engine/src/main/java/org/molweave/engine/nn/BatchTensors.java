package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.molweave.engine.graph.GraphBatch;

/// A [GraphBatch] on the device, in the form that the encoders read.
///
/// N atoms, E bond edges sorted by target, B graphs. `graphOffset` `(B + 1)`, 64-bit as the segment kernels want
/// it; `node` is 0 … N-1, the members of the graphs. Created on a given manager, normally that of the step.
public record BatchTensors(
        int graphs,
        int atoms,
        NDArray node,
        NDArray graphOf,
        NDArray graphOffset,
        NDArray graphStart,
        BondTensors bonds,
        KnowledgeTensors knowledge) {

    public static BatchTensors of(GraphBatch batch, NDManager manager) {
        int[] node = IntStream.range(0, batch.atoms()).toArray();
        return new BatchTensors(
                batch.graphs(),
                batch.atoms(),
                manager.create(node),
                manager.create(batch.graphOf()),
                manager.create(Arrays.stream(batch.graphOffset()).asLongStream().toArray()),
                manager.create(Arrays.copyOf(batch.graphOffset(), batch.graphs())),
                BondTensors.of(batch, manager),
                KnowledgeTensors.of(batch, manager));
    }

    /// A constant array of the batch's manager.
    NDArray zeros(long... shape) {
        return node.getManager().zeros(new Shape(shape));
    }
}
