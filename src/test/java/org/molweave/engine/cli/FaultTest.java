package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.method.RunPlanner;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.RunStatus;
import org.molweave.engine.run.Stage;
import org.molweave.engine.run.WholeFile;
import org.molweave.engine.train.Checkpoint;

/// A real training in a process of its own, killed, stopped and starved: it must always be able to go on, and end in
/// the
/// numbers of an undisturbed one.
class FaultTest {

    /// More with `-Dmolweave.kills=20`.
    private static final int KILLS = Integer.getInteger("molweave.kills", 5);

    private static final int EPOCHS = 30;

    @TempDir
    static Path folder = Path.of("");

    private static Map<String, Object> undisturbed = Map.of();

    @BeforeAll
    static void trainUndisturbed() throws Exception {
        DemoProject.in(folder);
        RunDirectory run = newRun(0, EPOCHS);
        assertEquals(0, CommandLineRun.of("exec", run.path().toString()).code());
        undisturbed = numbers(run);
    }

    private static RunDirectory newRun(int pause, int epochs) throws IOException {
        var settings = Json.object().put("epochs", epochs).put("pause", pause);
        var data = RunSpec.DataSpec.of("molecules.smi");
        var stage = new Stage("demo", "Demo", "demo-line", data, null, null, null, settings, 1);
        return RunDirectories.create(folder.resolve("runs"), new RunPlanner(folder).plan(stage, null));
    }

    /// Everything that a training ends in: all weights of both seeds and all points of all curves.
    private static Map<String, Object> numbers(RunDirectory run) throws IOException {
        Map<String, Object> numbers = new HashMap<>();
        for (String series : List.of("seed 1", "seed 2")) {
            Checkpoint checkpoint = Checkpoint.open(Checkpoint.pathOf(run, series));
            assertTrue(checkpoint.finished());
            checkpoint.weights().forEach((name, tensor) -> numbers.put(series + name, boxed(tensor.values())));
        }
        RunHistory.read(run).curves().forEach((name, curve) -> numbers.put(name.toString(), new TreeMap<>(curve)));
        return numbers;
    }

