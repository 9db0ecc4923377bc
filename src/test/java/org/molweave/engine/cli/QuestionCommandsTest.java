package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionCommandsTest {

    @TempDir
    static Path folder = Path.of("");

    private static String model = "";

    @BeforeAll
    static void trainOnce() throws IOException {
        DemoProject project = DemoProject.in(folder);
        CommandLineRun run = CommandLineRun.of("run", project.path(), "--stage", "first", "--set", "first.epochs=1");
        assertEquals(0, run.code(), run.err());
        model = project.runs().getFirst().path().toString();
    }

    @Test
    void predictionsKeepTheOrderOfTheRowsAndTheReasonOfBadOnes() throws IOException {
        Path file = folder.resolve("new.csv");
        Files.writeString(file, "name,smiles\na,CC\nb,nonsense\nc,CCO\nd,c1ccccc1\n");

        CommandLineRun run = CommandLineRun.of("predict", "--model", model, file.toString());

        assertEquals(0, run.code(), run.err());
        String[] lines = run.out().split("\n");
        assertEquals("line,name,smiles,atoms,atoms_spread,problem", lines[0]);
        assertEquals("2,a,CC,2.0,0.0,", lines[1]);
        assertEquals("3,,nonsense,,,Unexpected character 'e' at position 5.", lines[2]);
        assertEquals("4,c,CCO,,,Oxygen is not known to this model.", lines[3]);
        assertEquals("5,d,c1ccccc1,6.0,0.0,", lines[4]);
        assertTrue(run.err().contains("2 of 4 molecules could not be used"), run.err());
    }

    @Test
    void smilesComeFromArgumentsAndFromStdin() {
        assertEquals(
                "line,smiles,atoms,problem\n1,CC,2.0,\n2,C,1.0,\n",
                CommandLineRun.of("predict", "--model", model, "--series", "seed 1", "CC", "C")
                        .out());
        assertEquals(
                "line,smiles,atoms,atoms_spread,problem\n1,CC,2.0,0.0,\n3,CCC,3.0,0.0,\n",
                CommandLineRun.withInput("CC ethane\n\nCCC\n", "predict", "--model", model, "-")
                        .out());
    }

    @Test
    void answersGoToAFile() throws IOException {
        Path out = folder.resolve("out.csv");

        CommandLineRun run = CommandLineRun.of("embed", "--model", model, "CC", "-o", out.toString());

        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals("line,smiles,v1,problem\n1,CC,2.0,\n", Files.readString(out));
        assertEquals(
                "[\n{\"line\":1,\"smiles\":\"CC\",\"graph_embedding\":[2.0]},\n{\"line\":2,\"smiles\":\"O\",\"problem\":\"Oxygen is not known to this model.\"}\n]\n",
                CommandLineRun.of("embed", "--model", model, "--format", "json", "CC", "O")
                        .out());
    }

    @Test
    void aCheckpointIsNamedWithOrWithoutSuffixOrBySeries() {
        for (String path :
                new String[] {"/checkpoints/seed-2", "/checkpoints/seed-2.json", "/checkpoints/seed-2.safetensors"}) {
            assertEquals(
                    0,
                    CommandLineRun.of("predict", "--model", model + path, "C").code(),
                    path);
        }
        assertEquals(
                0,
                CommandLineRun.of("predict", "--model", model, "--series", "seed 2", "C")
                        .code());
        CommandLineRun none = CommandLineRun.of("predict", "--model", model, "--series", "seed 9", "C");
        assertEquals(1, none.code());
        assertTrue(none.err().contains("There is no checkpoint "), none.err());
        assertFalse(none.err().contains("random forest"), none.err());
    }

    @Test
    void aRunThatKeptNoModelSaysSo() throws IOException {
        Path run = folder.resolve("runs/forest");
        Files.createDirectories(run.resolve("checkpoints"));
        Files.copy(Path.of(model, "run.json"), run.resolve("run.json"));

        CommandLineRun answer = CommandLineRun.of("predict", "--model", run.toString(), "C");

        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("The run has kept no model that can be asked"), answer.err());
    }

    @Test
    void whatCannotBeAnsweredSaysWhy() {
        assertTrue(CommandLineRun.of("explain", "--model", model, "CC").err().contains("A counter pays no attention."));
        assertTrue(CommandLineRun.of("predict", "--model", model, "missing.csv")
                .err()
                .contains("There is no file missing.csv."));
        assertEquals(
                1, CommandLineRun.of("predict", "--model", model, "nonsense").code());
        assertTrue(CommandLineRun.of("embed", "--profile", "x", "--encoder", "y", "--weights", "z", "C")
                .err()
                .contains("Published weights of profile \"x\" and encoder \"y\" cannot be read."));
    }
}
