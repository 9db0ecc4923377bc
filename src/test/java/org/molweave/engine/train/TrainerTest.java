package org.molweave.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.run.RunEvent;

class TrainerTest {

    @TempDir
    Path folder;

    @Test
    void learnsTheLine() throws IOException {
        try (var task = new LineTask(1)) {
            Trainer.fit(task, plan(60, 0, 1, ""), new RecordingRun(folder.resolve("run")));

            assertEquals(1.0, task.values()[1], 0.5);
        }
    }

    @Test
    void aTrainingStoppedAnywhereEndsInTheSameBits() throws IOException {
        float[] whole = valuesAfter(folder.resolve("whole"), List.of());
        var losses = curve(folder.resolve("whole"));

        for (int stop : new int[] {1, 5, 6, 17, 23}) {
            Path run = folder.resolve("stopped-" + stop);
            assertArrayEquals(whole, valuesAfter(run, List.of(stop, 3)), "stopped after " + stop);
        }
        assertEquals(23, losses);
    }

    private int curve(Path path) throws IOException {
        return (int) Checkpoint.open(path.resolve("checkpoints/model")).step();
    }

    private static float[] valuesAfter(Path path, List<Integer> stops) throws IOException {
        for (int stop : stops) {
            try (var task = new LineTask(7)) {
                var result = Trainer.fit(task, plan(4, 0, 7, ""), new RecordingRun(path).stoppingAfter(stop));
                assertTrue(result.stopped() || result.steps() == 23);
            }
        }
        try (var task = new LineTask(7)) {
            var result = Trainer.fit(task, plan(4, 0, 7, ""), new RecordingRun(path));
            assertFalse(result.stopped());
            assertEquals(23, result.steps());
            return task.values();
        }
    }

    @Test
    void theCurvesOfAStoppedTrainingAreThoseOfAWholeOne() throws IOException {
        var whole = new RecordingRun(folder.resolve("whole"));
        var first = new RecordingRun(folder.resolve("parts")).stoppingAfter(13);
        var second = new RecordingRun(folder.resolve("parts"));
        try (var a = new LineTask(3);
                var b = new LineTask(3);
                var c = new LineTask(3)) {
            Trainer.fit(a, plan(4, 0, 3, ""), whole);
            Trainer.fit(b, plan(4, 0, 3, ""), first);
            Trainer.fit(c, plan(4, 0, 3, ""), second);
        }

        for (String name : List.of("loss", "epoch loss", "batch mean", "slope error")) {
            Map<Long, Double> parts = new LinkedHashMap<>();
            first.curve(name).forEach(s -> parts.put(s.step(), s.value()));
            second.curve(name).forEach(s -> parts.put(s.step(), s.value()));
            Map<Long, Double> wanted = new LinkedHashMap<>();
            whole.curve(name).forEach(s -> wanted.put(s.step(), s.value()));
            assertEquals(wanted, parts, name);
        }
    }

    @Test
    void theBestEpochIsKept() throws IOException {
        try (var task = new LineTask(1);
                var again = new LineTask(1)) {
            var result = Trainer.fit(task, plan(6, 2, 1, ""), new RecordingRun(folder));

            assertEquals(2, result.bestEpoch());
            assertEquals(5, result.epochs(), "two epochs of patience after epoch 2");
            Trainer.fit(again, plan(3, 0, 1, ""), new RecordingRun(folder.resolve("again")));
            assertArrayEquals(again.values(), task.values());
        }
    }

    @Test
    void aFinishedSeriesIsNotRepeated() throws IOException {
        for (int attempt = 0; attempt < 2; attempt++) {
            try (var task = new LineTask(1)) {
                Trainer.fit(task, plan(2, 0, 1, "seed 1"), new RecordingRun(folder));
                assertEquals(attempt == 0 ? 11 : 0, task.losses);
            }
        }
        assertTrue(Checkpoint.open(folder.resolve("checkpoints/seed-1")).finished());
    }

    @Test
    void notANumberStopsAtOnceAndKeepsTheLastGoodWeights() throws IOException {
        try (var task = new LineTask(1)) {
            task.nanFrom = 8;
            var plan = new TrainingPlan(9, LearningRate.constant(), 3, 0, false, 1, "", Adam.Options.DEFAULTS);

            String error = messageOf(DivergedException.class, () -> Trainer.fit(task, plan, new RecordingRun(folder)));

            assertEquals(9, task.losses);
            assertTrue(error.contains("NaN in step 8 (epoch 2)"), error);
            assertTrue(error.contains("learning rate"), error);
            assertEquals(6, Checkpoint.open(folder.resolve("checkpoints/model")).step());
            assertEquals(6f, task.values()[2]);
        }
    }

