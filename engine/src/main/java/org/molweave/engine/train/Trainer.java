package org.molweave.engine.train;

import java.io.IOException;
import java.nio.file.Path;
import org.molweave.engine.method.RunContext;

/// The one training loop of all methods.
///
/// A training goes on from its checkpoint where there is one, and a finished one only loads its weights: a run of
/// several series (seeds) that was killed in the second repeats nothing of the first. On a CPU a resumed training ends
/// in exactly the numbers of an uninterrupted one.
public final class Trainer {

    private Trainer() {}

    /// How a training ended. `bestEpoch` is -1 where nothing was validated; `checkpoint` is a path without suffix.
    public record Result(boolean stopped, int epochs, int bestEpoch, double bestValue, long steps, Path checkpoint) {}

    /// Trains until done or asked to stop. Afterwards the task's parameters are the best ones (the last ones without
    /// validation, or when stopped) and stand in the checkpoint.
    ///
    /// Throws [DivergedException] where the loss or a gradient is no number.
    public static Result fit(TrainingTask task, TrainingPlan plan, RunContext run) throws IOException {
        try (var loop = new TrainingLoop(task, plan, run)) {
            return loop.run();
        }
    }
}
