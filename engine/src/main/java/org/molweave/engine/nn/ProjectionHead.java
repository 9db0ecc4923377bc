package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;

/// `Linear → ReLU → Linear` between the graph vectors and the contrastive loss (KCL-SPEC 6). Used in pre-training
/// only.
public final class ProjectionHead {

    private final LinearLayer first;
    private final LinearLayer second;

    /// `name` ends in a dot: `projection.` for the head that both views share.
    ProjectionHead(Parameters parameters, String name) {
        first = LinearLayer.of(parameters, name + "0");
        second = LinearLayer.of(parameters, name + "1");
    }

    static void create(Parameters parameters, String name, int in, int hidden, int out, Initializer init) {
        LinearLayer.create(parameters, name + "0", in, hidden, init);
        LinearLayer.create(parameters, name + "1", hidden, out, init);
    }

    /// `(B, in) -> (B, out)`
    public NDArray project(NDArray vectors) {
        return second.apply(first.relu(vectors));
    }
}
