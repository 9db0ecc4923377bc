package org.molweave.app.pane.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.jobs.FakeEngine;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.pane.training.TrainingModel;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.cli.CommandLineRun;
import org.molweave.engine.data.SplitKind;
import org.molweave.engine.method.Methods;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunSpec;

/// A run set up in the window, and the command that the window gives for it, leave the same directory.
class SameRunTest {

    @TempDir
    Path folder;

    private final Background background = Background.immediate();
    private final Workspace workspace = new Workspace(background);
    private final RunLibrary library = new RunLibrary(workspace, false);
    private final JobQueue queue = new JobQueue(workspace, library, new FakeEngine());
    private final TrainingModel training = new TrainingModel(workspace, library, queue, Optional::empty);
    private final RunsModel runs = new RunsModel(workspace, library, queue);

    @BeforeEach
    void writeProject() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        try (Stream<String> lines = Files.lines(Path.of("sample-projects/solubility/data/solubility.csv"))) {
            Files.write(folder.resolve("data/measured.csv"), lines.limit(61).toList());
        }
        Files.createDirectories(folder.resolve("kg"));
        Files.copy(Path.of("sample-projects/elements/kg/elements.tsv"), folder.resolve("kg/elements.tsv"));
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"Demo\"}");
        workspace.projectProperty().set(Project.open(folder));
    }

    @AfterEach
    void close() {
        library.close();
        background.close();
    }

    @Test
    void aForestIsTheSameByWindowAndByCommand() throws IOException {
        training.settings().methodProperty().set(Methods.byId("fingerprint-forest"));
        training.settings().load(Json.object().put("trees", 10).put("seeds", 2));
        training.splitProperty().set(SplitKind.SCAFFOLD_BALANCED);
        training.mergeDuplicatesProperty().set(true);
        training.titleProperty().set("A forest of one's own");

        assertSame(byWindow(), byCommand());
    }

    @Test
    void aFineTuningIsTheSameByWindowAndByCommand() throws IOException {
        training.settings().methodProperty().set(Methods.byId("kcl-finetune"));
        training.settings()
                .load(Json.object().put("start", "UNTRAINED").put("epochs", 1).put("seeds", 1));
        training.knowledgeProperty().set("kg/elements.tsv");
        training.splitProperty().set(SplitKind.RANDOM);

        assertSame(byWindow(), byCommand());
    }

    @Test
    void theCommandNamesSharesAndWhatIsLeftOut() throws IOException {
        var spec = new RunSpec(
                RunSpec.FORMAT,
                "",
                null,
                "Others",
                "fingerprint-forest",
                Json.object(),
                new RunSpec.DataSpec(
                        "data/measured.csv",
                        "smiles",
                        List.of("logS"),
                        null,
                        false,
                        true,
                        List.of(new RunSpec.Exclusion("data/measured.csv", "split", List.of("test", "valid")))),
                null,
                new RunSpec.SplitSpec("random", 0.7, 0.2),
                null,
                7,
                "2026-11-29T00:00:00Z",
                java.util.Map.of(),
                java.util.Map.of());

        CommandLineRun ran = run(CommandLine.of(spec, folder.toString()));

        assertEquals(0, ran.code(), ran.err());
        RunSpec made = RunDirectories.open(onlyRun());
        assertEquals(spec.data(), made.data());
        assertEquals(spec.split(), made.split());
        assertEquals(7, made.seed());
    }

    @Test
    void sharesThatLeaveNoTestAreRefused() {
        CommandLineRun ran = CommandLineRun.of(
                "train --project %s --method fingerprint-forest --data data/measured.csv --split random --train 0.9"
                        .formatted(folder)
                        .split(" "));

        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("leave something to test"), ran.err());
    }

    private RunDirectory byWindow() throws IOException {
        assertEquals("", training.problemProperty().get());
        training.train();
        RunDirectory run = onlyRun();
        Files.deleteIfExists(run.engine());
        Files.deleteIfExists(run.events());
        CommandLineRun ran = CommandLineRun.of("exec", run.path().toString());
        assertEquals(0, ran.code(), ran.err());
        return run;
    }

    private RunDirectory byCommand() throws IOException {
        List<String> commands = new ArrayList<>();
        RunDirectory first = onlyRun();
        runs.choose(List.of(first.id()));
        runs.commandLine(commands::add);
        CommandLineRun ran = run(commands.getFirst());
        assertEquals(0, ran.code(), ran.err());
        return all().stream().filter(run -> !run.equals(first)).findFirst().orElseThrow();
    }

    /// Without the name of the program, its words apart as a shell would have them.
    private static CommandLineRun run(String command) {
        List<String> words = java.util.regex.Pattern.compile("(?:'[^']*'|\\\\'|[^\\s'])+")
                .matcher(command)
                .results()
                .map(found ->
                        found.group().replace("'\\''", "\0").replace("'", "").replace('\0', '\''))
                .toList();
        return CommandLineRun.of(words.subList(1, words.size()).toArray(String[]::new));
    }

    private RunDirectory onlyRun() throws IOException {
        List<RunDirectory> all = all();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private List<RunDirectory> all() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("runs"))) {
            return folders.filter(path -> Files.isRegularFile(new RunDirectory(path).spec()))
                    .map(RunDirectory::new)
                    .toList();
        }
    }

    private static void assertSame(RunDirectory one, RunDirectory other) throws IOException {
        RunSpec first = RunDirectories.open(one);
        RunSpec second = RunDirectories.open(other);
        assertTrue(first.computesTheSameAs(second), first + "\n" + second);
        assertEquals(first.title(), second.title());
        assertEquals(names(one), names(other));
        assertEquals(RunHistory.read(one).curves(), RunHistory.read(other).curves());
        int compared = 0;
        for (String name : names(one)) {
            if (name.endsWith(".csv") || name.endsWith(".safetensors")) {
                assertEquals(
                        -1,
                        Files.mismatch(one.path().resolve(name), other.path().resolve(name)),
                        name);
                compared++;
            }
        }
        assertTrue(compared > 0, "nothing was compared");
    }

    private static List<String> names(RunDirectory run) throws IOException {
        try (Stream<Path> files = Files.walk(run.path())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> run.path().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
