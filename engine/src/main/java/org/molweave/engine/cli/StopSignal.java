package org.molweave.engine.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C as a request: the work finishes its step, saves a checkpoint and ends; only then does the process.
final class StopSignal implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;
    private volatile boolean worthWaiting;
    private volatile boolean closed;

    /// A signal that nothing triggers.
    static StopSignal never() {
        return new StopSignal();
    }

    static StopSignal install() {
        var signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::onShutdown, "stop"));
        return signal;
    }

    boolean isRequested() {
        return requested;
    }

    /// From now on Ctrl-C waits for the work to end by itself.
    void workBegins() {
        worthWaiting = true;
    }

    private void onShutdown() {
        if (!worthWaiting || closed) {
            return;
        }
        requested = true;
        try {
            if (finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(Console.STOPPED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        finished.countDown();
    }
}
