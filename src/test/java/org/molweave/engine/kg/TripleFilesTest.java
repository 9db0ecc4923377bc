package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TripleFilesTest {

    private static final Triple GAS = new Triple("Gas", "isStateOf", "Cl");
    private static final Triple WEIGHT = new Triple("Weight1", "isWeightOf", "H");

    @TempDir
    private Path folder;

    @Test
    void blanksTabsHeadersAndPackingMakeNoDifference() throws IOException {
        String expected = read("Gas isStateOf Cl\nWeight1 isWeightOf H").graph().sha256();

        assertEquals(
                expected,
                read("Gas\tisStateOf\tCl\r\n\r\nWeight1\t\tisWeightOf \t H\r\n")
                        .graph()
                        .sha256());
        assertEquals(
                expected,
                read("\uFEFFhead\trelation\ttail\nGas  isStateOf\tCl\nWeight1 isWeightOf H\n")
                        .graph()
                        .sha256());
        Path packed = Files.write(folder.resolve("k.gz"), gzip("Gas isStateOf Cl\nWeight1 isWeightOf H\n"));
        assertEquals(expected, TripleFiles.read(packed).graph().sha256());
    }

    @Test
    void twoTabsSeparateNamesWithBlanks() throws IOException {
        TripleFile file = read("New York\tlies in\tUSA\n");

        assertEquals(
                List.of(new Triple("New York", "lies in", "USA")), file.graph().triples());
    }

    @Test
    void duplicatesStayAndKnowTheirLines() throws IOException {
        TripleFile file = read("Gas isStateOf Cl\n\nWeight1 isWeightOf H\nGas isStateOf Cl\n");

        assertEquals(List.of(GAS, WEIGHT, GAS), file.graph().triples());
        assertArrayEquals(new long[] {1, 3, 4}, file.lineOf());
        assertEquals(1, file.graph().duplicates());
        assertEquals(List.of("Cl", "Gas", "H", "Weight1"), file.graph().entities());
    }

    @Test
    void badLinesAreCollectedAndNeverStopTheReading() throws IOException {
        Path file = folder.resolve("k.tsv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("Gas isStateOf Cl\nonly two\n".getBytes(StandardCharsets.UTF_8));
            out.write(new byte[] {(byte) 0xff, (byte) 0xfe, ' ', 'r', ' ', 'H', '\n'});
            out.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            out.write("\nWeight1 isWeightOf H".getBytes(StandardCharsets.UTF_8));
        }

        TripleFile read = TripleFiles.read(file);

        assertEquals(List.of(GAS, WEIGHT), read.graph().triples());
        assertEquals(
                List.of(2L, 3L, 4L), read.problems().stream().map(BadLine::line).toList());
        assertTrue(read.problems().get(0).reason().contains("this line has 2"));
        assertTrue(read.problems().get(1).reason().contains("UTF-8"));
        assertTrue(read.problems().get(2).reason().contains("longer than"));
        assertEquals(3, read.badLines());
    }

    @Test
    void namesAreOrderedByCodePoint() throws IOException {
        // U+FB01 is below U+1F600 as a code point, above it as UTF-16
        TripleFile file = read("\uD83D\uDE00 r \uFB01\nAg r a\nAc r B\n");

        assertEquals(
                List.of("Ac", "Ag", "B", "a", "\uFB01", "\uD83D\uDE00"),
                file.graph().entities());
    }

    @Test
    void nTriplesAreReadWithAllTheirTerms() throws IOException {
        TripleFile file = read("""
                # a remark
                <http://a/Gas> <http://a/isStateOf> <http://a/Cl> . # another
                _:b1<http://a/p>_:b2.
                <http://a/\\u00e9> <http://a/p> "say \\"hi\\""@en-GB .
                <http://a/x> <http://a/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
                <http://a/x> <http://a/p> .
                """);

        assertEquals(
                List.of(
                        new Triple("http://a/Gas", "http://a/isStateOf", "http://a/Cl"),
                        new Triple("_:b1", "http://a/p", "_:b2"),
                        new Triple("http://a/é", "http://a/p", "\"say \\\"hi\\\"\"@en-GB"),
                        new Triple("http://a/x", "http://a/p", "\"1\"^^<http://www.w3.org/2001/XMLSchema#integer>")),
                file.graph().triples());
        assertEquals(
                "No N-Triples line: “<” was expected at column 27.",
                file.problems().getFirst().reason());
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<Triple> triples = List.of(
                GAS,
                GAS,
                new Triple("New York: \"big\"", "100 % so", "ünï/co+de"),
                new Triple("http://a/b", "urn:molweave:x", "\"literal\"@en"),
                new Triple("_:b1", "r", "\"half a literal"));
        KnowledgeGraph graph = KnowledgeGraph.of("k", triples);

        TripleFiles.writeNTriples(folder.resolve("k.nt"), graph);
        TripleFiles.writeTsv(folder.resolve("k.tsv.gz"), graph);

        assertEquals(triples, TripleFiles.read(folder.resolve("k.nt")).graph().triples());
        assertEquals(
                triples, TripleFiles.read(folder.resolve("k.tsv.gz")).graph().triples());
        assertEquals(
                "<urn:molweave:Gas> <urn:molweave:isStateOf> <urn:molweave:Cl> .",
                Files.readAllLines(folder.resolve("k.nt")).getFirst());
    }

    @Test
    void namesWithATabAreNotWrittenAsTsv() {
        KnowledgeGraph graph = KnowledgeGraph.of("k", List.of(new Triple("a\tb", "r", "c")));

        assertThrows(IllegalArgumentException.class, () -> TripleFiles.writeTsv(folder.resolve("k.tsv"), graph));
        assertTrue(Files.notExists(folder.resolve("k.tsv")));
    }

    @Test
    void filesThatHoldNothingSayWhy() throws IOException {
        refused("holds no triples", write(""));
        refused("holds no triples", write("head\trelation\ttail\n"));
        refused("Line 1: A triple has three fields; this line has 1", write("nonsense\n"));
        refused("zero byte", write("a b c\n\0\0\0"));
        refused("is a folder", folder);
        refused("There is no file", folder.resolve("absent.tsv"));
        byte[] packed = gzip("Gas isStateOf Cl\n".repeat(1000));
        refused(
                "could not be read to its end",
                Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length / 2)));
    }

    @Test
    void bombsAreLeftAlone() throws IOException {
        byte[] megabyte = "Gas isStateOf Cl\n".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        Path bomb = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 40; i++) {
                out.write(megabyte);
            }
        }

        refused("unpacks to more than", bomb);
    }

    @Test
    void thePublishedGraphHasItsSize() throws IOException {
        Path published = Path.of("../shared/data/element-kg/kcl_triples.tsv");
        assumeTrue(Files.exists(published), "needs ../shared, which is not here");

        TripleFile file = TripleFiles.read(published);

        assertEquals(1643, file.graph().triples().size());
        assertEquals(3, file.graph().duplicates());
        assertEquals(225, file.graph().entities().size());
        assertEquals(17, file.graph().relations().size());
        assertEquals(List.of(), file.problems());
    }

    private static void refused(String reason, Path file) {
        var thrown = assertThrows(TripleFileException.class, () -> TripleFiles.read(file), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }

    private TripleFile read(String text) throws IOException {
        return TripleFiles.read(write(text));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("made.tsv"), text);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
