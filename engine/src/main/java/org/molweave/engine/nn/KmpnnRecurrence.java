package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The K steps of the KMPNN with a backward pass of their own: the formulas of [KmpnnEncoder] with attention
/// `SOFTMAX`, differentiated by hand.
///
/// The automatic way keeps and re-reads each gate several times; this one stores what the gradient needs and no
/// more, so that a training step takes about two thirds of the time. The tests compare both with the form per edge.
final class KmpnnRecurrence implements AutoCloseable {

    /// What the steps read and gradients flow to: first states by element `(Z, d)`, messages `(K, R, d)` and
    /// attention terms `(K, R)` of the attributes (empty arrays without facts), bond matrices `(T, d, d)`,
    /// attention `(1, 2d)`, bias and the GRU.
    record Inputs(
            NDArray start,
            NDArray messages,
            NDArray logits,
            NDArray matrices,
            NDArray attention,
            NDArray bias,
            RecurrentCell gru) {

        List<NDArray> all() {
            return List.of(
                    start,
                    messages,
                    logits,
                    matrices,
                    attention,
                    bias,
                    gru.inputWeight(),
                    gru.stateWeight(),
                    gru.inputBias(),
                    gru.stateBias());
        }

        private IValue trained() {
            return IValue.listFrom(TensorOps.natives(all().subList(3, 10)));
        }
    }

    private final TensorOps ops;
    private final Inputs inputs;
    private final int steps;
    private final IValue batch;
    private final IValue pairsOfType;
    private final PtNDManager manager;
    private @Nullable IValue saved;

    KmpnnRecurrence(TensorOps ops, BatchTensors batch, Inputs inputs, int steps) {
        this.ops = ops;
        this.inputs = inputs;
        this.steps = steps;
        this.batch = IValue.listFrom(TensorOps.natives(arrays(batch)));
        pairsOfType = IValue.listFrom(batch.bonds().pairsOfType());
        manager = (PtNDManager) batch.node().getManager();
    }

    /// The last states, without gradient: `-> (N, d)`. `keep` remembers what [#backward] needs.
    NDArray forward(boolean keep) {
        try (IValue start = value(inputs.start);
                IValue messages = value(inputs.messages);
                IValue logits = value(inputs.logits);
                IValue trained = inputs.trained();
                IValue keeping = IValue.from(keep);
                IValue count = IValue.from(steps);
                IValue result =
                        ops.run("recur", start, messages, logits, batch, trained, pairsOfType, keeping, count)) {
            IValue[] parts = result.toIValueTuple();
            saved = parts[1];
            try (IValue states = parts[0]) {
                return states.toTensor(manager);
            }
        }
    }

    /// The gradients of [Inputs#all()], from that of the last states: `(N, d) ->`.
    NDArray[] backward(NDArray gradient) {
        if (saved == null) {
            throw new IllegalStateException("The forward pass kept nothing to go back with.");
        }
        try (IValue given = value(gradient);
                IValue start = value(inputs.start);
                IValue messages = value(inputs.messages);
                IValue trained = inputs.trained();
                IValue count = IValue.from(steps);
                IValue result =
                        ops.run("recur_back", given, start, messages, batch, trained, pairsOfType, saved, count)) {
            return result.toTensorArray(manager);
        }
    }

    @Override
    public void close() {
        batch.close();
        pairsOfType.close();
        if (saved != null) {
            saved.close();
        }
    }

    private static List<NDArray> arrays(BatchTensors batch) {
        BondTensors bonds = batch.bonds();
        BondTensors.Reverse reverse = bonds.reverse();
        KnowledgeTensors knowledge = batch.knowledge();
        return List.of(
                bonds.source(),
                bonds.target(),
                bonds.offset(),
                bonds.start(),
                bonds.pair(),
                bonds.pairSource(),
                reverse.order(),
                reverse.target(),
                reverse.start(),
                reverse.atomPair(),
                reverse.atomPairStart(),
                knowledge.line(),
                knowledge.hidden(),
                knowledge.allKnown() ? batch.zeros(0) : knowledge.known());
    }

    private static IValue value(NDArray array) {
        return IValue.from((PtNDArray) array);
    }
}
