package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;

/// The loss of property prediction over the cells with a known label (KCL-SPEC 11.4). `mask` is 1 where a label is
/// known; unknown labels are 0, never NaN.
public final class PropertyLoss {

    /// What is measured: a class or a number.
    public enum Kind {
        /// Binary cross-entropy with logits.
        CLASSIFICATION,
        /// Squared error.
        REGRESSION
    }

    /// The released code divides by all cells, so that gaps weaken the loss.
    public enum Average {
        KNOWN,
        ALL
    }

    private final TensorOps ops;
    private final Kind kind;
    private final Average average;

    public PropertyLoss(TensorOps ops, Kind kind, Average average) {
        this.ops = ops;
        this.kind = kind;
        this.average = average;
    }

    /// `(B, T), (B, T), (B, T) -> ()`
    public NDArray of(NDArray predicted, NDArray labels, NDArray mask) {
        NDArray sum =
                ops.call(kind == Kind.CLASSIFICATION ? "binary_loss" : "square_loss", predicted, labels, mask); // ()
        return average == Average.ALL
                ? sum.div(mask.size())
                : sum.div(mask.sum().maximum(1));
    }
}
