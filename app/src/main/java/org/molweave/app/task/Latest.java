package org.molweave.app.task;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A question asked again and again, of which only the newest answer is shown: what the user selected last.
///
/// Used on the JavaFX thread.
public final class Latest<T> {

    private final Background background;
    private final Consumer<? super T> show;
    private final Consumer<? super Throwable> failed;
    private final AtomicLong newest = new AtomicLong();

    Latest(Background background, Consumer<? super T> show, Consumer<? super Throwable> failed) {
        this.background = background;
        this.show = show;
        this.failed = failed;
    }

    /// Asks; answers to earlier questions are dropped from now on. The work captures values, no properties.
    public void submit(Callable<T> question) {
        long number = newest.incrementAndGet();
        background.run(
                question,
                answer -> {
                    if (newest.get() == number) {
                        show.accept(answer);
                    }
                },
                error -> {
                    if (newest.get() == number) {
                        failed.accept(error);
                    }
                });
    }

    /// Drops whatever is still being computed.
    public void cancel() {
        newest.incrementAndGet();
    }
}
