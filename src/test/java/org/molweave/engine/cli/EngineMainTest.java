package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunStatus;

class EngineMainTest {

    @TempDir
    Path folder;

    @Test
    void wrongUsageIsTwoAndSaysWhereHelpIs() {
        for (String[] arguments : new String[][] {
            {"flourish"},
            {"run"},
            {"run", "--fast", "x"},
            {"train", "--project", "x"},
            {"predict", "CCO"},
            {"embed", "--profile", "released", "CCO"},
            {"runs"},
            {"--threads"},
            {}
        }) {
            CommandLineRun run = CommandLineRun.of(arguments);

            assertEquals(2, run.code(), String.join(" ", arguments));
            assertTrue(run.err().contains("--help"), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (String command : List.of(
                "run", "train", "resume", "stop", "exec", "predict", "embed", "explain", "methods", "runs", "doctor",
                "kg", "data")) {
            CommandLineRun run = CommandLineRun.of(command, "--help");

            assertEquals(0, run.code(), run.err());
            assertTrue(run.out().contains("Example"), command);
            assertTrue(run.out().contains("molweave " + command), command);
        }
        assertTrue(CommandLineRun.of("--help")
                .out()
                .contains("Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped."));
        assertTrue(CommandLineRun.of("--version").out().startsWith("Molweave "));
    }

    @Test
    void aRecipeIsCarriedOutOnceAndItsTablePrinted() throws IOException {
        DemoProject project = DemoProject.in(folder);

        CommandLineRun first = CommandLineRun.of("run", project.path());

        assertEquals(0, first.code(), first.err());
        assertEquals(2, project.runs().size());
        assertTrue(first.out().contains("First line   RMSE    0.125  1      random(seed 1)"), first.out());
        assertTrue(first.err().contains("molecules.smi, line 3"), first.err());
        assertTrue(first.err().contains("23 of 23 steps"), first.err());

        CommandLineRun again = CommandLineRun.of("run", project.path());

        assertEquals(0, again.code());
        assertEquals(2, project.runs().size(), "nothing is repeated");
        assertTrue(again.err().contains("First line: already done"), again.err());
        assertTrue(again.out().contains("Second line"), again.out());
    }

    @Test
    void changedSettingsAndDataMakeNewRuns() throws IOException {
        DemoProject project = DemoProject.in(folder);
        CommandLineRun.of("run", project.path());

        CommandLineRun.of("run", project.path(), "--set", "second.epochs=3");
        assertEquals(3, project.runs().size(), "only the second stage is another");
        CommandLineRun.of("run", project.path(), "--stage", "first", "--again");
        assertEquals(4, project.runs().size(), "only the first stage is repeated");
        Files.writeString(folder.resolve("molecules.smi"), "CC\nCCC\nCCCC\n");
        CommandLineRun.of("run", project.path());
        assertEquals(6, project.runs().size(), "both stages read the file");
    }

    @Test
    void mistakesInSettingsAreFoundBeforeAnythingStarts() throws IOException {
        DemoProject project = DemoProject.in(folder);

        for (String assignment : List.of("second.epochs=0", "second.epoch=3", "third.epochs=3", "epochs=3")) {
            CommandLineRun run = CommandLineRun.of("run", project.path(), "--set", assignment);

            assertEquals(1, run.code(), run.err());
            assertTrue(run.err().startsWith("molweave: "), run.err());
            assertEquals(0, project.runs().size());
        }
        assertTrue(CommandLineRun.of("run", project.path(), "--set", "second.epochs=0")
                .err()
                .contains("\"epochs\" is 0, but must be a whole number from 1 to 1000."));
        Files.delete(folder.resolve("molecules.smi"));
        assertTrue(CommandLineRun.of("run", project.path()).err().contains("there is no file "));
    }

    @Test
    void aDivergedRunFailsWithItsReasonAndShowsTheDetailsOnlyWhenAsked() throws IOException {
        DemoProject project = DemoProject.in(folder);

        CommandLineRun run = CommandLineRun.of("run", project.path(), "--set", "first.nanFrom=3");

        assertEquals(1, run.code());
        assertTrue(run.err().contains("molweave: Training diverged: the loss became NaN in step 3"), run.err());
        assertFalse(run.err().contains("\tat org.molweave"), run.err());
        RunDirectory directory = project.runs().getFirst();
        assertEquals(RunStatus.FAILED, RunHistory.read(directory).status());
        assertTrue(Files.readString(directory.console()).contains("\tat org.molweave"));
        assertTrue(CommandLineRun.of("run", project.path(), "--set", "first.nanFrom=3", "--verbose")
                .err()
                .contains("\tat org.molweave"));
        CommandLineRun list = CommandLineRun.of("runs", project.path());
        assertTrue(list.out().contains("failed"), list.out());
        assertTrue(list.out().contains("Training diverged"), list.out());
    }

    @Test
    void aRunThatIsAskedToStopStopsAndGoesOn() throws IOException {
        DemoProject project = DemoProject.in(folder);
        CommandLineRun.of("run", project.path(), "--set", "first.nanFrom=3", "--stage", "first");
        RunDirectory failed = project.runs().getFirst();

        assertEquals(1, CommandLineRun.of("stop", failed.path().toString()).code());
        assertEquals(1, CommandLineRun.of("resume", folder.toString()).code());
        assertEquals(1, CommandLineRun.of("resume", failed.path().toString()).code(), "it fails again");
        assertEquals(1, project.runs().size());
    }

    @Test
    void trainMakesOneRun() throws IOException {
        DemoProject project = DemoProject.in(folder);

        CommandLineRun run = CommandLineRun.of(
                "train",
                "--project",
                project.path(),
                "--method",
                "demo-line",
                "--data",
                "molecules.smi",
                "--set",
                "epochs=1");

        assertEquals(0, run.code(), run.err());
        assertEquals(1, project.runs().size());
        assertTrue(run.out().contains(project.runs().getFirst().path().toString()), run.out());
        assertEquals(
                1,
                CommandLineRun.of("train", "--project", project.path(), "--method", "alchemy")
                        .code());
        assertEquals(
                1,
                CommandLineRun.of("train", "--project", project.path(), "--method", "demo-line")
                        .code());
    }

    @Test
    void methodsShowsTheirSettings() {
        assertTrue(CommandLineRun.of("methods").out().contains("demo-line"));
        assertTrue(
                CommandLineRun.of("methods", "demo-line").out().contains("a whole number from 1 to 1000, default 4"));
        assertEquals(1, CommandLineRun.of("methods", "alchemy").code());
    }

    @Test
    void aRecipeEndsInAReport() throws IOException {
        DemoProject project = DemoProject.in(folder);

        CommandLineRun run = CommandLineRun.of("run", project.path());

        Path report = folder.resolve("runs/report.html");
        assertTrue(run.out().endsWith("Report: " + report + System.lineSeparator()), run.out());
        assertTrue(Files.readString(report).contains("First line"));
    }

    @Test
    void aParentThatIsNoneIsNamed() throws IOException {
        DemoProject project = DemoProject.in(folder);
        Path file = folder.resolve("project.json");
        Files.writeString(file, Files.readString(file).replace("\"parent\": \"first\"", "\"parent\": \"frist\""));

        CommandLineRun run = CommandLineRun.of("run", project.path());

        assertEquals(1, run.code());
        assertTrue(
                run.err().contains("its parent frist is neither an earlier stage nor a run nor a checkpoint"),
                run.err());
        assertEquals(0, project.runs().size(), "found before anything started");
    }

    @Test
    void knowledgeGraphsAreBuiltCheckedAndCounted() throws IOException {
        Path file = folder.resolve("kg/elements.tsv");

        CommandLineRun build = CommandLineRun.of("kg", "build", "-o", file.toString());

        assertTrue(build.out().contains("1664 triples, 17 relations"), build.out() + build.err());
        assertTrue(Files.exists(folder.resolve("kg/elements.rules.json")));
        assertTrue(CommandLineRun.of("kg", "info", file.toString()).out().contains("1664 triples (1664 distinct)"));
        assertTrue(CommandLineRun.of("kg", "lint", file.toString()).out().contains("1664 triples, "));
        Files.writeString(file, "Gas isStateOf Cl\nGas isStateOf Cl\n");
        assertTrue(CommandLineRun.of("kg", "lint", file.toString()).out().contains("line 2: "));
        assertEquals(1, CommandLineRun.of("kg", "info", "missing.tsv").code());
        assertEquals(
                1,
                CommandLineRun.of("kg", "build", "-o", file.toString(), "--bins", "many")
                        .code());
        assertEquals(2, CommandLineRun.of("kg", "build").code());
        assertEquals(2, CommandLineRun.of("kg").code());
    }

    @Test
    void aDataSetIsChecked() throws IOException {
        Path file = folder.resolve("x.csv");
        Files.writeString(file, "smiles,logS\nCCO,1\nCCO,2\nnonsense,3\nCC.Cl,4\n");

        CommandLineRun check = CommandLineRun.of("data", "check", file.toString());

        assertEquals(0, check.code(), check.err());
        assertTrue(check.out().contains("logS"), check.out());
        assertEquals(
                1, check.out().lines().filter(line -> line.contains("line 4")).count(), check.out());
    }

    @Test
    void theSizesOfThePartsAreSaid() throws IOException {
        Path file = folder.resolve("parts.csv");
        Files.writeString(file, "smiles,logS,split\nCCO,1,train\nCCN,2,train\nCCC,3,test\nOCC,4,test\n");

        CommandLineRun check = CommandLineRun.of("data", "check", file.toString());

        assertTrue(
                check.out().contains("Split: train 2, test 2; 1 molecules stand in more than one part"), check.out());
    }

    @Test
    void theListOfCommandsHasWholeSentences() {
        String list = CommandLineRun.of("--help").out();
        var silent = new PrintWriter(Writer.nullWriter());
        var console = new Console(silent, silent, InputStream.nullInputStream(), false, StopSignal.never());
        List<String> descriptions = EngineMain.commandLine(console).getSubcommands().values().stream()
                .flatMap(command -> Stream.concat(Stream.of(command), command.getSubcommands().values().stream()))
                .map(command -> command.getCommandSpec().usageMessage().description()[0])
                .toList();

        assertTrue(list.contains("molweave open"), list);
        assertEquals(
                List.of(),
                descriptions.stream().filter(text -> !text.endsWith(".")).toList());
    }

    @Test
    void aProjectWithoutRunsIsSaidToHaveNone() {
        CommandLineRun list = CommandLineRun.of("runs", folder.toString());

        assertEquals(0, list.code());
        assertEquals("No runs yet.", list.out().strip());
    }

    @Test
    void runsListsBrokenOnesToo() throws IOException {
        DemoProject project = DemoProject.in(folder);
        CommandLineRun.of("run", project.path(), "--stage", "first");
        Files.createDirectories(folder.resolve("runs/broken"));

        CommandLineRun list = CommandLineRun.of("runs", project.path());

        assertEquals(0, list.code());
        assertTrue(list.out().contains("finished"), list.out());
        assertTrue(list.out().contains("it holds no run.json"), list.out());
    }
}
