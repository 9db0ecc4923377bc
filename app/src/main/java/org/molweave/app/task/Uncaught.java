package org.molweave.app.task;

import java.util.function.Consumer;
import javafx.application.Platform;

/// Errors that nothing else caught, on whichever thread: shown instead of lost.
public final class Uncaught {

    private static final System.Logger LOG = System.getLogger(Uncaught.class.getName());

    private Uncaught() {}

    /// From now on `show` hears of them on the JavaFX thread.
    public static void showBy(Consumer<? super Throwable> show) {
        Thread.setDefaultUncaughtExceptionHandler((_, error) -> {
            log(error);
            Platform.runLater(() -> show.accept(error));
        });
        Thread.currentThread().setUncaughtExceptionHandler((_, error) -> {
            log(error);
            show.accept(error);
        });
    }

    /// Where there is no window to show it in, the log has it.
    private static void log(Throwable error) {
        LOG.log(System.Logger.Level.ERROR, "Not caught", error);
    }
}
