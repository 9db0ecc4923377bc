package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.weights.HostTensor;

/// Both encoders against the authors' code, with their weights.
class EncoderParityTest {

    private TensorOps ops;
    private KclModel model;
    private GraphRules rules;
    private final Map<String, JsonNode> graphs = new LinkedHashMap<>();
    private final Map<String, Molecule> molecules = new LinkedHashMap<>();

    @BeforeEach
    void openModel() throws IOException {
        rules = ParityFixtures.publishedRules();
        Map<String, HostTensor> weights = new LinkedHashMap<>();
        weights.putAll(PublishedNames.translate(ParityFixtures.weights("gcn_official_78000_weights.npz")));
        weights.putAll(PublishedNames.translate(ParityFixtures.weights("kmpnn_seeded_weights.npz")));
        ops = TensorOps.open(Device.cpu());
        model = KclModel.create(new Parameters(ops), KclShape.standard(rules.vocabulary()), 1);
        model.parameters().load(weights);
        for (JsonNode entry : ParityFixtures.json("graphs.json").get("molecules")) {
            String name = entry.get("name").asText();
            graphs.put(name, entry);
            molecules.put(name, ParityFixtures.molecule(entry.get("original"), name));
        }
    }

    @AfterEach
    void close() {
        if (ops != null) {
            ops.close();
        }
    }

    @Test
    void gcnGivesThePublishedEmbeddings() throws IOException {
        JsonNode expected = ParityFixtures.json("gcn_official_78000.json").get("molecules");
        HostTensor all = model.embed(batch(names(expected)), Encoder.GCN);

        int row = 0;
        for (JsonNode entry : expected) {
            GraphBatch one = batch(List.of(entry.get("name").asText()));
            assertClose(
                    entry.get("node_embeddings"),
                    model.embedNodes(one, Encoder.GCN).values(),
                    1e-5,
                    5e-5);
            assertClose(entry.get("graph_embedding"), row(all, row), 1e-5, 5e-5);
            assertClose(
                    entry.get("graph_embedding"), model.embed(one, Encoder.GCN).values(), 1e-5, 5e-5);
            row++;
        }
        assertEquals(15, row);
    }

    @Test
    void kmpnnGivesTheEmbeddingsOfTheAuthorsCode() throws IOException {
        JsonNode expected = ParityFixtures.json("kmpnn_seeded.json").get("molecules");
        HostTensor all = model.embed(batch(names(expected)), Encoder.KMPNN);

        int row = 0;
        for (JsonNode entry : expected) {
            GraphBatch one = batch(List.of(entry.get("name").asText()));
            assertClose(
                    entry.get("node_embeddings"),
                    model.embedNodes(one, Encoder.KMPNN).values(),
                    0,
                    1e-6);
            assertClose(entry.get("graph_embedding"), row(all, row), 0, 1e-6);
            assertClose(
                    entry.get("graph_embedding"),
                    model.embed(one, Encoder.KMPNN).values(),
                    0,
                    1e-6);
            row++;
        }
        assertEquals(15, row);
    }

    @Test
    void attentionIsThatOfTheAuthorsCodeEdgeByEdge() throws IOException {
        int compared = 0;
        for (JsonNode entry : ParityFixtures.json("kmpnn_seeded.json").get("molecules")) {
            String name = entry.get("name").asText();
            var graph = ParityFixtures.augmented(
                    Objects.requireNonNull(graphs.get(name)).get("augmented"),
                    Objects.requireNonNull(molecules.get(name)));

            AttentionMap attention = new AttentionReader(model).read(graph, rules);

            assertEquals(6, attention.steps());
            assertClose(entry.get("attention_step1"), attention.weights()[0], 0, 1e-6);
            assertClose(entry.get("attention_step6"), attention.weights()[5], 0, 1e-6);
            compared += graph.edges();
        }
        assertTrue(compared > 2000, "edges compared: " + compared);
    }

    @Test
    void emptyBatchGivesNoRows() {
        assertArrayEquals(
                new long[] {0, 128}, model.embed(batch(List.of()), Encoder.GCN).shape());
        assertArrayEquals(
                new long[] {0, 128},
                model.embed(batch(List.of()), Encoder.KMPNN).shape());
    }

    private GraphBatch batch(List<String> names) {
        return GraphBatch.of(names.stream().map(molecules::get).toList(), rules);
    }

    private static List<String> names(JsonNode entries) {
        List<String> names = new ArrayList<>();
        entries.forEach(entry -> names.add(entry.get("name").asText()));
        return names;
    }

    private static float[] row(HostTensor tensor, int row) {
        int width = (int) tensor.shape()[1];
        return Arrays.copyOfRange(tensor.values(), row * width, (row + 1) * width);
    }

    private static void assertClose(JsonNode expected, float[] actual, double relative, double absolute) {
        float[] wanted = ParityFixtures.floats(expected);
        assertEquals(wanted.length, actual.length);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], actual[i], Math.max(absolute, relative * Math.abs(wanted[i])), "value " + i);
        }
    }
}
