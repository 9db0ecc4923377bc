package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunStatus;
import org.molweave.engine.train.Checkpoint;
import org.molweave.engine.weights.HostTensor;

/// The whole of KCL on a handful of molecules, as a user types it: embed the knowledge, pre-train, fine-tune, ask.
class KclEndToEndTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECIPE = """
            {"format": 1, "name": "Tiny", "description": "A handful of chains", "recipe": [
              {"id": "knowledge", "title": "Knowledge", "method": "kg-embedding", "knowledgeGraph": "elements.tsv",
               "settings": {"steps": 30}},
              {"id": "pretrain", "title": "Pre-training", "method": "kcl-pretrain", "data": {"file": "data.csv"},
               "knowledgeGraph": "elements.tsv", "parent": "knowledge",
               "settings": {"epochs": 2, "batchSize": 16, "checkpointEvery": 1}},
              {"id": "finetune", "title": "Fine-tuning", "method": "kcl-finetune", "data": {"file": "data.csv"},
               "split": {"kind": "random", "train": 0.7, "validation": 0.15}, "parent": "pretrain",
               "settings": {"epochs": 12, "seeds": 2, "batchSize": 16, "encoderLearningRate": 0.001}},
              {"id": "frozen", "title": "Linear", "method": "kcl-finetune", "data": {"file": "data.csv"},
               "split": {"kind": "random", "train": 0.7, "validation": 0.15}, "parent": "pretrain",
               "settings": {"epochs": 3, "seeds": 1, "protocol": "FROZEN", "head": "LINEAR", "encoder": "GCN"}}
            ]}""";

    @TempDir
    static Path project = Path.of("");

    @BeforeAll
    static void runTheRecipe() throws IOException {
        Files.copy(Path.of("sample-projects/elements/kg/elements.tsv"), project.resolve("elements.tsv"));
        Files.write(project.resolve("data.csv"), chains());
        Files.writeString(project.resolve("project.json"), RECIPE);
        CommandLineRun run = CommandLineRun.of("run", project.toString());
        assertEquals(0, run.code(), run.err() + run.out());
    }

    /// Alkanes, alcohols, acids and amines of growing length, and how many carbons they have.
    private static List<String> chains() {
        List<String> rows = new ArrayList<>(List.of("smiles,carbons"));
        for (String end : List.of("", "O", "C(=O)O", "N", "c1ccccc1")) {
            for (int n = 2; n < 12; n++) {
                int carbons =
                        n + (int) end.chars().filter(c -> c == 'C' || c == 'c').count();
                rows.add("C".repeat(n) + end + "," + carbons);
            }
        }
        return rows;
    }

    private static RunDirectory run(String stage) throws IOException {
        try (Stream<Path> runs = Files.list(project.resolve("runs"))) {
            for (Path run : runs.sorted().toList()) {
                if (JSON.readTree(run.resolve("run.json").toFile())
                        .path("stage")
                        .asText()
                        .equals(stage)) {
                    return new RunDirectory(run);
                }
            }
        }
        throw new AssertionError("no run of stage " + stage);
    }

    @Test
    void everyStageFinishesAndSaysHowGoodItIs() throws IOException {
        for (String stage : List.of("knowledge", "pretrain", "finetune", "frozen")) {
            assertEquals(RunStatus.FINISHED, RunHistory.read(run(stage)).status(), stage);
        }
        Path artifacts = run("finetune").artifacts();
        ScoreSheet scores = ScoreSheet.read(artifacts.resolve(ScoreSheet.FILE_NAME));
        PredictionTable predictions = PredictionTable.read(artifacts.resolve(PredictionTable.FILE_NAME));

        assertEquals(2, scores.seeds().size());
        assertTrue(Double.isFinite(scores.mean()));
        assertEquals(100, predictions.rows().size(), "50 molecules, each once for each seed");
        assertEquals(16, predictions.part("test").size());
    }

    @Test
    void predictionsKeepTheOrderOfTheRowsAndLeaveBrokenOnesEmpty() throws IOException {
        Path file = project.resolve("new.smi");
        Files.writeString(file, "CCCO\nnonsense\nCCCCCCCCO\n");

        CommandLineRun predict =
                CommandLineRun.of("predict", "--model", run("finetune").path().toString(), file.toString());

        assertEquals(0, predict.code(), predict.err());
        List<String> lines = predict.out().lines().toList();
        assertEquals(4, lines.size(), predict.out());
        assertTrue(lines.get(1).contains("CCCO"), predict.out());
        assertTrue(lines.get(2).contains("nonsense") && lines.get(2).contains("position"), predict.out());
        assertTrue(lines.get(3).contains("CCCCCCCCO"), predict.out());
    }

    @Test
    void attentionOfEachAtomSumsToOneOverBondsAndOverFacts() throws IOException {
        CommandLineRun explain = CommandLineRun.of(
                "explain", "--model", run("finetune").path().toString(), "--format", "json", "CC(=O)O");

        assertEquals(0, explain.code(), explain.err());
        JsonNode molecule = JSON.readTree(explain.out()).get(0);
        for (String type : List.of("BOND", "ATTRIBUTE")) {
            double[] sums = new double[4];
            for (JsonNode edge : molecule.path("edges")) {
                if (edge.path("type").asText().equalsIgnoreCase(type)) {
                    sums[edge.path("target").asInt()] +=
                            edge.path("weights").get(0).asDouble();
                }
            }
            assertArrayEquals(new double[] {1, 1, 1, 1}, sums, 1e-5, type);
        }
    }

    @Test
    void preTrainingKilledInItsMiddleEndsInTheSameNumbers() throws Exception {
        RunDirectory whole = run("pretrain");
        Path copy = project.resolve("runs").resolve("again");
        Files.createDirectories(copy);
        String spec = Files.readString(whole.spec());
        Files.writeString(
                copy.resolve("run.json"),
                spec.replace(whole.path().getFileName().toString(), "again"));
        ChildEngine child = ChildEngine.start(project.resolve("child.log"), "exec", copy.toString());
        var again = new RunDirectory(copy);
        while (child.isAlive() && !Files.exists(again.checkpoints().resolve("model.json"))) {
            Thread.sleep(20);
        }
        child.kill();

        CommandLineRun resume = CommandLineRun.of("resume", copy.toString());

        assertEquals(0, resume.code(), resume.err());
        Map<String, HostTensor> expected =
                Checkpoint.open(whole.mainCheckpoint()).weights();
        Map<String, HostTensor> found = Checkpoint.open(again.mainCheckpoint()).weights();
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((name, tensor) -> assertArrayEquals(
                tensor.values(), found.getOrDefault(name, tensor).values(), name));
    }

    @Test
    void aProfileSetsTheDefaultsOfTheOtherSettings() throws IOException {
        CommandLineRun train = CommandLineRun.of(
                "train",
                "--project",
                project.toString(),
                "--method",
                "kcl-pretrain",
                "--data",
                "data.csv",
                "--kg",
                "elements.tsv",
                "--set",
                "profile=RELEASED",
                "--set",
                "initialVectors=RANDOM",
                "--set",
                "epochs=1");

        assertEquals(0, train.code(), train.err());
        JsonNode settings;
        try (Stream<Path> runs = Files.list(project.resolve("runs"))) {
            Path newest = runs.filter(r -> Files.exists(r.resolve("run.json")))
                    .filter(r -> r.getFileName().toString().contains("pretrain"))
                    .max(java.util.Comparator.comparingLong(r -> r.toFile().lastModified()))
                    .orElseThrow();
            settings = JSON.readTree(newest.resolve("run.json").toFile()).path("settings");
        }
        assertEquals(64, settings.path("batchSize").asInt());
        assertEquals("RELEASED", settings.path("negatives").asText());
        assertEquals(1, settings.path("epochs").asInt());
    }

    @Test
    void aModelOfAnotherKnowledgeGraphIsRefused() throws IOException {
        Files.writeString(project.resolve("other.tsv"), "Gas isStateOf Cl\nSolid isStateOf C\n");

        CommandLineRun train = CommandLineRun.of(
                "train",
                "--project",
                project.toString(),
                "--method",
                "kcl-pretrain",
                "--data",
                "data.csv",
                "--kg",
                "other.tsv",
                "--parent",
                run("knowledge").path().getFileName().toString());

        assertEquals(1, train.code());
        assertTrue(train.err().contains("was trained with the knowledge graph"), train.err());
    }
}
