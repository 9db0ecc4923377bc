package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.AugmentedGraph;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.weights.HostTensor;

/// Numbers of the authors' code, read from the folder beside the checkout.
final class ParityFixtures {

    private static final Path SHARED = Path.of("../shared");

    private ParityFixtures() {}

    static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(file("parity/" + name).toFile());
    }

    static Map<String, HostTensor> weights(String name) throws IOException {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                var in = Files.newInputStream(file("parity/" + name))) {
            for (NDArray array : NDList.decode(manager, in)) {
                if (array.getDataType() == ai.djl.ndarray.types.DataType.FLOAT32) {
                    tensors.put(array.getName(), HostTensors.from(array));
                }
            }
        }
        return tensors;
    }

    static GraphRules publishedRules() throws IOException {
        List<Triple> triples = new ArrayList<>();
        List<String> lines = Files.readAllLines(file("data/element-kg/kcl_triples.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.strip().split("\\s+");
            triples.add(new Triple(fields[0], fields[1], fields[2]));
        }
        assertEquals(1643, triples.size());
        return GraphRules.of(
                Vocabulary.Layout.RELEASED, ElementKnowledgeGraph.of(KnowledgeGraph.of("published", triples)));
    }

    /// The graph of a fixture as a molecule: both edges of a bond follow each other.
    static Molecule molecule(JsonNode graph, String name) {
        int[] ids = ints(graph.get("node_ids"));
        int[] source = ints(graph.get("src"));
        int[] target = ints(graph.get("dst"));
        int[] type = ints(graph.get("edge_ids"));
        byte[] numbers = new byte[ids.length];
        for (int v = 0; v < ids.length; v++) {
            numbers[v] = (byte) ids[v];
        }
        short[] begin = new short[source.length / 2];
        short[] end = new short[source.length / 2];
        byte[] types = new byte[source.length / 2];
        for (int bond = 0; bond < begin.length; bond++) {
            begin[bond] = (short) source[2 * bond];
            end[bond] = (short) target[2 * bond];
            types[bond] = (byte) type[2 * bond];
        }
        return new Molecule(name, numbers, begin, end, types);
    }

    static AugmentedGraph augmented(JsonNode graph, Molecule molecule) {
        int[] types = ints(graph.get("edge_types"));
        int bonds = 0;
        for (int type : types) {
            bonds += type == 0 ? 1 : 0;
        }
        return new AugmentedGraph(
                molecule,
                molecule.atoms(),
                bonds,
                ints(graph.get("node_ids")),
                ints(graph.get("src")),
                ints(graph.get("dst")),
                ints(graph.get("edge_ids")),
                new int[0],
                List.of(),
                List.of());
    }

    static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asInt();
        }
        return values;
    }

    /// All numbers of a nested array, row by row.
    static float[] floats(JsonNode array) {
        List<Float> values = new ArrayList<>();
        collect(array, values);
        float[] flat = new float[values.size()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = values.get(i);
        }
        return flat;
    }

    private static void collect(JsonNode node, List<Float> values) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, values));
        } else {
            values.add((float) node.asDouble());
        }
    }

    private static Path file(String name) {
        Path path = SHARED.resolve(name);
        assumeTrue(Files.exists(path), "needs ../shared, which is not here");
        return path;
    }
}
