package org.molweave.engine.chem;

import java.util.concurrent.FutureTask;

/// Runs work that recurses once per atom where the caller's stack is too small for it: a chain of 5,000 atoms needs
/// more
/// than the usual megabyte. Such molecules are rare, so the thread is made for the one call.
final class LargeStack {

    private static final long BYTES = 128L << 20;

    private LargeStack() {}

    static <T> T call(Toolkit.Work<T> work) throws Exception {
        var task = new FutureTask<T>(work::run);
        var thread = new Thread(null, task, "large molecule", BYTES);
        thread.setDaemon(true);
        thread.start();
        thread.join();
        return switch (task.state()) {
            case SUCCESS -> task.resultNow();
            default -> throw failure(task.exceptionNow());
        };
    }

    private static Exception failure(Throwable thrown) {
        return thrown instanceof Exception exception
                ? exception
                : new SmilesException("The molecule is nested too deeply or too large to be read.", thrown);
    }
}
