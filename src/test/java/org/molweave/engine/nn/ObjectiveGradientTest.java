package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.molweave.engine.weights.HostTensor;

/// The gradient of every objective against differences of its values.
class ObjectiveGradientTest {

    private static final double STEP = 1e-2;

    @ParameterizedTest
    @EnumSource(ContrastiveLoss.Form.class)
    void contrastiveLoss(ContrastiveLoss.Form form) {
        check(ops -> x -> {
            NDArray other = ops.manager().create(new Initializer(2).normal(3, 4).values(), new Shape(3, 4));
            return new ContrastiveLoss(ops, form, 0.5).of(x, other);
        });
    }

    @ParameterizedTest
    @EnumSource(PropertyLoss.Kind.class)
    void propertyLossWithGaps(PropertyLoss.Kind kind) {
        for (PropertyLoss.Average average : PropertyLoss.Average.values()) {
            check(ops -> x -> {
                NDArray labels =
                        ops.manager().create(new float[] {1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0}, new Shape(3, 4));
                NDArray mask = ops.manager().create(new float[] {1, 1, 0, 1, 0, 1, 1, 0, 1, 1, 1, 1}, new Shape(3, 4));
                return new PropertyLoss(ops, kind, average).of(x, labels, mask);
            });
        }
    }

    @Test
    void propertyHeadWithBatchNorm() {
        check(ops -> {
            var settings = new PropertyHead.Settings(PropertyHead.Kind.NONLINEAR, 4, 5, 2, 0);
            PropertyHead head = PropertyHead.create(new Parameters(ops), settings, 4);
            return x -> head.train(x, java.util.random.RandomGenerator.getDefault())
                    .square()
                    .sum();
        });
    }

    private static void check(Function<TensorOps, Function<NDArray, NDArray>> objective) {
        try (var ops = TensorOps.open(Device.cpu());
                var scope = new NDScope();
                var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            scope.suppressNotUsedWarning();
            Function<NDArray, NDArray> loss = objective.apply(ops);
            HostTensor start = new Initializer(1).normal(3, 4);
            var parameters = new Parameters(ops);
            parameters.add("x", start);
            try (var adam =
                    new Adam(ops, parameters, List.of(new Adam.Group(List.of("x"), 0)), Adam.Options.DEFAULTS)) {
                collector.backward(loss.apply(parameters.get("x")));
                float[] gradient = parameters.get("x").getGradient().toFloatArray();
                for (int i = 0; i < gradient.length; i++) {
                    double difference =
                            (value(ops, loss, start, i, STEP) - value(ops, loss, start, i, -STEP)) / (2 * STEP);
                    assertEquals(difference, gradient[i], 2e-3 * Math.max(1, Math.abs(difference)), "value " + i);
                }
                adam.zeroGradients();
            }
        }
    }

    private static double value(
            TensorOps ops, Function<NDArray, NDArray> loss, HostTensor start, int moved, double by) {
        float[] values = start.values().clone();
        values[moved] += (float) by;
        return loss.apply(ops.manager().create(values, new Shape(start.shape())))
                .getFloat();
    }
}
