package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.molweave.engine.weights.HostTensor;

class AdamTest {

    private static final float[] START = {0.5f, -1f, 2f, 0.1f};
    private static final float[] TARGET = {1f, 1f, -1f, 0.1f};

    @Test
    void agreesWithTheFormulaInDoublePrecision() {
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            parameters.add("x", new HostTensor(new long[] {4}, START.clone()));
            var options = new Adam.Options(0.9, 0.999, 1e-8, 0.01);
            try (var adam = new Adam(ops, parameters, List.of(new Adam.Group(List.of("x"), 0.05)), options)) {
                for (int step = 0; step < 20; step++) {
                    backward(ops, parameters, "x");
                    adam.step(step < 10 ? 1 : 0.5);
                }
            }

            assertArrayEquals(expected(20, 0.05, options), parameters.get("x").toFloatArray(), 1e-6f);
        }
    }

    @Test
    void restoredStateContinuesBitEqual() {
        float[] uninterrupted = train(12, Integer.MAX_VALUE);
        float[] resumed = train(12, 5);

        assertArrayEquals(uninterrupted, resumed);
    }

    @Test
    void parametersOutsideAllGroupsAreFrozen() {
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            parameters.add("x", new HostTensor(new long[] {4}, START.clone()));
            parameters.add("frozen", new HostTensor(new long[] {4}, START.clone()));
            try (var adam =
                    new Adam(ops, parameters, List.of(new Adam.Group(List.of("x"), 0.05)), Adam.Options.DEFAULTS)) {
                backward(ops, parameters, "x", "frozen");
                adam.step(1);
            }

            assertArrayEquals(START, parameters.get("frozen").toFloatArray());
            assertEquals(false, parameters.get("frozen").hasGradient());
        }
    }

    @Test
    void stateOfAnotherModelIsRefused() {
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            parameters.add("x", new HostTensor(new long[] {4}, START.clone()));
            try (var adam =
                    new Adam(ops, parameters, List.of(new Adam.Group(List.of("x"), 0.05)), Adam.Options.DEFAULTS)) {
                assertThrows(IllegalArgumentException.class, () -> adam.restore(Map.of()));
            }
        }
    }

    private static float[] train(int steps, int interruptAt) {
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            parameters.add("x", new HostTensor(new long[] {4}, START.clone()));
            var groups = List.of(new Adam.Group(List.of("x"), 0.05));
            var adam = new Adam(ops, parameters, groups, Adam.Options.DEFAULTS);
            for (int step = 0; step < steps; step++) {
                if (step == interruptAt) {
                    Map<String, HostTensor> values = parameters.snapshot();
                    Map<String, HostTensor> state = adam.state();
                    adam.close();
                    parameters.load(Map.of("x", new HostTensor(new long[] {4}, new float[4])));
                    adam = new Adam(ops, parameters, groups, Adam.Options.DEFAULTS);
                    adam.restore(state);
                    parameters.load(values);
                }
                backward(ops, parameters, "x");
                adam.step(1);
            }
            return parameters.get("x").toFloatArray();
        }
    }

    /// The loss is Σ (x - target)².
    private static void backward(TensorOps ops, Parameters parameters, String... names) {
        try (var scope = new NDScope();
                var gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            scope.suppressNotUsedWarning();
            NDArray target = ops.manager().create(TARGET);
            NDArray loss = ops.manager().create(0f);
            for (String name : names) {
                loss = loss.add(parameters.get(name).sub(target).square().sum());
            }
            gradients.backward(loss);
        }
    }

    private static float[] expected(int steps, double rate, Adam.Options o) {
        float[] result = new float[START.length];
        for (int i = 0; i < result.length; i++) {
            double x = START[i];
            double m = 0;
            double v = 0;
            for (int t = 1; t <= steps; t++) {
                double g = 2 * (x - TARGET[i]) + o.weightDecay() * x;
                m = o.beta1() * m + (1 - o.beta1()) * g;
                v = o.beta2() * v + (1 - o.beta2()) * g * g;
                double lr = t <= 10 ? rate : rate / 2;
                x -= lr
                        * m
                        / (1 - Math.pow(o.beta1(), t))
                        / (Math.sqrt(v / (1 - Math.pow(o.beta2(), t))) + o.epsilon());
            }
            result[i] = (float) x;
        }
        return result;
    }
}
