package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The encoder of the augmented graph (KCL-SPEC 4): K steps of
///
/// - `α_e = softmax over the edges of one type into v of leaky_relu(w·[h_u ; h_v])`
/// - `c_v = Σ_bonds α_e h_u·M₀(r) + Σ_attributes α_e h_u·M₁(r) + bias`
/// - `h_v = GRU(relu(c_v), h_v)`
///
/// evaluated by table (4.1), which is exact: an edge matrix `M` depends on the edge's kind only, and attributes
/// have no incoming edges, so their states are the same in every molecule and are computed once, for all steps,
/// before the atoms'.
public final class KmpnnEncoder {

    /// Attention as published, or its ablations: 1/degree, or 1.
    public enum Attention {
        SOFTMAX,
        MEAN,
        SUM
    }

    /// `bondRows` edge rows are bond types. `sharedEdgeNetwork` makes all edge matrices with one network,
    /// `plainGraph` leaves the attributes out: a message-passing network on the original graph.
    public record Shape(
            int nodeRows,
            int edgeRows,
            int bondRows,
            int embeddingWidth,
            int edgeEmbeddingWidth,
            int width,
            int edgeHidden,
            int steps,
            Attention attention,
            boolean sharedEdgeNetwork,
            boolean plainGraph) {}

    /// States after the last step: `atoms` `(N, d)`, and `attributes` `(A, d)`, shared by all graphs of the batch;
    /// none when there are no facts or the plain graph is read.
    public record States(NDArray atoms, @Nullable NDArray attributes) {}

    /// Softmax weights of one step: `bonds` `(E)` in the order of the batch, `attributes` `(N, R)` or none.
    record Weights(NDArray bonds, @Nullable NDArray attributes) {}

    /// What the steps read, and the attributes' last states.
    record Prepared(KmpnnRecurrence.Inputs inputs, @Nullable NDArray attributes) {}

    private record Facts(NDArray states, NDArray messages, NDArray logits) {}

    private final TensorOps ops;
    private final Parameters parameters;
    private final Shape shape;
    private final NDArray bondRows;

    public KmpnnEncoder(Parameters parameters, Shape shape) {
        this.ops = parameters.ops();
        this.parameters = parameters;
        this.shape = shape;
        bondRows = ops.manager().arange(shape.bondRows);
        ai.djl.ndarray.NDScope.unregister(bondRows);
    }

    static void create(Parameters parameters, Shape shape, Initializer init) {
        int d = shape.width;
        parameters.add("kmpnn.nodeEmbedding", init.normal(shape.nodeRows, shape.embeddingWidth));
        parameters.add("kmpnn.edgeEmbedding", init.normal(shape.edgeRows, shape.edgeEmbeddingWidth));
        LinearLayer.create(parameters, "kmpnn.input", shape.embeddingWidth, d, init);
        parameters.add("kmpnn.attention", init.linear(2 * d, 1, 2L * d));
        createEdgeNetwork(parameters, "kmpnn.bondNetwork", shape, init);
        if (!shape.sharedEdgeNetwork && !shape.plainGraph) {
            createEdgeNetwork(parameters, "kmpnn.attributeNetwork", shape, init);
        }
        parameters.add("kmpnn.bias", init.zeros(d));
        RecurrentCell.create(parameters, "kmpnn.gru", RecurrentCell.GRU_GATES, d, d, init);
    }

    public States encode(BatchTensors batch) {
        if (JniUtils.isGradMode() || !hasRecurrence()) {
            return encode(batch, new ArrayList<>());
        }
        Prepared prepared = prepare(batch);
        try (var recurrence = new KmpnnRecurrence(ops, batch, prepared.inputs, shape.steps)) {
            return new States(recurrence.forward(false), prepared.attributes);
        }
    }

    /// Whether [KmpnnRecurrence] can do the steps.
    boolean hasRecurrence() {
        return shape.attention == Attention.SOFTMAX;
    }

    /// Everything before the steps.
    Prepared prepare(BatchTensors batch) {
        NDArray bias = parameters.get("kmpnn.bias");
        RecurrentCell gru = RecurrentCell.of(parameters, "kmpnn.gru");
        Facts facts = shape.plainGraph || batch.knowledge().isEmpty() ? null : facts(batch.knowledge(), gru, bias);
        var inputs = new KmpnnRecurrence.Inputs(
                start(batch.knowledge().elementRow()),
                facts == null ? batch.zeros(0, 0, shape.width) : facts.messages,
                facts == null ? batch.zeros(0, 0) : facts.logits,
                matrices("kmpnn.bondNetwork", bondRows),
                parameters.get("kmpnn.attention"),
                bias,
                gru);
        return new Prepared(inputs, facts == null ? null : facts.states.get(shape.steps));
    }

