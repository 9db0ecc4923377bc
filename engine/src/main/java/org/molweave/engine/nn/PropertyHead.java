package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;

/// Predicts properties from graph vectors (KCL-SPEC 11.3): `dropout → Linear → GELU → BatchNorm → Linear`, or one
/// `Linear`.
///
/// Dropout draws from the caller's generator, so that a resumed run repeats it. BatchNorm has momentum 0.1 and ε
/// 1e-5; in training it needs two rows or more.
public final class PropertyHead {

    /// With a hidden layer or without.
    public enum Kind {
        NONLINEAR,
        LINEAR
    }

    /// Everything that a head is built from; `in` is the width of the graph vectors.
    public record Settings(Kind kind, int in, int hidden, int properties, double dropout) {}

    private final TensorOps ops;
    private final Parameters parameters;
    private final Settings settings;

    public PropertyHead(Parameters parameters, Settings settings) {
        this.ops = parameters.ops();
        this.parameters = parameters;
        this.settings = settings;
    }

    public static PropertyHead create(Parameters parameters, Settings settings, long seed) {
        var init = new Initializer(seed);
        boolean linear = settings.kind == Kind.LINEAR;
        if (!linear) {
            LinearLayer.create(parameters, "head.hidden", settings.in, settings.hidden, init);
            parameters.add("head.norm.weight", init.constant(1, settings.hidden));
            parameters.add("head.norm.bias", init.zeros(settings.hidden));
            parameters.addBuffer("head.norm.mean", init.zeros(settings.hidden));
            parameters.addBuffer("head.norm.variance", init.constant(1, settings.hidden));
        }
        LinearLayer.create(
                parameters, "head.output", linear ? settings.in : settings.hidden, settings.properties, init);
        return new PropertyHead(parameters, settings);
    }

    /// Logits or values, in training: `(B, in) -> (B, T)`.
    public NDArray train(NDArray vectors, RandomGenerator random) {
        return apply(settings.dropout > 0 ? vectors.mul(dropout(vectors, random)) : vectors, "batch_norm_train");
    }

    /// Logits or values, with the running statistics: `(B, in) -> (B, T)`.
    public NDArray predict(NDArray vectors) {
        return apply(vectors, "batch_norm_eval");
    }

    private NDArray apply(NDArray x, String norm) {
        LinearLayer output = LinearLayer.of(parameters, "head.output");
        if (settings.kind == Kind.LINEAR) {
            return output.apply(x);
        }
        NDArray hidden = LinearLayer.of(parameters, "head.hidden").gelu(x); // (B, h)
        return output.apply(ops.call(
                norm,
                hidden,
                parameters.get("head.norm.weight"),
                parameters.get("head.norm.bias"),
                parameters.get("head.norm.mean"),
                parameters.get("head.norm.variance")));
    }

    private NDArray dropout(NDArray like, RandomGenerator random) {
        float[] keep = new float[Math.toIntExact(like.size())];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = random.nextDouble() < settings.dropout ? 0 : (float) (1 / (1 - settings.dropout));
        }
        return like.getManager().create(keep, new Shape(like.getShape().getShape()));
    }
}
