package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.kg.GraphMlFile.Edge;
import org.molweave.engine.kg.GraphMlFile.Node;

final class GraphMlTest {

    private static final String HEAD = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
          <key id="d0" for="node" attr.name="label" attr.type="string"/>
          <key id="d1" for="edge" attr.name="Predicate" attr.type="string"/>
          <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
          <graph edgedefault="directed">
        """;

    @TempDir
    private Path folder;

    @Test
    void namesRelationsPlacesAndWeightsComeBack() throws IOException {
        var graph = GraphMlFile.of(
                "k",
                List.of(
                        new Node("http://a/Gas <&> \"1\"", 1.5, -2e-7, Map.of("kind", "attribute")),
                        new Node("Größe\t2", Double.NaN, Double.NaN, Map.of()),
                        new Node("alone", 3, 4, Map.of())),
                List.of(
                        new Edge("http://a/Gas <&> \"1\"", "is >", "Größe\t2", 0.1, 0),
                        new Edge("http://a/Gas <&> \"1\"", "is >", "Größe\t2", Double.NaN, 0),
                        new Edge("Größe\t2", "of", "Größe\t2", 1e-9, 0)));

        GraphMlFile read = GraphMl.read(written(graph));

        assertEquals(graph.nodes(), read.nodes());
        assertEquals(
                graph.edges(),
                read.edges().stream()
                        .map(edge -> new Edge(edge.source(), edge.relation(), edge.target(), edge.weight(), 0))
                        .toList());
        assertEquals(
                List.of(13L, 14L, 15L), read.edges().stream().map(Edge::line).toList());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void aWholeGraphComesBackAsTheSameTriples() throws IOException {
        KnowledgeGraph graph = KnowledgeGraph.of(
                "k", List.of(new Triple("Gas", "isStateOf", "Cl"), new Triple("Gas", "isStateOf", "Cl")));
        double[] place = {0.25, 7};

        Path file = written(GraphMlFile.of(graph, Map.of("Gas", place)));

        assertEquals(graph.sha256(), TripleFiles.read(file).graph().sha256());
        assertEquals(List.of("Gas"), List.copyOf(GraphMl.read(file).places().keySet()));
        assertEquals(7, GraphMl.read(file).nodes().get(1).y());
    }

    @Test
    void filesOfOthersAreRead() throws IOException {
        GraphMlFile read = read("""
            <node id="n0"><data key="d0">Gas</data></node>
            <node id="n1"><data key="d0">Cl</data></node>
            <edge source="n0" target="n1"><data key="d1">isStateOf</data><data key="d2">0.5</data></edge>
            <edge source="n1" target="n0"><data key="d1">has</data></edge>
            </graph></graphml>
            """);

        assertEquals(
                List.of(new Edge("Gas", "isStateOf", "Cl", 0.5, 9), new Edge("Cl", "has", "Gas", Double.NaN, 10)),
                read.edges());
    }

    @Test
    void idsAreTheNamesWhereLabelsAreNotOneForEach() throws IOException {
        GraphMlFile read = read("""
            <node id="a"><data key="d0">same</data></node><node id="b"><data key="d0">same</data></node>
            <edge source="a" target="b"/></graph></graphml>
            """);

        assertEquals(List.of(new Edge("a", "edge", "b", Double.NaN, 8)), read.edges());
    }

    @Test
    void edgesThatAreNoFactsAreNamed() throws IOException {
        GraphMlFile read = read("""
            <edge source="a" target="b"><data key="d1">is</data></edge>
            <edge source="a" target="b"/>
            <edge source="a"/>
            <hyperedge><endpoint node="a"/><endpoint node="b"/></hyperedge>
            </graph></graphml>
            """);

        assertEquals(1, read.triples().graph().triples().size());
        assertEquals(3, read.badLines());
        assertEquals(
                List.of(9L, 10L, 8L),
                read.problems().stream().map(BadLine::line).toList());
        assertEquals("The edge has no target.", read.problems().getFirst().reason());
        assertEquals(
                "The edge has no attribute “Predicate”, which names the relation of the others."
                        .toLowerCase(java.util.Locale.ROOT),
                read.problems().getLast().reason().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void aMistakeKeepsWhatStandsBeforeIt() throws IOException {
        GraphMlFile read = read("<edge source=\"a\" target=\"b\"/>\n<edge source=\"a\" target=</graph>");

        assertEquals(1, read.edges().size());
        assertEquals(8, read.problems().getFirst().line());
        assertTrue(read.problems().getFirst().reason().contains("the 1 edges before it were"));
    }

    @Test
    void nothingOutsideTheFileIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "TOP SECRET");
        for (String entity : List.of("secret", "b")) {
            String attack = """
                    <?xml version="1.0"?>
                    <!DOCTYPE graphml [<!ENTITY secret SYSTEM "%s"><!ENTITY a "aaaaaaaaaa">
                    <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                    <graphml><graph><edge source="x" target="y"/>
                    <node id="n"><data key="name">&%s;</data></node></graph></graphml>
                    """.formatted(secret.toUri(), entity);
            Path file = Files.writeString(folder.resolve("k.graphml"), attack);

            GraphMlFile read = GraphMl.read(file);

            assertFalse(read.toString().contains("TOP SECRET"), read.toString());
            assertFalse(read.toString().contains("aaaaaaaaaa"), read.toString());
        }
    }

    @Test
    void whatIsNoGraphMlIsRefused() {
        refused("it begins with <html> where <graphml> is expected", "<html/>");
        refused("is no GraphML. Line 1: ", "nonsense");
        refused("is no GraphML. Line 1: ", "");
        refused("has no edges", "<graphml/>");
        refused("Line ", "<graphml>" + "<node id='a'>".repeat(200_000));
    }

    @Test
    void charactersThatXmlCannotHoldAreRefused() {
        var graph = GraphMlFile.of("k", List.of(new Node("a\u0001", 0, 0, Map.of())), List.of());

        assertThrows(IllegalArgumentException.class, () -> GraphMl.write(new ByteArrayOutputStream(), graph));
    }

    private Path written(GraphMlFile graph) throws IOException {
        Path file = folder.resolve("k.graphml");
        try (var out = Files.newOutputStream(file)) {
            GraphMl.write(out, graph);
        }
        return file;
    }

    private GraphMlFile read(String rest) throws IOException {
        return GraphMl.read(Files.writeString(folder.resolve("made.graphml"), HEAD + rest, StandardCharsets.UTF_8));
    }

    private void refused(String reason, String text) {
        Path file = folder.resolve("made.graphml");
        var thrown =
                assertThrows(TripleFileException.class, () -> TripleFiles.read(Files.writeString(file, text)), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }
}
