package org.molweave.engine.train;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.BufferMark;
import org.molweave.engine.nn.NativeMemory;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.weights.HostTensor;

/// One training, from its start or its checkpoint to its end.
///
/// A checkpoint is taken before a step and stored only once that step's loss and gradients turned out to be numbers, so
/// what is stored is known to be good.
final class TrainingLoop implements AutoCloseable {

    /// A curve keeps about as many points; more steps than that are thinned.
    private static final long CURVE_POINTS = 5000;

    private static final long NANOS_BETWEEN_EPOCH_CHECKPOINTS = 5_000_000_000L;

    private final TrainingTask task;
    private final TrainingPlan plan;
    private final RunContext run;
    private final Parameters parameters;
    private final Adam adam;
    private final GradientCheck gradients;
    private final BufferMark buffers;
    private final ProgressMeter progress;
    private final Path path;
    private TrainingState state;
    private Map<String, HostTensor> best = Map.of();
    private @Nullable Checkpoint stored;
    private long storedAt;
    private long totalSteps;

    TrainingLoop(TrainingTask task, TrainingPlan plan, RunContext run) {
        this.task = task;
        this.plan = plan;
        this.run = run;
        parameters = task.parameters();
        adam = new Adam(parameters.ops(), parameters, task.groups(), plan.options());
        gradients = new GradientCheck(parameters, task.groups());
        buffers = new BufferMark(parameters);
        progress = new ProgressMeter(run);
        path = Checkpoint.pathOf(run.directory(), plan.series());
        state = TrainingState.start(plan.seed());
    }

    Trainer.Result run() throws IOException {
        // Optimised graphs depend on what this process computed before, in the last bits: a resumed run would differ.
        JniUtils.setGraphExecutorOptimize(false);
        if (CheckpointFiles.exist(path)) {
            goOnFrom(Checkpoint.open(path));
        }
        if (state.finished()) {
            return result(false);
        }
        while (state.epoch() < plan.epochs() && !outOfPatience()) {
            if (!epoch()) {
                storeForLater();
                return result(true);
            }
        }
        finish();
        return result(false);
    }

    /// False when asked to stop before its end.
    private boolean epoch() throws IOException {
        int steps = task.stepsInEpoch(state.epoch());
        totalSteps = state.step() - state.stepInEpoch() + (long) steps * (plan.epochs() - state.epoch());
        while (state.stepInEpoch() < steps) {
            if (run.stopRequested()) {
                return false;
            }
            step();
        }
        if (run.stopRequested()) {
            return false;
        }
        endEpoch();
        return true;
    }

