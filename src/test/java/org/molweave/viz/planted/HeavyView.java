package org.molweave.viz.planted;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.molweave.engine.train.LearningRate;

/// Planted: a view that knows training and a library of files, and starts a thread.
public record HeavyView(LearningRate rate, PDDocument document) {

    Thread start() {
        return Thread.startVirtualThread(() -> {});
    }
}
