package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.weights.HostTensor;
import org.molweave.engine.weights.SafeTensors;

/// Weights under the names of the published files, imported, asked and fine-tuned.
class ImportCommandTest {

    private static final String MOLECULE = "CC(=O)Oc1ccccc1C(=O)O";

    @TempDir
    static Path project = Path.of("");

    private static Path published = Path.of("");

    private static Path checkpoint = Path.of("");

    @BeforeAll
    static void importOnce() throws IOException {
        published = project.resolve("gcn.safetensors");
        PublishedGcn.write(published);
        checkpoint = project.resolve("checkpoints/published");
        Files.writeString(
                project.resolve("data.csv"),
                "smiles,value\nCC,2\nCCC,3\nCCCC,4\nCCO,2\nCCCO,3\nCCN,2\nCCCN,3\nC,1\nCO,1\nCCCCC,5\n");
        CommandLineRun run =
                CommandLineRun.of("import", "--weights", published.toString(), "-o", checkpoint + ".safetensors");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("published.json: GCN"), run.out());
    }

    private static double[] vector(String... arguments) throws IOException {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(0, run.code(), run.err());
        JsonNode vector = new ObjectMapper().readTree(run.out()).get(0).path("graph_embedding");
        double[] values = new double[vector.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = vector.get(i).asDouble();
        }
        return values;
    }

    @Test
    void theCheckpointAnswersLikeTheFilesItWasMadeOf() throws IOException {
        double[] direct = vector(
                "embed",
                "--profile",
                "released",
                "--encoder",
                "gcn",
                "--weights",
                published.toString(),
                "--format",
                "json",
                MOLECULE);

        double[] stored = vector("embed", "--model", checkpoint.toString(), "--format", "json", MOLECULE);

        assertEquals(128, stored.length);
        assertArrayEquals(direct, stored, 1e-6);
    }

    @Test
    void aRunStartsFromIt() throws IOException {
        CommandLineRun run = finetune("GCN");

        assertEquals(0, run.code(), run.err());
        String trained = run.out().strip().lines().toList().getLast();
        assertEquals(128, vector("embed", "--model", trained, "--format", "json", MOLECULE).length);
    }

    @Test
    void theEncoderThatIsNotInItCannotBeFineTuned() {
        CommandLineRun run = finetune("KMPNN");

        assertEquals(1, run.code());
        assertTrue(run.err().contains("it holds no weights of the KMPNN"), run.err());
    }

    private static CommandLineRun finetune(String encoder) {
        return CommandLineRun.of(
                "train",
                "--project",
                project.toString(),
                "--method",
                "kcl-finetune",
                "--data",
                "data.csv",
                "--split",
                "random",
                "--parent",
                "checkpoints/published",
                "--set",
                "encoder=" + encoder,
                "--set",
                "epochs=2",
                "--set",
                "seeds=1");
    }

    @Test
    void filesThatHoldNoPartOfTheModelAreRefused() throws IOException {
        Path other = project.resolve("other.safetensors");
        SafeTensors.write(other, Map.of("x", new HostTensor(new long[] {1}, new float[] {1})), Map.of());

        CommandLineRun run = CommandLineRun.of("import", "--weights", other.toString(), "-o", project + "/none");

        assertEquals(1, run.code());
        assertTrue(run.err().contains("holds no weights of KCL"), run.err());
    }

    @Test
    void anIncompleteEncoderIsRefusedByName() throws IOException {
        Map<String, HostTensor> incomplete = PublishedGcn.weights();
        incomplete.remove("weight_and_sum.atom_weighting.0.bias");
        Path file = project.resolve("incomplete.safetensors");
        SafeTensors.write(file, incomplete, Map.of());

        CommandLineRun run = CommandLineRun.of("import", "--weights", file.toString(), "-o", project + "/none");

        assertEquals(1, run.code());
        assertTrue(run.err().contains("gcnReadout.bias is missing"), run.err());
        assertTrue(Files.notExists(project.resolve("none.json")));
    }
}
