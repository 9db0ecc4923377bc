package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.molweave.engine.weights.HostTensor;

class PropertyHeadTest {

    private static final PropertyHead.Settings SETTINGS =
            new PropertyHead.Settings(PropertyHead.Kind.NONLINEAR, 128, 32, 3, 0);

    @Test
    void logitsAndLossesAreThoseOfTheAuthorsCode() throws IOException {
        JsonNode expected = ParityFixtures.json("predictor.json");
        Map<String, HostTensor> weights =
                PublishedNames.translate(ParityFixtures.weights("predictor_seeded_weights.npz"));
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops);
                var scope = new NDScope();
                var _ = NoGradient.begin()) {
            scope.suppressNotUsedWarning();
            PropertyHead head = PropertyHead.create(parameters, SETTINGS, 1);
            parameters.load(weights);
            NDArray features = matrix(ops, expected.get("features"));
            NDArray labels = matrix(ops, expected.get("labels"));
            NDArray mask = matrix(ops, expected.get("mask"));

            NDArray predicted = head.predict(features);
            NDArray trained = head.train(features, RandomGenerator.getDefault());

            assertArrayEquals(ParityFixtures.floats(expected.get("logits_eval_mode")), predicted.toFloatArray(), 1e-5f);
            assertArrayEquals(ParityFixtures.floats(expected.get("logits_train_mode")), trained.toFloatArray(), 1e-5f);
            assertEquals(
                    expected.get("loss_code_mean_over_all_cells").asDouble(),
                    loss(ops, PropertyLoss.Average.ALL)
                            .of(trained, labels, mask)
                            .getFloat(),
                    1e-5);
            assertEquals(
                    expected.get("loss_mean_over_valid_cells").asDouble(),
                    loss(ops, PropertyLoss.Average.KNOWN)
                            .of(trained, labels, mask)
                            .getFloat(),
                    1e-5);
        }
    }

    @Test
    void trainingMovesTheRunningStatisticsByATenth() {
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops);
                var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            PropertyHead head = PropertyHead.create(parameters, SETTINGS, 1);
            NDArray x = ops.manager().create(new Initializer(2).normal(8, 128).values(), new Shape(8, 128));
            NDArray hidden = LinearLayer.of(parameters, "head.hidden").gelu(x);

            head.train(x, RandomGenerator.getDefault());

            assertArrayEquals(
                    hidden.mean(new int[] {0}).mul(0.1).toFloatArray(),
                    parameters.get("head.norm.mean").toFloatArray(),
                    1e-6f);
        }
    }

    @Test
    void dropoutKeepsTheMeanAndFollowsItsGenerator() {
        var settings = new PropertyHead.Settings(PropertyHead.Kind.LINEAR, 20_000, 0, 1, 0.25);
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops);
                var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            PropertyHead head = PropertyHead.create(parameters, settings, 1);
            Map<String, HostTensor> ones = new HashMap<>();
            ones.put("head.output.weight", new Initializer(1).constant(1.0 / 20_000, 1, 20_000));
            ones.put("head.output.bias", new Initializer(1).zeros(1));
            parameters.load(ones);
            NDArray x = ops.manager().ones(new Shape(1, 20_000));

            float first = head.train(x, RandomGenerator.of("L64X128MixRandom")).getFloat(0, 0);

            assertEquals(1, first, 0.02);
            assertNotEquals(1, first);
            assertEquals(1, head.predict(x).getFloat(0, 0), 1e-4);
            assertEquals(
                    head.train(x, seeded()).getFloat(0, 0),
                    head.train(x, seeded()).getFloat(0, 0));
        }
    }

    @Test
    void unknownCellsDoNotCountInRegression() {
        try (var ops = TensorOps.open(Device.cpu());
                var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray predicted = ops.manager().create(new float[] {1, 2, 3, 4}, new Shape(2, 2));
            NDArray labels = ops.manager().create(new float[] {0, 0, 1, 0}, new Shape(2, 2));
            NDArray mask = ops.manager().create(new float[] {1, 0, 1, 0}, new Shape(2, 2));
            var known = new PropertyLoss(ops, PropertyLoss.Kind.REGRESSION, PropertyLoss.Average.KNOWN);
            var all = new PropertyLoss(ops, PropertyLoss.Kind.REGRESSION, PropertyLoss.Average.ALL);

            assertEquals(2.5f, known.of(predicted, labels, mask).getFloat());
            assertEquals(1.25f, all.of(predicted, labels, mask).getFloat());
            assertEquals(0f, known.of(predicted, labels, mask.zerosLike()).getFloat());
        }
    }

    private static RandomGenerator seeded() {
        return java.util.random.RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    }

    private static PropertyLoss loss(TensorOps ops, PropertyLoss.Average average) {
        return new PropertyLoss(ops, PropertyLoss.Kind.CLASSIFICATION, average);
    }

    private static NDArray matrix(TensorOps ops, JsonNode rows) {
        float[] values = ParityFixtures.floats(rows);
        return ops.manager()
                .create(Arrays.copyOf(values, values.length), new Shape(rows.size(), values.length / rows.size()));
    }
}