    private static List<Float> boxed(float[] values) {
        return java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> values[i])
                .toList();
    }

    private ChildEngine start(RunDirectory run) throws IOException {
        return ChildEngine.start(folder.resolve("child.log"), "exec", run.path().toString());
    }

    @Test
    void killedAtRandomMomentsItGoesOnAndEndsInTheSameNumbers() throws Exception {
        RunDirectory run = newRun(5, EPOCHS);
        var random = new Random(System.nanoTime());
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            ChildEngine child = start(run);
            waitForALivingRun(child, run);
            Thread.sleep(random.nextInt(400));
            child.kill();

            RunDirectories.open(run);
            RunStatus status = RunHistory.read(run).status();
            assertTrue(status == RunStatus.INTERRUPTED || status == RunStatus.FINISHED, status + " after kill " + kill);
            interrupted += status == RunStatus.INTERRUPTED ? 1 : 0;
        }
        assertTrue(interrupted > 0, "no kill met the run at work");

        if (RunHistory.read(run).status() != RunStatus.FINISHED) {
            CommandLineRun resumed = CommandLineRun.of("resume", run.path().toString());
            assertEquals(0, resumed.code(), resumed.err());
        }

        assertEquals(undisturbed, numbers(run));
        assertEquals(RunStatus.FINISHED, RunHistory.read(run).status());
    }

    private static void waitForALivingRun(ChildEngine child, RunDirectory run) throws Exception {
        long before = started(run);
        while (child.isAlive() && started(run) == before) {
            Thread.sleep(10);
        }
    }

    private static long started(RunDirectory run) throws IOException {
        return RunHistory.read(run).events().stream()
                .filter(RunEvent.Started.class::isInstance)
                .count();
    }

    @Test
    void interruptedItStopsInOrderAndGoesOn() throws Exception {
        RunDirectory run = newRun(5, EPOCHS);
        ChildEngine child = start(run);
        waitForALivingRun(child, run);
        Thread.sleep(200);
        child.interrupt();

        assertEquals(130, child.exitCode(), child.output());
        assertEquals(RunStatus.STOPPED, RunHistory.read(run).status());
        assertTrue(child.output().contains("Stopped. Go on with: molweave resume"), child.output());
        CommandLineRun.of("resume", run.path().toString());
        assertEquals(undisturbed, numbers(run));
    }

    @Test
    void theStopCommandReachesAnotherProcess() throws Exception {
        RunDirectory run = newRun(5, EPOCHS);
        ChildEngine child = start(run);
        waitForALivingRun(child, run);

        assertEquals(1, CommandLineRun.of("resume", run.path().toString()).code(), "it is at work already");
        assertEquals(0, CommandLineRun.of("stop", run.path().toString()).code());
        assertEquals(130, child.exitCode(), child.output());

        assertEquals(RunStatus.STOPPED, RunHistory.read(run).status());
        assertEquals(0, CommandLineRun.of("resume", run.path().toString()).code());
        assertEquals(undisturbed, numbers(run));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFullDiskIsAPlainMessageAndLeavesARunThatGoesOn() throws Exception {
        RunDirectory run = newRun(0, EPOCHS);
        // No file may grow beyond 24 blocks of 512 bytes: the journal is the first to hit that.
        List<String> limited = List.of("sh", "-c", "ulimit -f 24; exec \"$@\"", "limited");

        ChildEngine child = ChildEngine.start(
                limited, folder.resolve("full.log"), "exec", run.path().toString());

        assertEquals(1, child.exitCode(), child.output());
        assertTrue(child.output().contains("molweave: Cannot write " + run.events()), child.output());
        assertTrue(child.output().contains("Is the disk full"), child.output());
        long size = Files.size(run.events());
        assertTrue(size <= 24 * 1024, "the journal has " + size + " bytes");
        assertEquals('\n', Files.readAllBytes(run.events())[(int) size - 1]);
        assertFalse(Files.exists(WholeFile.next(run.checkpoints().resolve("seed-1.json"))));
        CommandLineRun resumed = CommandLineRun.of("resume", run.path().toString());
        assertEquals(0, resumed.code(), resumed.err());
        assertEquals(undisturbed, numbers(run));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void javasMemoryUsedUpIsAPlainMessageAndLeavesARunThatGoesOn() throws Exception {
        RunDirectory run = newRun(0, EPOCHS);
        List<String> wasting = List.of("env", "JAVA_TOOL_OPTIONS=-Dmolweave.test.waste=true");

        ChildEngine child = ChildEngine.start(
                wasting, folder.resolve("waste.log"), "exec", run.path().toString());

        assertEquals(1, child.exitCode(), child.output());
        assertTrue(
                child.output().contains("molweave: Java's memory is used up (Java heap space); it may take up to"),
                child.output());
        RunHistory history = RunHistory.read(run);
        assertEquals(RunStatus.FAILED, history.status());
        assertTrue(history.status().canResume());
        String message = history.last(RunEvent.Failed.class).orElseThrow().message();
        assertTrue(message.startsWith("Java's memory is used up"), message);
        CommandLineRun resumed = CommandLineRun.of("resume", run.path().toString());
        assertEquals(0, resumed.code(), resumed.err());
        assertEquals(undisturbed, numbers(run));
    }

    @Test
    void aBrokenCheckpointIsAPlainMessage() throws Exception {
        RunDirectory run = newRun(0, 2);
        CommandLineRun.of("exec", run.path().toString());
        Path numbers = run.checkpoints().resolve("seed-1.safetensors");
        byte[] bytes = Files.readAllBytes(numbers);
        Files.write(numbers, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        CommandLineRun predict =
                CommandLineRun.of("predict", "--model", run.path().toString(), "CC");

        assertEquals(1, predict.code());
        assertTrue(predict.err().startsWith("molweave: "), predict.err());
        assertTrue(predict.err().contains("is damaged"), predict.err());
        assertFalse(predict.err().contains("Exception"), predict.err());
    }

    @Test
    void aHostileRunFileIsAPlainMessage() throws Exception {
        for (String json : List.of(
                "[".repeat(100_000),
                "{\"format\":1,\"id\":\"x\",\"method\":\"demo-line\",\"settings\":{\"epochs\":1e999}}",
                "{\"format\":1,\"id\":\"x\",\"method\":\"demo-line\",\"data\":{\"file\":\"\\u0000\"}}",
                "{\"format\":1,\"id\":\"x\",\"method\":\"demo-line\",\"data\":{\"file\":\"/dev/null\"}}",
                "{\"format\":1,\"id\":\"x\",\"method\":\"demo-line\",\"parent\":\"../../..\"}",
                "{\"format\":1,\"id\":\"x\",\"method\":\"java.lang.Runtime\"}")) {
            var run = new RunDirectory(Files.createTempDirectory(folder, "hostile"));
            Files.writeString(run.spec(), json);

            CommandLineRun exec = CommandLineRun.of("exec", run.path().toString());

            assertEquals(1, exec.code(), json.substring(0, Math.min(80, json.length())));
            assertTrue(exec.err().startsWith("molweave: ") || exec.err().contains("\nmolweave: "), exec.err());
            assertFalse(exec.err().contains("\tat "), exec.err());
        }
    }
}
