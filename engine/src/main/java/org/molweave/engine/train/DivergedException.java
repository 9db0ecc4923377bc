package org.molweave.engine.train;

import java.io.IOException;

/// Training produced numbers that are none. The message says where, what was kept and what to try.
public final class DivergedException extends IOException {

    private static final long serialVersionUID = 1;

    DivergedException(String what, long step, int epoch, Checkpoint lastGood) {
        super("""
                Training diverged: %s in step %d (epoch %d). The weights of step %d, the last good ones, are kept in %s. \
                Try a learning rate ten times smaller, look for extreme values among the labels, and check the settings \
                that scale the loss (temperature, weights).""".formatted(what, step, epoch + 1, lastGood.state().step(), lastGood.path()));
    }
}
