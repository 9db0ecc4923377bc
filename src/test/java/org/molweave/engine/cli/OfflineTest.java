package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.EngineCommand;

/// From the first start to a prediction in a network namespace that holds nothing, not even this computer: with a home
/// that nobody used before, so that nothing was fetched earlier.
@EnabledOnOs(OS.LINUX)
class OfflineTest {

    private static final List<String> ALONE = List.of("unshare", "-rn");

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void needsNamespaces() throws Exception {
        assumeTrue(run(List.of("true")).code() == 0, "This system gives no network namespace to its users.");
    }

    private record Said(int code, String text) {}

    private static Said run(List<String> command) throws IOException, InterruptedException {
        List<String> alone = new ArrayList<>(ALONE);
        alone.addAll(command);
        var builder = new ProcessBuilder(alone).redirectErrorStream(true);
        builder.environment().putAll(EngineCommand.ENVIRONMENT);
        builder.environment()
                .put("DJL_CACHE_DIR", folder.resolve("home/.djl.ai").toString());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            return new Said(-1, String.valueOf(e.getMessage()));
        }
    }

    private static Said molweave(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(EngineCommand.of(arguments).command());
        command.add(1, "-Duser.home=" + folder.resolve("home"));
        return run(command);
    }

    @Test
    void thereIsNoNetwork() throws Exception {
        Said said = run(List.of("cat", "/proc/net/dev"));

        assertEquals(
                List.of("lo"),
                said.text()
                        .lines()
                        .filter(line -> line.contains(":"))
                        .map(line -> line.substring(0, line.indexOf(':')).strip())
                        .toList());
    }

    @Test
    void trainsPredictsAndExplainsWithoutANetwork() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.copy(Path.of("sample-projects/elements/kg/elements.tsv"), project.resolve("elements.tsv"));
        var rows = new StringBuilder("smiles,carbons\n");
        for (int n = 2; n < 30; n++) {
            rows.append("C".repeat(n)).append("O,").append(n).append(".5\n");
        }
        Files.writeString(project.resolve("data.csv"), rows);
        Files.writeString(project.resolve("project.json"), """
            {"format": 1, "name": "Tiny", "recipe": [
              {"id": "knowledge", "title": "Knowledge", "method": "kg-embedding", "knowledgeGraph": "elements.tsv",
               "settings": {"steps": 30}},
              {"id": "pretrain", "title": "Pre-training", "method": "kcl-pretrain", "data": {"file": "data.csv"},
               "knowledgeGraph": "elements.tsv", "parent": "knowledge", "settings": {"epochs": 1, "batchSize": 16}},
              {"id": "finetune", "title": "Fine-tuning", "method": "kcl-finetune", "data": {"file": "data.csv"},
               "split": {"kind": "random", "train": 0.7, "validation": 0.15}, "parent": "pretrain",
               "settings": {"epochs": 2, "seeds": 1, "batchSize": 16}}]}
            """);

        Said doctor = molweave("doctor");
        assertEquals(0, doctor.code(), doctor.text());
        Said trained = molweave("run", project.toString());
        assertEquals(0, trained.code(), trained.text());
        String run;
        try (Stream<Path> runs = Files.list(project.resolve("runs"))) {
            run = runs.map(Path::toString)
                    .filter(path -> path.contains("kcl-finetune"))
                    .findFirst()
                    .orElseThrow();
        }
        Said predicted = molweave("predict", "--model", run, "CCO");
        assertEquals(0, predicted.code(), predicted.text());
        assertTrue(predicted.text().contains("CCO"), predicted.text());
        Said explained = molweave("explain", "--model", run, "CCO", "--format", "csv");
        assertEquals(0, explained.code(), explained.text());
        assertTrue(Files.exists(project.resolve("runs/report.html")));
    }

    @Test
    void everyWayToStartForbidsTelemetryAndDownloads() throws IOException {
        assertEquals("true", EngineCommand.ENVIRONMENT.get("OPT_OUT_TRACKING"));
        assertTrue(EngineCommand.of("doctor").command().contains("-Dai.djl.offline=true"));
        for (String script : List.of("molweave", "molweave.bat")) {
            String text = Files.readString(Path.of(script));
            assertTrue(text.contains("OPT_OUT_TRACKING=true"), script);
            assertTrue(text.contains("-Dai.djl.offline=true"), script);
        }
        assertTrue(AppImage.OPTIONS.contains("-DOPT_OUT_TRACKING=true"));
        assertTrue(AppImage.OPTIONS.contains("-Dai.djl.offline=true"));
    }
}
