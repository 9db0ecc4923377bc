package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.molweave.engine.weights.HostTensor;
import org.molweave.engine.weights.SafeTensors;

/// A file of random weights under the names and in the shapes of the published GCN.
public final class PublishedGcn {

    private PublishedGcn() {}

    public static void write(Path file) throws IOException {
        SafeTensors.write(file, weights(), Map.of());
    }

    static Map<String, HostTensor> weights() {
        Map<String, HostTensor> weights = new LinkedHashMap<>();
        var random = new Random(7);
        add(weights, random, "node_emb.weight", 343, 128);
        add(weights, random, "edge_emb.weight", 21, 64);
        for (int layer = 0; layer < 2; layer++) {
            String name = "gnn.gnn_layers." + layer;
            int in = layer == 0 ? 128 : 64;
            add(weights, random, name + ".graph_conv.weight", in, 64);
            add(weights, random, name + ".graph_conv.bias", 64);
            add(weights, random, name + ".res_connection.weight", 64, in);
            add(weights, random, name + ".res_connection.bias", 64);
        }
        add(weights, random, "weight_and_sum.atom_weighting.0.weight", 1, 64);
        add(weights, random, "weight_and_sum.atom_weighting.0.bias", 1);
        return weights;
    }

    private static void add(Map<String, HostTensor> weights, Random random, String name, long... shape) {
        float[] values =
                new float[Math.toIntExact(java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * 0.1f;
        }
        weights.put(name, new HostTensor(shape, values));
    }
}
