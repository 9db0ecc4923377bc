package org.molweave.engine.train;

/// How the learning rate changes over the steps of a training: a factor on the rates of the parameter groups.
@FunctionalInterface
public interface LearningRate {

    /// The factor in a step, counted from 0 over all epochs.
    double at(long step);

    static LearningRate constant() {
        return _ -> 1;
    }

    /// Multiplied by `factor` every `steps` steps.
    static LearningRate exponential(double factor, long steps) {
        if (!(factor > 0) || steps < 1) {
            throw new IllegalArgumentException(
                    "A learning rate cannot change by the factor %s every %d steps.".formatted(factor, steps));
        }
        return step -> {
            long times = step / steps;
            return Math.pow(factor, (double) times);
        };
    }

    /// Rises evenly over the first `steps` steps, reaching the full rate in the last of them.
    default LearningRate withWarmUp(long steps) {
        return step -> at(step) * Math.min(1, (step + 1) / (double) Math.max(1, steps));
    }
}
