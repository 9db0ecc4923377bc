package org.molweave.engine.train;

/// Where a training stands between two steps: together with weights and optimiser state all that is needed to go on.
///
/// `step` counts over all epochs, `stepInEpoch` within `epoch`. `bestEpoch` is -1 while nothing was validated.
/// `lossSum` and `lossSteps` are of the current epoch.
record TrainingState(
        long step,
        int epoch,
        int stepInEpoch,
        int bestEpoch,
        double bestValue,
        double lossSum,
        int lossSteps,
        long seed,
        boolean finished) {

    static TrainingState start(long seed) {
        return new TrainingState(0, 0, 0, -1, 0, 0, 0, seed, false);
    }

    TrainingState afterStep(double loss) {
        return new TrainingState(
                step + 1, epoch, stepInEpoch + 1, bestEpoch, bestValue, lossSum + loss, lossSteps + 1, seed, false);
    }

    TrainingState afterEpoch() {
        return new TrainingState(step, epoch + 1, 0, bestEpoch, bestValue, 0, 0, seed, false);
    }

    TrainingState withBest(double value) {
        return new TrainingState(step, epoch, stepInEpoch, epoch, value, lossSum, lossSteps, seed, false);
    }

    TrainingState done() {
        return new TrainingState(step, epoch, stepInEpoch, bestEpoch, bestValue, lossSum, lossSteps, seed, true);
    }

    boolean hasBest() {
        return bestEpoch >= 0;
    }

    boolean isBetter(double value, boolean higherIsBetter) {
        return Double.isFinite(value) && (!hasBest() || (higherIsBetter ? value > bestValue : value < bestValue));
    }
}
