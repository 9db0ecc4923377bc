package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.Mutations;

/// Broken triple files give triples and problems or a message, never a crash or a hang.
final class TripleFuzzTest {

    /// More, such as 10000, with `-Dmolweave.fuzz=10000`.
    private static final int ROUNDS = Integer.getInteger("molweave.fuzz", 1000);
    private static final String TSV = """
        head\trelation\ttail
        Family1\tisFamilyOf\tH
        Gas isStateOf Cl
        Größe\tist  \tNa
        Weight1\tisWeightOf\tHe
        """;
    private static final String N_TRIPLES = """
        # facts
        <http://a/Gas> <http://a/isStateOf> <urn:molweave:Cl%20x> .
        _:b1 <http://a/p> "say \\"hi\\" \\u00e9"@en .
        <http://a/\\u00e9> <http://a/p> "1"^^<http://a/int> . # remark
        """;

    private static final String TURTLE = """
        @prefix e: <http://e.org/> .
        e:Gas a e:State ; e:of e:Cl , "say \\"hi\\""@en , [ e:p ( 1 2.5 true ) ] .
        <#k> e:p \"""two
        lines\""" .
        _:b e:q e:é .
        """;
    private static final String GRAPH_ML = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="r" for="edge" attr.name="relation" attr.type="string"><default>is</default></key>
        <key id="n" for="node" attr.name="name" attr.type="string"/>
        <graph edgedefault="directed"><node id="a"><data key="n">Größe &amp; Co</data></node>
        <node id="b"><graph><node id="c"/></graph></node>
        <edge source="a" target="b"><data key="r"><![CDATA[<p>]]></data></edge>
        <edge source="b" target="c"/></graph></graphml>
        """;

    @TempDir
    private Path folder;

    @Test
    void brokenTables() {
        fuzz(TSV.getBytes(StandardCharsets.UTF_8), 1);
    }

    @Test
    void brokenNTriples() {
        fuzz(N_TRIPLES.getBytes(StandardCharsets.UTF_8), 2);
    }

    @Test
    void brokenPackedFiles() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(TSV.getBytes(StandardCharsets.UTF_8));
        }
        fuzz(bytes.toByteArray(), 3);
    }

    @Test
    void brokenTurtle() {
        fuzz(TURTLE.getBytes(StandardCharsets.UTF_8), 4, "broken.ttl");
    }

    @Test
    void brokenGraphMl() {
        fuzz(GRAPH_ML.getBytes(StandardCharsets.UTF_8), 5, "broken.graphml");
    }

    private void fuzz(byte[] whole, int seed) {
        fuzz(whole, seed, "broken");
    }

    private void fuzz(byte[] whole, int seed, String name) {
        var random = new SplittableRandom(seed);
        Path file = folder.resolve(name);
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                Files.write(file, Mutations.of(whole, random));
                try {
                    TripleFile read = TripleFiles.read(file);
                    assertFalse(read.graph().triples().isEmpty());
                    KnowledgeGraphLint.check(read);
                } catch (TripleFileException e) {
                    assertFalse(String.valueOf(e.getMessage()).isBlank());
                }
            }
        });
    }
}
