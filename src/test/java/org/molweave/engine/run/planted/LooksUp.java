package org.molweave.engine.run.planted;

import org.molweave.engine.train.LearningRate;

/// Planted: a lower package that knows a higher one.
public record LooksUp(LearningRate rate) {}
