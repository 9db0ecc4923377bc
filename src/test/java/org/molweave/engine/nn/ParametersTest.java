package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.molweave.engine.weights.HostTensor;

class ParametersTest {

    @Test
    void snapshotHoldsParametersAndBuffersInOrderAndLoadsBack() {
        try (var ops = TensorOps.open(Device.cpu());
                var first = model(ops, 1);
                var second = model(ops, 2)) {
            second.load(first.snapshot());

            assertEquals(
                    List.of("gcn.w", "head.b", "head.mean"),
                    List.copyOf(first.snapshot().keySet()));
            assertArrayEquals(
                    first.get("gcn.w").toFloatArray(), second.get("gcn.w").toFloatArray());
            assertTrue(second.get("gcn.w").hasGradient());
            assertEquals(List.of("gcn.w"), first.names("gcn."));
            assertEquals(List.of("head.mean"), first.buffers());
            assertEquals(8, first.count());
        }
    }

    @Test
    void wrongWeightsAreListed() {
        try (var ops = TensorOps.open(Device.cpu());
                var model = model(ops, 1)) {
            var values = Map.of("head.b", new Initializer(1).zeros(3), "stray", new Initializer(1).zeros(1));

            String message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> model.load(values)));

            assertTrue(message.contains("gcn.w is missing"), message);
            assertTrue(message.contains("head.b has shape (3) instead of (2)"), message);
            assertTrue(message.contains("stray is not part"), message);
        }
    }

    @Test
    void oneModuleCanBeLoadedAlone() {
        try (var ops = TensorOps.open(Device.cpu());
                var model = model(ops, 1)) {
            var value = new HostTensor(new long[] {2, 3}, new float[] {1, 2, 3, 4, 5, 6});

            model.load(Map.of("gcn.w", value, "other.x", value), name -> name.startsWith("gcn."));

            assertArrayEquals(value.values(), model.get("gcn.w").toFloatArray());
        }
    }

    @Test
    void sameSeedSameValues() {
        assertArrayEquals(
                new Initializer(7).glorot(3, 4).values(),
                new Initializer(7).glorot(3, 4).values());
    }

    private static Parameters model(TensorOps ops, long seed) {
        var init = new Initializer(seed);
        var parameters = new Parameters(ops);
        parameters.add("gcn.w", init.normal(2, 3));
        parameters.addBuffer("head.mean", init.zeros(2));
        parameters.add("head.b", init.linear(2, 2));
        return parameters;
    }
}
