package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.stream.LongStream;

/// Pulls the two views of a molecule together and pushes other molecules away (KCL-SPEC 7). Rows are made unit
/// length, similarities divided by the temperature.
///
/// The released code computes [Form#FULL] at temperature 0.05; the paper writes [Form#PAPER] at 0.1.
public final class ContrastiveLoss {

    /// Which pairs stand in the denominator.
    public enum Form {
        /// Each of the 2B rows against all others of both views.
        FULL,
        /// Each row against the rows of the other view, both directions averaged.
        CROSS_ONLY,
        /// One direction; the denominator is `Σ_j exp(sim(z_i, z'_j)/τ) + exp(sim(z'_i, z_j)/τ)`.
        PAPER
    }

    /// `alignment` is the mean cosine of the two views of a molecule; `uniformity` (Wang and Isola 2020) the
    /// logarithm of the mean `exp(-2·distance²)` over all pairs of rows; `retrieval` the share of molecules whose
    /// own second view is the nearest.
    public record Numbers(double alignment, double uniformity, double retrieval) {}

    private final TensorOps ops;
    private final Form form;
    private final double temperature;

    public ContrastiveLoss(TensorOps ops, Form form, double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("The temperature (%s) must be positive.".formatted(temperature));
        }
        this.ops = ops;
        this.form = form;
        this.temperature = temperature;
    }

    /// `(B, d), (B, d) -> ()`
    public NDArray of(NDArray first, NDArray second) {
        NDManager manager = first.getManager();
        NDArray scale = manager.create((float) (1 / temperature));
        return switch (form) {
            case FULL -> {
                long rows = first.getShape().get(0);
                long[] positive = LongStream.range(0, 2 * rows)
                        .map(a -> (a + rows) % (2 * rows))
                        .toArray();
                yield ops.call("contrast_full", first, second, scale, manager.create(positive));
            }
            case CROSS_ONLY -> ops.call("contrast_cross", first, second, scale);
            case PAPER -> ops.call("contrast_paper", first, second, scale);
        };
    }

    public Numbers numbers(NDArray first, NDArray second) {
        try (var _ = NoGradient.begin()) {
            float[] numbers = ops.call("contrast_numbers", first, second).toFloatArray();
            return new Numbers(numbers[0], numbers[1], numbers[2]);
        }
    }
}
