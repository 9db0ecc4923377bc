package org.molweave.engine.graph;

/// What the encoder attended to: for each step and each edge of the augmented graph the softmax weight among the edges
/// of the same type that enter the same atom, so bond edges and attribute edges of an atom each sum to 1.
///
/// `weights[step][edge]` follows the edge order of `graph`.
public record AttentionMap(AugmentedGraph graph, float[][] weights) {

    public int steps() {
        return weights.length;
    }

    /// The mean over the steps. `[edges]`
    public float[] average() {
        float[] mean = new float[graph.edges()];
        for (float[] step : weights) {
            for (int e = 0; e < mean.length; e++) {
                mean[e] += step[e] / weights.length;
            }
        }
        return mean;
    }
}
