package org.molweave.viz.planted;

import org.molweave.engine.train.LearningRate;

/// Planted: a view that knows training and starts a thread.
public record HeavyView(LearningRate rate) {

    Thread start() {
        return Thread.startVirtualThread(() -> {});
    }
}
