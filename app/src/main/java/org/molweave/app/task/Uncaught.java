package org.molweave.app.task;

import java.util.function.Consumer;
import javafx.application.Platform;

/// Errors that nothing else caught, on whichever thread: shown instead of lost.
public final class Uncaught {

    private Uncaught() {}

    /// From now on `show` hears of them on the JavaFX thread.
    public static void showBy(Consumer<? super Throwable> show) {
        Thread.setDefaultUncaughtExceptionHandler((_, error) -> Platform.runLater(() -> show.accept(error)));
        Thread.currentThread().setUncaughtExceptionHandler((_, error) -> show.accept(error));
    }
}
