package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;

/// The encoder of the plain molecular graph (KCL-SPEC 3), with element table `Emb` and layers `h'_v = gelu(Σ_{u→v}
/// h_u·W + b) + gelu(h_v·Rᵀ + c)`.
///
/// The paper cites the degree-normalised convolution of Kipf and Welling (2017); the released code sums plainly, as
/// [Norm#NONE] does. Bond types do not reach this encoder. Atoms of one element share their first state, so the
/// first layer is computed for each element and then spread over the atoms.
public final class GcnEncoder {

    /// How sums over neighbours are scaled: not, by `1/√(dᵤ·dᵥ)`, or by `1/dᵥ`.
    public enum Norm {
        NONE,
        BOTH,
        RIGHT
    }

    /// The sizes of this encoder; `width` is that of the atom states.
    public record Shape(int nodeRows, int embeddingWidth, int width, int layers, Norm norm) {}

    private final TensorOps ops;
    private final Parameters parameters;
    private final Shape shape;

    public GcnEncoder(Parameters parameters, Shape shape) {
        this.ops = parameters.ops();
        this.parameters = parameters;
        this.shape = shape;
    }

    static void create(Parameters parameters, Shape shape, Initializer init) {
        parameters.add("gcn.nodeEmbedding", init.normal(shape.nodeRows, shape.embeddingWidth));
        for (int layer = 0; layer < shape.layers; layer++) {
            int in = layer == 0 ? shape.embeddingWidth : shape.width;
            parameters.add(name(layer, "weight"), init.glorot(in, shape.width));
            parameters.add(name(layer, "bias"), init.zeros(shape.width));
            LinearLayer.create(parameters, name(layer, "residual"), in, shape.width, init);
        }
    }

    /// Atom states: `-> (N, width)`.
    public NDArray encode(BatchTensors batch) {
        KnowledgeTensors knowledge = batch.knowledge();
        NDArray table = ops.call("rows", parameters.get("gcn.nodeEmbedding"), knowledge.elementRow()); // (Z, in)
        NDArray own = residual(0).gelu(table); // (Z, d)
        NDArray sent = table.matMul(parameters.get(name(0, "weight"))); // (Z, d)
        NDArray x = layer(0, batch, ops.call("rows", sent, knowledge.line()), ops.call("rows", own, knowledge.line()));
        for (int layer = 1; layer < shape.layers; layer++) {
            NDArray y = x.matMul(parameters.get(name(layer, "weight"))); // (N, d)
            x = layer(layer, batch, y, residual(layer).gelu(x)); // (N, d)
        }
        return x;
    }

    private NDArray layer(int layer, BatchTensors batch, NDArray sent, NDArray residual) {
        BondTensors bonds = batch.bonds();
        NDArray x = shape.norm == Norm.BOTH ? sent.div(bonds.degree().sqrt()) : sent;
        NDArray sum = ops.call("neighbour_sum", x, bonds.source(), bonds.start()); // (N, d)
        NDArray scaled = switch (shape.norm) {
            case NONE -> sum;
            case BOTH -> sum.div(bonds.degree().sqrt());
            case RIGHT -> sum.div(bonds.degree());
        };
        return scaled.add(parameters.get(name(layer, "bias")))
                .getNDArrayInternal()
                .gelu()
                .add(residual);
    }

    private LinearLayer residual(int layer) {
        return LinearLayer.of(parameters, name(layer, "residual"));
    }

    private static String name(int layer, String part) {
        return "gcn.layer" + layer + "." + part;
    }
}
