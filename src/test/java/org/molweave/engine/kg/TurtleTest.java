package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TurtleTest {

    private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    private static final String INTEGER = "^^<http://www.w3.org/2001/XMLSchema#integer>";

    @TempDir
    private Path folder;

    @Test
    void statementsComeWithTheirTermsAndLines() throws IOException {
        TripleFile file = read("""
            # about chlorine
            @prefix e: <http://e.org/> .
            PREFIX f: <http://f.org/x#>

            e:Cl a f:Halogen ;
                e:state "gas" , 'Gas'@de ;
                e:number 17 .
            _:b1 e:near [ e:of e:Cl ] .
            """);

        assertEquals(
                List.of(
                        new Triple("http://e.org/Cl", TYPE, "http://f.org/x#Halogen"),
                        new Triple("http://e.org/Cl", "http://e.org/state", "\"gas\""),
                        new Triple("http://e.org/Cl", "http://e.org/state", "\"Gas\"@de"),
                        new Triple("http://e.org/Cl", "http://e.org/number", "\"17\"" + INTEGER),
                        new Triple("_:b1", "http://e.org/near", "_:anonymous-1"),
                        new Triple("_:anonymous-1", "http://e.org/of", "http://e.org/Cl")),
                file.graph().triples());
        assertArrayEquals(new long[] {5, 6, 6, 7, 8, 8}, file.lineOf());
        assertEquals(List.of(), file.problems());
    }

    @Test
    void listsAndLongTextsAreRead() throws IOException {
        TripleFile file =
                read("@prefix e: <http://e.org/> .\ne:a e:p ( 1 e:b ) .\ne:a e:q \"\"\"two\n\"lines\" \"\"\" .\n");

        String rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        assertEquals(
                List.of(
                        new Triple("http://e.org/a", "http://e.org/p", "_:anonymous-1"),
                        new Triple("_:anonymous-1", rdf + "first", "\"1\"" + INTEGER),
                        new Triple("_:anonymous-1", rdf + "rest", "_:anonymous-2"),
                        new Triple("_:anonymous-2", rdf + "first", "http://e.org/b"),
                        new Triple("_:anonymous-2", rdf + "rest", rdf + "nil"),
                        new Triple("http://e.org/a", "http://e.org/q", "\"two\\n\\\"lines\\\" \"")),
                file.graph().triples());
    }

    @Test
    void aGraphIsTheSameInTurtleAndInNTriples() throws IOException {
        String lines = """
            <http://a/Gas> <http://a/isStateOf> <urn:molweave:Cl> .
            _:b1 <http://a/p> "say \\"hi\\"\\n"@en-GB .
            <http://a/é> <http://a/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
            """;
        Path plain = Files.writeString(folder.resolve("k.nt"), lines);
        Path turtle = Files.writeString(folder.resolve("k.ttl"), lines);

        KnowledgeGraph read = TripleFiles.read(turtle).graph();

        assertEquals(TripleFiles.read(plain).graph().sha256(), read.sha256());
        assertEquals(read.sha256(), TripleFiles.read(turtle).graph().sha256());
    }

    @Test
    void relativeNamesDoNotDependOnTheComputer() throws IOException {
        assertEquals(
                List.of(new Triple("file:///#Gas", "file:///of", "file:///Cl")),
                read("<#Gas> <of> <Cl> .\n").graph().triples());
    }

    @Test
    void turtleIsFoundByItsPrefixes() throws IOException {
        Path file = Files.writeString(folder.resolve("k.txt"), "# x\n@prefix e: <http://e.org/> .\ne:a e:b e:c .\n");

        assertEquals(
                List.of(new Triple("http://e.org/a", "http://e.org/b", "http://e.org/c")),
                TripleFiles.read(file).graph().triples());
    }

    @Test
    void aMistakeKeepsWhatStandsBeforeIt() throws IOException {
        TripleFile file = read("""
            @prefix e: <http://e.org/> .
            e:a e:p e:b .
            e:a e:p e:c .
            e:a f:p e:d .
            e:a e:p e:e .
            """);

        assertEquals(2, file.graph().triples().size());
        BadLine problem = file.problems().getFirst();
        assertEquals(4, problem.line());
        assertEquals(1, file.badLines());
        assertEquals(
                "Namespace prefix 'f' used but not defined. Turtle cannot be read on after a mistake: the 2 triples"
                        + " before it were read, what follows was not. Mend line 4 and open the file again.",
                problem.reason());
    }

    @Test
    void whatHoldsNothingSaysWhy() {
        refused("holds no triples", "");
        refused("Line 1: ", "nonsense\n");
        refused("Line 2: ", "@prefix e: <http://e.org/> .\ne:a e:p .\n");
        refused("zero byte", "@prefix e: <http://e.org/> .\n\0\n");
    }

    @Test
    void nestingWithoutEndIsAMistakeLikeOthers() throws IOException {
        TripleFile file = read("@prefix e: <http://e.org/> .\ne:a e:p " + "[ e:p ".repeat(200_000));

        assertTrue(file.problems().getFirst().reason().startsWith("The brackets are nested too deeply."));
    }

    @Test
    void aListThatTheFileEndsInIsAMistakeLikeOthers() throws IOException {
        TripleFile file = read("@prefix e: <http://e.org/> .\ne:a e:p ( 1 2.");

        assertEquals(1, file.badLines());
        assertTrue(file.graph().triples().size() < 10);
    }

    @Test
    void textThatIsNoUtf8EndsTheReading() throws IOException {
        Path file = folder.resolve("k.ttl");
        byte[] text = "@prefix e: <http://e.org/> .\ne:a e:p e:b .\ne:a e:p \"\u00e9\" .\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, text);

        TripleFile read = TripleFiles.read(file);

        assertEquals(1, read.graph().triples().size());
        assertEquals(3, read.problems().getFirst().line());
        assertTrue(read.problems().getFirst().reason().startsWith("The line is no UTF-8 text."));
    }

    private void refused(String reason, String text) {
        var thrown = assertThrows(TripleFileException.class, () -> read(text), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }

    private TripleFile read(String text) throws IOException {
        return TripleFiles.read(Files.writeString(folder.resolve("made.ttl"), text));
    }
}
