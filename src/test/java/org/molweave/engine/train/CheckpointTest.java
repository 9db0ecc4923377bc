package org.molweave.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.WholeFile;
import org.molweave.engine.weights.HostTensor;

class CheckpointTest {

    @TempDir
    Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void namePath() {
        path = folder.resolve("deep/model");
    }

    private static Map<String, HostTensor> weights(float value) {
        return Map.of("gcn.w", new HostTensor(new long[] {2}, new float[] {value, 2}));
    }

    private float stored() throws IOException {
        return Objects.requireNonNull(Checkpoint.open(path).weights().get("gcn.w"))
                .values()[0];
    }

    private Path file(String suffix) {
        return path.resolveSibling("model" + suffix);
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        var state = new TrainingState(12, 2, 3, 1, 0.1 + 0.2, 1.0 / 3, 3, 7, false);
        var about = Json.object().put("width", 64);
        CheckpointFiles.write(
                new Checkpoint(path, "kcl", "seed 2", state, Json.object(), about, weights(1), weights(3), weights(4)));

        Checkpoint read = Checkpoint.open(path);

        assertEquals(state, read.state());
        assertEquals(about, read.about());
        assertEquals("seed 2", read.series());
        assertArrayEquals(
                new float[] {1, 2},
                Objects.requireNonNull(read.weightsOf("gcn.").get("w")).values());
        assertEquals(3, Objects.requireNonNull(read.best().get("gcn.w")).values()[0]);
        assertEquals(4, Objects.requireNonNull(read.optimiser().get("gcn.w")).values()[0]);
    }

    @Test
    void aProcessKilledBetweenTheTwoMovesLeavesOneWholeCheckpoint() throws IOException {
        Checkpoint.save(path, "kcl", Json.object(), weights(1));
        Path oldText = Files.copy(file(".json"), folder.resolve("old.json"));
        Checkpoint.save(path, "kcl", Json.object(), weights(5));
        Files.move(file(".json"), WholeFile.next(file(".json")));
        Files.move(oldText, file(".json"));

        assertEquals(5, stored());
    }

    @Test
    void aProcessKilledBeforeTheFirstMoveLeavesTheOldOne() throws IOException {
        Checkpoint.save(path, "kcl", Json.object(), weights(1));
        Path oldText = Files.copy(file(".json"), folder.resolve("old.json"));
        Path oldNumbers = Files.copy(file(".safetensors"), folder.resolve("old.safetensors"));
        Checkpoint.save(path, "kcl", Json.object(), weights(5));
        Files.move(file(".json"), WholeFile.next(file(".json")));
        Files.move(file(".safetensors"), WholeFile.next(file(".safetensors")));
        Files.move(oldText, file(".json"));
        Files.move(oldNumbers, file(".safetensors"));

        assertEquals(1, stored());
    }

    @Test
    void anythingDamagedIsRefusedWithAReason() throws IOException {
        Checkpoint.save(path, "kcl", Json.object(), weights(1));
        byte[] numbers = Files.readAllBytes(file(".safetensors"));
        byte[] text = Files.readAllBytes(file(".json"));

        for (int cut : new int[] {0, 1, 8, 20, numbers.length - 1}) {
            Files.write(file(".safetensors"), java.util.Arrays.copyOf(numbers, cut));
            assertTrue(refusal().contains("is damaged"), refusal());
        }
        byte[] flipped = numbers.clone();
        flipped[numbers.length - 2] ^= 1;
        Files.write(file(".safetensors"), flipped);
        assertTrue(refusal().contains("is damaged"), refusal());
        Files.write(file(".safetensors"), numbers);
        for (int cut = 0; cut < text.length - 2; cut++) {
            Files.write(file(".json"), java.util.Arrays.copyOf(text, cut));
            assertThrows(IOException.class, () -> Checkpoint.open(path));
        }
        Files.write(file(".json"), text);
        assertEquals(1, stored());
    }

    @Test
    void foreignFilesAreRefusedWithAReason() throws IOException {
        Checkpoint.save(path, "kcl", Json.object(), weights(1));
        Files.writeString(file(".json"), "{\"model_type\": \"bert\"}");
        assertTrue(refusal().endsWith("does not describe a checkpoint of Molweave."), refusal());
        Files.writeString(file(".json"), "{\"format\": 7, \"method\": \"kcl\", \"about\": {}}");
        assertTrue(refusal().contains("has format 7; this program reads up to 1"), refusal());
        Files.delete(file(".json"));
        assertTrue(refusal().endsWith("is no checkpoint: it needs both model.safetensors and model.json."), refusal());
    }

    private String refusal() {
        return messageOf(IOException.class, () -> Checkpoint.open(path));
    }

    @Test
    void anotherKnowledgeGraphIsRefused() throws IOException {
        var own = KnowledgeGraph.of("own", List.of(new Triple("Gas", "isStateOf", "Cl")));
        var other = KnowledgeGraph.of("other", List.of(new Triple("Gas", "isStateOf", "Ar")));
        var about = Json.object();
        about.putObject("knowledgeGraph").put("name", own.name()).put("sha256", own.sha256());
        Checkpoint.save(path, "kcl", about, weights(1));

        Checkpoint.open(path).requireKnowledgeGraph(own);
        String message =
                messageOf(IOException.class, () -> Checkpoint.open(path).requireKnowledgeGraph(other));

        assertTrue(message.contains("was trained with the knowledge graph own"), message);
        assertTrue(message.contains("not with other"), message);
    }

    @Test
    void aSeriesHasItsOwnFile() {
        var run = new RunDirectory(folder);

        assertEquals(run.checkpoints().resolve("model"), Checkpoint.pathOf(run, ""));
        assertEquals(run.checkpoints().resolve("seed-2"), Checkpoint.pathOf(run, "Seed 2"));
        assertEquals(run.checkpoints(), Checkpoint.pathOf(run, "../../etc").getParent());
    }
}
