package org.molweave.engine.nn;

import ai.djl.pytorch.jni.JniUtils;

/// Computes without recording gradients until closed, on this thread: for embedding, prediction and explanation.
public final class NoGradient implements AutoCloseable {

    private final boolean before = JniUtils.isGradMode();

    private NoGradient() {
        JniUtils.setGradMode(false);
    }

    public static NoGradient begin() {
        return new NoGradient();
    }

    @Override
    public void close() {
        JniUtils.setGradMode(before);
    }
}
