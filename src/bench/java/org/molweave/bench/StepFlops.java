package org.molweave.bench;

import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.nn.KclShape;

/// Counts the multiplications and additions of the matrix products that one batch needs in the table form, two per
/// multiply-add. Element-wise work is not counted, nor products that the table form avoids. The backward pass costs
/// two products for each of the forward pass.
record StepFlops(double kmpnn, double set2set, double rest) {

    static StepFlops of(GraphBatch batch, KclShape shape) {
        long d = shape.kmpnn().width();
        long in = shape.kmpnn().embeddingWidth();
        long atoms = batch.atoms();
        long graphs = batch.graphs();
        long elements = batch.knowledge().elements().size();
        long attributes = batch.knowledge().attributes().size();
        long rows = batch.knowledge().rows().size();
        long steps = shape.kmpnn().steps();
        long matrices = shape.kmpnn().edgeRows();
        long network = shape.kmpnn().edgeEmbeddingWidth() * (long) shape.kmpnn().edgeHidden()
                + shape.kmpnn().edgeHidden() * d * d;
        double kmpnn = (elements + attributes) * in * d
                + (double) matrices * network
                + steps * (rows * d * d + attributes * 6 * d * d)
                + (double) steps * (pairs(batch) * d * d + atoms * rows * d + atoms * 6 * d * d + atoms * 2 * d);
        long layers = shape.set2set().layers();
        double set2set = (double) shape.set2set().rounds()
                * graphs
                * (4 * d * (3 * d + (layers - 1) * 2 * d) + 2 * attributes * d);
        long width = shape.gcn().width();
        double gcn = elements * in * width * 2.0 + (shape.gcn().layers() - 1) * 2.0 * atoms * width * width;
        double head = 2.0
                * graphs
                * (2 * d * shape.projectionHidden() + shape.projectionHidden() * (double) shape.projectionOut());
        double loss = 4.0 * graphs * graphs * shape.projectionOut();
        return new StepFlops(2 * kmpnn, 2 * set2set, 2 * (gcn + head + loss));
    }

    double embed() {
        return kmpnn + set2set;
    }

    double train() {
        return 3 * (kmpnn + set2set + rest);
    }

    /// How many (source atom, bond type) pairs occur: each needs one product with a bond matrix.
    private static long pairs(GraphBatch batch) {
        int types = batch.bonds().types();
        boolean[] seen = new boolean[batch.atoms() * types];
        long pairs = 0;
        for (int e = 0; e < batch.bonds().edges(); e++) {
            int pair = batch.bonds().source()[e] * types + batch.bonds().type()[e];
            pairs += seen[pair] ? 0 : 1;
            seen[pair] = true;
        }
        return pairs;
    }
}
