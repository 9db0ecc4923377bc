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

    private void fuzz(byte[] whole, int seed) {
        var random = new SplittableRandom(seed);
        Path file = folder.resolve("broken");
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