    @Test
    void notANumberInTheFirstStepLeavesTheStart() throws IOException {
        try (var task = new LineTask(1)) {
            task.nanFrom = 0;

            assertThrows(DivergedException.class, () -> Trainer.fit(task, plan(2, 0, 1, ""), new RecordingRun(folder)));

            assertEquals(0, Checkpoint.open(folder.resolve("checkpoints/model")).step());
        }
    }

    @Test
    void memoryThatRunsOutHalvesTheBatchAndChangesNothing() throws IOException {
        var undisturbed = new RecordingRun(folder.resolve("undisturbed"));
        var disturbed = new RecordingRun(folder.resolve("disturbed"));
        try (var enough = new LineTask(3);
                var little = new LineTask(3)) {
            little.memory = 3;
            Trainer.fit(enough, plan(4, 0, 3, ""), undisturbed);

            Trainer.fit(little, plan(4, 0, 3, ""), disturbed);

            assertEquals(2, little.pieceSize, "8, 4, 2");
            assertArrayEquals(enough.values(), little.values());
            for (String name : List.of("loss", "batch mean", "epoch loss")) {
                assertEquals(undisturbed.curve(name), disturbed.curve(name), name);
            }
            assertEquals(
                    List.of(
                            "The memory of cpu was not enough for 8 molecules at once. From step 1 on a batch passes"
                                    + " in pieces of 4; its loss and gradients stay those of the whole batch, but a step"
                                    + " takes longer.",
                            "The memory of cpu was not enough for 8 molecules at once. From step 1 on a batch passes"
                                    + " in pieces of 2; its loss and gradients stay those of the whole batch, but a step"
                                    + " takes longer."),
                    disturbed.warnings());
        }
    }

    @Test
    void memoryThatRunsOutLaterIsMadeDoAsWell() throws IOException {
        var run = new RecordingRun(folder.resolve("run"));
        try (var enough = new LineTask(3);
                var little = new LineTask(3)) {
            Trainer.fit(enough, plan(4, 0, 3, ""), new RecordingRun(folder.resolve("enough")));
            little.memoryLostAfter = 9;

            Trainer.fit(little, plan(4, 0, 3, ""), run);

            assertArrayEquals(enough.values(), little.values());
            assertEquals(1, run.warnings().size());
            assertTrue(
                    run.warnings().getFirst().contains("From step 10 on"),
                    run.warnings().toString());
        }
    }

    @Test
    void aBatchThatCannotBeCutEndsTheRunWithAnAdviceAndACheckpoint() throws IOException {
        try (var task = new LineTask(1);
                var again = new LineTask(1)) {
            task.memoryLostAfter = 7;
            task.canHalve = false;
            var run = new RecordingRun(folder);

            String error = messageOf(IOException.class, () -> Trainer.fit(task, plan(4, 0, 1, ""), run));

            assertTrue(
                    error.startsWith("The memory of cpu is not enough for step 8, and its batch of 8 cannot be cut"),
                    error);
            assertTrue(error.contains("Choose a smaller batch"), error);
            var result = Trainer.fit(again, plan(4, 0, 1, ""), new RecordingRun(folder));
            assertEquals(23, result.steps());
        }
    }

    @Test
    void otherFailuresOfTheLibraryAreNotTakenForIt() throws IOException {
        try (var task = new LineTask(1)) {
            task.failure = "CUDA error: an illegal memory access was encountered";
            task.memoryLostAfter = 2;

            String error = messageOf(
                    ai.djl.engine.EngineException.class,
                    () -> Trainer.fit(task, plan(4, 0, 1, ""), new RecordingRun(folder)));

            assertEquals(task.failure, error);
        }
    }

    @Test
    void anotherSeedDoesNotGoOnFromThisCheckpoint() throws IOException {
        try (var task = new LineTask(1)) {
            Trainer.fit(task, plan(1, 0, 1, ""), new RecordingRun(folder));

            String error =
                    messageOf(IOException.class, () -> Trainer.fit(task, plan(1, 0, 2, ""), new RecordingRun(folder)));

            assertTrue(error.contains("seed 1"), error);
        }
    }

    @Test
    void saysWhereItIs() throws IOException {
        var run = new RecordingRun(folder);
        try (var task = new LineTask(1)) {
            Trainer.fit(task, plan(4, 0, 1, ""), run);
        }

        var last = run.events.stream()
                .filter(RunEvent.Progress.class::isInstance)
                .map(RunEvent.Progress.class::cast)
                .reduce((_, b) -> b)
                .orElseThrow();
        assertEquals(23, last.done());
        assertEquals(23, last.total());
    }

    private static TrainingPlan plan(int epochs, int patience, long seed, String series) {
        return new TrainingPlan(
                epochs, LearningRate.constant(), 0, patience, false, seed, series, Adam.Options.DEFAULTS);
    }
}
