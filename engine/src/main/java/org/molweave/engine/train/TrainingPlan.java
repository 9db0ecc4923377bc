package org.molweave.engine.train;

import org.molweave.engine.nn.Adam;

/// How long and how fast a [TrainingTask] is trained.
///
/// `schedule` scales the learning rates of the task's groups. A checkpoint is saved at the start, every
/// `checkpointEverySteps` steps (0: only between epochs, at most every few seconds), when stopped and at the end.
/// Training ends early after `patience` epochs without a better validation value (0: never). `series` tells repetitions
/// in one run apart (`seed 2`) and names the checkpoint; it is empty where there is only one.
public record TrainingPlan(
        int epochs,
        LearningRate schedule,
        long checkpointEverySteps,
        int patience,
        boolean higherIsBetter,
        long seed,
        String series,
        Adam.Options options) {

    public TrainingPlan {
        if (epochs < 0 || checkpointEverySteps < 0 || patience < 0) {
            throw new IllegalArgumentException(
                    "Epochs (%d), steps between checkpoints (%d) and patience (%d) count from 0."
                            .formatted(epochs, checkpointEverySteps, patience));
        }
    }
}
