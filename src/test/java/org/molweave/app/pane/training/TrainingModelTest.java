package org.molweave.app.pane.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.jobs.FakeEngine;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.data.SplitKind;
import org.molweave.engine.method.Methods;
import org.molweave.engine.run.Project;

class TrainingModelTest {

    @TempDir
    Path folder;

    private final Background background = Background.immediate();
    private final FakeEngine engine = new FakeEngine();
    private final Workspace workspace = new Workspace(background);
    private final RunLibrary library = new RunLibrary(workspace, false);
    private final JobQueue queue = new JobQueue(workspace, library, engine);
    private final TrainingModel model = new TrainingModel(workspace, library, queue, Optional::empty);

    @BeforeEach
    void writeProject() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/measured.csv"), """
                smiles,logS,logP
                CCO,1.0,0.5
                CCC,2.0,0.5
                c1ccccc1,3.5,0.25
                CCN,0.5,0.5
                """);
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"Demo\"}");
    }

    @AfterEach
    void close() {
        library.close();
        background.close();
    }

    @Test
    void saysThatAProjectIsMissing() {
        assertTrue(model.problemProperty().get().startsWith("Open a project"));
    }

    @Test
    void offersWhatTheProjectHas() throws IOException {
        workspace.projectProperty().set(Project.open(folder));
        model.settings().methodProperty().set(Methods.byId("fingerprint-forest"));

        assertEquals("data/measured.csv", model.dataProperty().get());
        assertEquals(List.of("logS", "logP"), model.targets());
        assertEquals(SplitKind.SCAFFOLD, model.splitProperty().get());
        assertEquals("", model.problemProperty().get());
        assertTrue(
                model.estimateProperty().get().startsWith("At most 7 s"),
                model.estimateProperty().get());
    }

    @Test
    void whatWasOnlyPreTrainedIsOfferedBeforeWhatHasLearnedMeasuredValues() throws IOException {
        checkpoint("model/a-tuned", "kcl-finetune");
        checkpoint("model/own", "kcl-pretrain");
        checkpoint("elsewhere/shipped", "kcl-pretrain");
        var wanted = new TrainingModel(
                workspace, library, queue, () -> Optional.of(folder.resolve("elsewhere/shipped.safetensors")));
        workspace.projectProperty().set(Project.open(folder));

        assertEquals(
                List.of(
                        new Start("model/own", "own"),
                        new Start("elsewhere/shipped", "shipped"),
                        new Start("model/a-tuned", "a-tuned (fine-tuned before)"),
                        new Start("", "nothing")),
                wanted.starts());
        assertEquals("model/own", startOf(wanted));

        wanted.startProperty().set(wanted.starts().get(2));
        checkpoint("elsewhere/other", "kcl-pretrain");
        workspace.modelProperty().set(new ModelChoice(folder.resolve("elsewhere/other"), "", "Other"));

        assertEquals(5, wanted.starts().size());
        assertEquals("model/a-tuned", startOf(wanted), "what was chosen stays chosen");

        wanted.settings().methodProperty().set(Methods.byId("kcl-pretrain"));

        assertEquals(List.of(new Start("", "nothing")), wanted.starts());
    }

    private static String startOf(TrainingModel model) {
        return Objects.requireNonNull(model.startProperty().get()).parent();
    }

    private void checkpoint(String path, String method) throws IOException {
        Path file = folder.resolve(path + ".safetensors");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.writeString(folder.resolve(path + ".json"), "{\"method\": \"%s\"}".formatted(method));
    }

    @Test
    void namesWhatIsWrong() throws IOException {
        workspace.projectProperty().set(Project.open(folder));
        model.settings().methodProperty().set(Methods.byId("fingerprint-forest"));

        model.targets().clear();
        assertEquals("Choose what is to be learnt.", model.problemProperty().get());
        model.targets().add("logS");
        model.splitProperty().set(SplitKind.COLUMN);
        assertTrue(model.problemProperty().get().contains("no column that says train"));
        model.splitProperty().set(SplitKind.RANDOM);
        model.seedProperty().set("one");
        assertEquals("The seed must be a whole number.", model.problemProperty().get());
    }

    @Test
    void fineTuningNeedsAModelToStartFrom() throws IOException {
        workspace.projectProperty().set(Project.open(folder));
        model.settings().methodProperty().set(Methods.byId("kcl-finetune"));

        assertTrue(model.problemProperty().get().contains("choose one, or train it first"));
        model.settings().load(org.molweave.engine.run.Json.object().put("start", "UNTRAINED"));
        assertTrue(
                model.problemProperty().get().contains("needs a knowledge graph"),
                model.problemProperty().get());
        model.knowledgeProperty().set("kg/elements.tsv");
        assertEquals("", model.problemProperty().get());
        assertEquals("kg/elements.tsv", model.stage().knowledgeGraph());
    }

    @Test
    void startsWhatWasChosen() throws IOException {
        startAForest();

        assertEquals(1, engine.started.size());
        var row = library.rows().getFirst();
        assertEquals("My forest", row.facts().title());
        assertEquals("logS", row.facts().properties());
        assertEquals("10", library.store().orElseThrow().settings(row.id()).get("trees"));
    }

    @Test
    void takesARunAsTemplate() throws IOException {
        startAForest();
        var spec = org.molweave.engine.run.RunDirectories.open(
                library.directory(library.rows().getFirst().id()).orElseThrow());
        model.settings().methodProperty().set(Methods.byId("kcl-pretrain"));
        model.targets().setAll("logS", "logP");
        model.splitProperty().set(SplitKind.RANDOM);

        model.load(spec);

        assertEquals("fingerprint-forest", model.stage().method());
        assertEquals("My forest", model.stage().title());
        assertEquals(List.of("logS"), model.targets());
        assertEquals(SplitKind.SCAFFOLD, model.splitProperty().get());
        assertEquals(10, model.settings().number("trees", 0));
    }

    @Test
    void estimatesFromEarlierRuns() throws IOException {
        workspace.projectProperty().set(Project.open(folder));
        model.settings().methodProperty().set(Methods.byId("fingerprint-forest"));
        model.train();
        engine.finish(library.directory(library.rows().getFirst().id()).orElseThrow(), 4.0);
        library.poll(() -> {});

        // 4 molecules, 100 trees for each of two properties, 3 seeds at 4 a second, and 6 s around it.
        model.seedProperty().set("2");

        assertTrue(
                model.estimateProperty().get().startsWith("At most 10 min and"),
                model.estimateProperty().get());
        assertTrue(model.estimateProperty().get().contains("an earlier run"));
    }

    private void startAForest() throws IOException {
        workspace.projectProperty().set(Project.open(folder));
        model.settings().methodProperty().set(Methods.byId("fingerprint-forest"));
        model.settings().load(org.molweave.engine.run.Json.object().put("trees", 10));
        model.targets().remove("logP");
        model.titleProperty().set("My forest");

        model.train();
    }
}
