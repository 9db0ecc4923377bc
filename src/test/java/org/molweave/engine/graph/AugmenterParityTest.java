package org.molweave.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.TripleFiles;

/// Our graphs against those of the published graph code, and the batch form against the explicit form.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AugmenterParityTest {

    private static final Path PARITY = Path.of("../shared/parity");
    private static final Path TRIPLES = Path.of("../shared/data/element-kg/kcl_triples.tsv");

    private final ObjectMapper json = new ObjectMapper();
    private GraphRules rules = GraphRules.of(Vocabulary.Layout.RELEASED, ElementKnowledgeGraph.none());

    @BeforeAll
    void readTheFixtures() throws IOException {
        assumeTrue(Files.exists(PARITY), "needs ../shared, which is not here");
        rules = GraphRules.of(
                Vocabulary.Layout.RELEASED,
                ElementKnowledgeGraph.of(TripleFiles.read(TRIPLES).graph()));
    }

    Iterator<JsonNode> molecules() throws IOException {
        return json.readTree(PARITY.resolve("graphs.json").toFile())
                .get("molecules")
                .iterator();
    }

    @ParameterizedTest
    @MethodSource("molecules")
    void theOriginalGraphIsThePublishedOne(JsonNode expected) throws Exception {
        MolecularGraph graph = new Augmenter(rules).original(molecule(expected));

        JsonNode original = expected.get("original");
        assertArrayEquals(ints(original, "node_ids"), graph.nodeIds());
        assertArrayEquals(ints(original, "src"), graph.source());
        assertArrayEquals(ints(original, "dst"), graph.target());
        assertArrayEquals(ints(original, "edge_ids"), graph.edgeIds());
    }

    @ParameterizedTest
    @MethodSource("molecules")
    void theAugmentedGraphIsThePublishedOne(JsonNode expected) throws Exception {
        AugmentedGraph graph = new Augmenter(rules).augment(molecule(expected));

        JsonNode augmented = expected.get("augmented");
        assertEquals(augmented.get("num_nodes").intValue(), graph.nodes());
        assertArrayEquals(ints(augmented, "node_ids"), graph.nodeIds());
        assertArrayEquals(ints(augmented, "src"), graph.source());
        assertArrayEquals(ints(augmented, "dst"), graph.target());
        assertArrayEquals(ints(augmented, "edge_ids"), graph.edgeIds());
        assertArrayEquals(
                ints(augmented, "edge_types"),
                IntStream.range(0, graph.edges()).map(graph::edgeType).toArray());
        assertEquals(graph.edges() - graph.bondEdges(), graph.facts().size());
        assertEquals(graph.nodes() - graph.atoms(), graph.attributes().size());
    }

    @ParameterizedTest
    @MethodSource("molecules")
    void theBatchHoldsTheSameEdgesAndFacts(JsonNode expected) throws Exception {
        Molecule molecule = molecule(expected);
        AugmentedGraph graph = new Augmenter(rules).augment(molecule);

        GraphBatch batch = GraphBatch.of(List.of(molecule), rules);

        BondEdges bonds = batch.bonds();
        assertEquals(graph.bondEdges(), bonds.edges());
        for (int e = 0; e < bonds.edges(); e++) {
            int explicit = bonds.explicitEdge()[e];
            assertEquals(graph.source()[explicit], bonds.source()[e]);
            assertEquals(graph.target()[explicit], bonds.target()[e]);
            assertEquals(graph.edgeIds()[explicit], bonds.type()[e]);
        }
        KnowledgeTable table = batch.knowledge();
        float[] unexplained = expanded(batch);
        for (int e = graph.bondEdges(); e < graph.edges(); e++) {
            int row = graph.source()[e] - graph.atoms();
            unexplained[graph.target()[e] * table.rows().size() + row]--;
        }
        assertArrayEquals(new float[unexplained.length], unexplained);
        assertArrayEquals(
                IntStream.range(graph.atoms(), graph.nodes())
                        .map(n -> graph.nodeIds()[n])
                        .toArray(),
                table.attributes().vocabularyRow());
    }

    @Test
    void idsAreThePublishedOnes() throws IOException {
        JsonNode ids = json.readTree(PARITY.resolve("kg_ids.json").toFile());

        assertEquals(texts(ids.get("entities")), rules.knowledge().graph().entities());
        assertEquals(texts(ids.get("relations")), rules.knowledge().relations());
        assertEquals(343, rules.vocabulary().nodeRows());
        assertEquals(21, rules.vocabulary().edgeRows());
        assertEquals(107, rules.knowledge().attributes().size());
    }

    /// `[atoms, rows]`: how often each atom is told each fact.
    private static float[] expanded(GraphBatch batch) {
        KnowledgeTable table = batch.knowledge();
        int rows = table.rows().size();
        float[] full = new float[batch.atoms() * rows];
        for (int v = 0; v < batch.atoms(); v++) {
            System.arraycopy(table.elements().multiplicity(), table.elementOf()[v] * rows, full, v * rows, rows);
        }
        return full;
    }

    private static Molecule molecule(JsonNode expected) throws Exception {
        return Smiles.parse(expected.get("smiles").textValue());
    }

    private static int[] ints(JsonNode graph, String field) {
        return StreamSupport.stream(graph.get(field).spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