    private void step() throws IOException {
        Checkpoint taken = isCheckpointDue() ? capture() : null;
        buffers.set();
        double loss = gradientsOfBatch(taken);
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            adam.step(plan.schedule().at(state.step()));
        }
        int molecules = task.molecules(state.epoch(), state.stepInEpoch());
        if (isOnCurve()) {
            scalar("loss", "train", loss);
        }
        state = state.afterStep(loss);
        progress.step(state.step(), totalSteps, molecules);
    }

    /// Leaves the gradients of the batch with the parameters and returns its loss. Where memory runs out, the batch is
    /// halved and the same step begun anew, as often as it takes.
    private double gradientsOfBatch(@Nullable Checkpoint taken) throws IOException {
        while (true) {
            try {
                return attempt(taken);
            } catch (EngineException e) {
                if (!NativeMemory.isExhausted(e)) {
                    throw e;
                }
                makeRoom(e);
            }
        }
    }

    private double attempt(@Nullable Checkpoint taken) throws IOException {
        Engine.getInstance().setRandomSeed(Seeds.of(plan.seed(), state.step()));
        var numbers = new ArrayList<RunEvent>();
        double loss;
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            loss = backward(numbers);
            if (!Double.isFinite(loss)) {
                throw diverged("the loss became " + loss, taken);
            }
            if (!gradients.areFinite()) {
                throw diverged("a gradient is no longer a number", taken);
            }
            if (taken != null) {
                store(taken);
            }
        }
        for (RunEvent number : numbers) {
            run.emit(number);
        }
        return loss;
    }

    /// `numbers` gets what the task says beside the loss: it counts only if the step succeeds.
    private double backward(List<RunEvent> numbers) throws IOException {
        StepLog log = isOnCurve()
                ? log("train", (name, split, value) -> numbers.add(scalarEvent(name, split, value)))
                : log("train", (_, _, _) -> {});
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray loss = task.loss(state.epoch(), state.stepInEpoch(), log);
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    private void makeRoom(EngineException failure) throws IOException {
        NativeMemory.release(parameters.ops().device());
        adam.zeroGradients();
        buffers.restore();
        OptionalInt pieces = task.halve();
        int molecules = task.molecules(state.epoch(), state.stepInEpoch());
        if (pieces.isEmpty()) {
            throw new IOException(
                    "The memory of %s is not enough for step %d, and its batch of %d cannot be cut any further. Choose a smaller batch or a smaller network, or another device; the run can go on from its last checkpoint (%s)."
                            .formatted(run.device(), state.step() + 1, molecules, path),
                    failure);
        }
        run.warn(
                "The memory of %s was not enough for %d molecules at once. From step %d on a batch passes in pieces of %d; its loss and gradients stay those of the whole batch, but a step takes longer."
                        .formatted(run.device(), molecules, state.step() + 1, pieces.getAsInt()));
    }

    private void endEpoch() throws IOException {
        if (state.lossSteps() > 0) {
            scalar("epoch loss", "train", state.lossSum() / state.lossSteps());
        }
        Engine.getInstance().setRandomSeed(Seeds.of(plan.seed(), -1 - state.epoch()));
        OptionalDouble value;
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            value = task.validate(state.epoch(), log("valid", this::scalar));
        }
        if (value.isPresent() && state.isBetter(value.getAsDouble(), plan.higherIsBetter())) {
            state = state.withBest(value.getAsDouble());
            best = parameters.snapshot();
        }
        state = state.afterEpoch();
    }

    private boolean outOfPatience() {
        return plan.patience() > 0 && state.hasBest() && state.epoch() - 1 - state.bestEpoch() >= plan.patience();
    }

    private boolean isCheckpointDue() {
        if (stored == null) {
            return true;
        }
        if (stored.state().step() == state.step()) {
            return false;
        }
        boolean bySteps = plan.checkpointEverySteps() > 0 && state.step() % plan.checkpointEverySteps() == 0;
        boolean betweenEpochs = state.stepInEpoch() == 0;
        return bySteps || (betweenEpochs && System.nanoTime() - storedAt > NANOS_BETWEEN_EPOCH_CHECKPOINTS);
    }

    private Checkpoint capture() {
        return new Checkpoint(
                path,
                run.spec().method(),
                plan.series(),
                state,
                Json.tree(run.spec()),
                task.describe(),
                parameters.snapshot(),
                best,
                adam.state());
    }

    private void store(Checkpoint checkpoint) throws IOException {
        CheckpointFiles.write(checkpoint);
        stored = checkpoint;
        storedAt = System.nanoTime();
        String name = run.directory().path().relativize(path).toString().replace('\\', '/');
        run.emit(new RunEvent.CheckpointSaved(name, checkpoint.state().step()));
    }

    private void storeForLater() throws IOException {
        // A training that never began may start from what a stopped one before it left half done: it is begun anew.
        boolean begun = stored != null || state.step() > 0;
        if (begun && (stored == null || stored.state().step() != state.step())) {
            store(capture());
        }
    }

    private void finish() throws IOException {
        progress.end(state.step());
        if (!best.isEmpty()) {
            parameters.load(best);
        }
        state = state.done();
        best = Map.of();
        Checkpoint last = capture();
        store(new Checkpoint(
                path, last.method(), last.series(), state, last.run(), last.about(), last.weights(), best, Map.of()));
    }

    private void goOnFrom(Checkpoint checkpoint) throws IOException {
        if (checkpoint.state().seed() != plan.seed()
                || !checkpoint.method().equals(run.spec().method())) {
            throw new IOException("%s is of method %s with seed %d, not of %s with seed %d. Start a new run instead."
                    .formatted(
                            path,
                            checkpoint.method(),
                            checkpoint.state().seed(),
                            run.spec().method(),
                            plan.seed()));
        }
        parameters.load(checkpoint.weights());
        state = checkpoint.state();
        best = checkpoint.best();
        if (state.finished()) {
            return;
        }
        adam.restore(checkpoint.optimiser());
        stored = checkpoint;
        storedAt = System.nanoTime();
        String name = plan.series().isEmpty() ? "Training" : plan.series();
        run.emit(new RunEvent.Message(
                RunEvent.now(),
                "info",
                "%s goes on from step %d (epoch %d).".formatted(name, state.step(), state.epoch() + 1)));
    }

    private DivergedException diverged(String what, @Nullable Checkpoint taken) throws IOException {
        if (stored == null && taken != null) {
            // Nothing is known to be good yet; what training began with is still the best there is.
            store(taken);
        }
        Checkpoint good = java.util.Objects.requireNonNull(stored);
        parameters.load(good.weights());
        return new DivergedException(what, state.step(), state.epoch(), good);
    }

    private boolean isOnCurve() {
        return state.step() % Math.max(1, totalSteps / CURVE_POINTS) == 0;
    }

    /// Where the numbers of a step go.
    @FunctionalInterface
    private interface Numbers {
        void add(String name, String split, double value) throws IOException;
    }

    private static StepLog log(String part, Numbers numbers) {
        return new StepLog() {
            @Override
            public void scalar(String name, double value) throws IOException {
                scalar(name, part, value);
            }

            @Override
            public void scalar(String name, String split, double value) throws IOException {
                numbers.add(name, split, value);
            }
        };
    }

    private void scalar(String name, String split, double value) throws IOException {
        run.emit(scalarEvent(name, split, value));
    }

    private RunEvent scalarEvent(String name, String split, double value) {
        return new RunEvent.Scalar(name, split, plan.series(), state.step(), value);
    }

    private Trainer.Result result(boolean stopped) {
        return new Trainer.Result(stopped, state.epoch(), state.bestEpoch(), state.bestValue(), state.step(), path);
    }

    @Override
    public void close() {
        buffers.close();
        gradients.close();
        adam.close();
    }
}