    /// Also collects the weights of every step, where attention is [Attention#SOFTMAX].
    States encode(BatchTensors batch, List<Weights> weights) {
        NDArray bias = parameters.get("kmpnn.bias");
        RecurrentCell gru = RecurrentCell.of(parameters, "kmpnn.gru");
        NDArray bondMatrices = matrices("kmpnn.bondNetwork", bondRows); // (T, d, d)
        Facts facts = shape.plainGraph || batch.knowledge().isEmpty() ? null : facts(batch.knowledge(), gru, bias);
        NDArray h = ops.call(
                "rows", start(batch.knowledge().elementRow()), batch.knowledge().line()); // (N, d)
        for (int step = 0; step < shape.steps; step++) {
            Weights alpha = weights(batch, h, facts == null ? null : facts.logits.get(step));
            weights.add(alpha);
            NDArray sum = bondSum(batch, h, bondMatrices, alpha.bonds).add(bias); // (N, d)
            if (facts != null) {
                sum = sum.add(factSum(batch.knowledge(), facts.messages.get(step), alpha.attributes)); // (N, d)
            }
            h = gru.gru(sum.getNDArrayInternal().relu(), h); // (N, d)
        }
        return new States(h, facts == null ? null : facts.states.get(shape.steps));
    }

    private NDArray start(NDArray rows) {
        NDArray embedded = ops.call("rows", parameters.get("kmpnn.nodeEmbedding"), rows);
        return LinearLayer.of(parameters, "kmpnn.input").relu(embedded);
    }

    /// The attributes' states at all steps `(K + 1, A, d)`, their messages `(K, R, d)` and attention terms `(K,
    /// R)`.
    private Facts facts(KnowledgeTensors knowledge, RecurrentCell gru, NDArray bias) {
        NDArray q = start(knowledge.attributeRow()); // (A, d)
        NDArray input = bias.getNDArrayInternal().relu().reshape(1, -1).broadcast(q.getShape());
        NDList states = new NDList(q);
        for (int step = 0; step < shape.steps; step++) {
            q = gru.gru(input, q);
            states.add(q);
        }
        NDArray all = NDArrays.stack(states);
        NDArray before = all.get("0:" + shape.steps); // (K, A, d)
        String network = shape.sharedEdgeNetwork ? "kmpnn.bondNetwork" : "kmpnn.attributeNetwork";
        NDArray messages = ops.call(
                "attribute_messages",
                before,
                knowledge.rowAttribute(),
                knowledge.rowRelation(),
                matrices(network, knowledge.relationRow()));
        return new Facts(
                all, messages, ops.call("attribute_logits", before, knowledge.rowAttribute(), attentionHalf(0)));
    }

    private Weights weights(BatchTensors batch, NDArray h, @Nullable NDArray logits) {
        BondTensors bonds = batch.bonds();
        if (shape.attention == Attention.SOFTMAX) {
            NDArray bondWeights = ops.call(
                    "bond_attention",
                    h,
                    attentionHalf(0),
                    attentionHalf(1),
                    bonds.source(),
                    bonds.target(),
                    bonds.offset());
            return new Weights(bondWeights, logits == null ? null : factWeights(batch.knowledge(), h, logits));
        }
        NDArray one = batch.zeros(bonds.source().size()).add(1);
        return new Weights(
                shape.attention == Attention.SUM
                        ? one
                        : one.div(
                                ops.call("rows", bonds.degree(), bonds.target()).reshape(-1)),
                null);
    }

    private NDArray factWeights(KnowledgeTensors knowledge, NDArray h, NDArray logits) {
        NDArray alpha = ops.call(
                "attribute_attention", h, attentionHalf(1), logits, knowledge.hidden(), knowledge.line()); // (N, R)
        return knowledge.allKnown() ? alpha : alpha.mul(knowledge.known());
    }

    private NDArray bondSum(BatchTensors batch, NDArray h, NDArray matrices, NDArray alpha) {
        BondTensors bonds = batch.bonds();
        NDArray messages = ops.call(
                "bond_messages", h, bonds.pairSource(), h.getManager().create(bonds.pairsOfType()), matrices); // (P, d)
        return ops.call("weighted_sum", messages, bonds.pair(), bonds.start(), alpha); // (N, d)
    }

    /// Without attention atoms of one element receive the same sum.
    private NDArray factSum(KnowledgeTensors knowledge, NDArray messages, @Nullable NDArray alpha) {
        if (alpha != null) {
            return alpha.matMul(messages); // (N, d)
        }
        NDArray share = shape.attention == Attention.MEAN
                ? knowledge.share()
                : knowledge.hidden().logicalNot().toType(messages.getDataType(), false);
        return ops.call("rows", share.matMul(messages), knowledge.line()); // (N, d)
    }

    /// The half of the attention vector that reads the source (0) or the target (1): `(d)`.
    private NDArray attentionHalf(int half) {
        int d = shape.width;
        return parameters.get("kmpnn.attention").get("0," + half * d + ":" + (half + 1) * d);
    }

    /// Row-major: element (i, j) is output `d·i + j`.
    private NDArray matrices(String network, NDArray rows) {
        return ops.call(
                        "edge_matrices",
                        parameters.get("kmpnn.edgeEmbedding"),
                        rows,
                        parameters.get(network + ".0.weight"),
                        parameters.get(network + ".0.bias"),
                        parameters.get(network + ".1.weight"),
                        parameters.get(network + ".1.bias"))
                .reshape(-1, shape.width, shape.width);
    }

    private static void createEdgeNetwork(Parameters parameters, String name, Shape shape, Initializer init) {
        LinearLayer.create(parameters, name + ".0", shape.edgeEmbeddingWidth, shape.edgeHidden, init);
        LinearLayer.create(parameters, name + ".1", shape.edgeHidden, shape.width * shape.width, init);
    }
}
