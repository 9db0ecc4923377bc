package org.molweave.bench;

import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.app.shell.MainWindow;
import org.molweave.app.task.Background;

/// The JavaFX thread, for a program that measures beside it: work done there, conditions awaited pulse by pulse, and
/// the pulses themselves.
final class Screen {

    private static final int MINUTES = 5;

    private final Background background;

    private Screen(Background background) {
        this.background = background;
    }

    static Screen open(Background background) throws InterruptedException {
        var started = new CountDownLatch(1);
        Platform.startup(() -> {
            // Windows come and go between the measurements.
            Platform.setImplicitExit(false);
            started.countDown();
        });
        started.await();
        return new Screen(background);
    }

    /// Shows a node alone in a window.
    Stage show(Parent root, double width, double height) throws Exception {
        return call(() -> {
            var stage = new Stage();
            var scene = new Scene(root, width, height);
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets()
                    .add(Objects.requireNonNull(MainWindow.class.getResource("workbench.css"))
                            .toExternalForm());
            stage.setScene(scene);
            stage.show();
            return stage;
        });
    }

    <T> T call(Callable<T> task) throws Exception {
        var done = new CompletableFuture<T>();
        background.show(() -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(MINUTES, TimeUnit.MINUTES);
    }

    /// Does something and waits until the condition holds and was drawn: the milliseconds that took.
    double millis(Runnable action, BooleanSupplier condition) throws Exception {
        var done = new CompletableFuture<Long>();
        long[] start = new long[1];
        background.show(() -> {
            start[0] = System.nanoTime();
            action.run();
            new AnimationTimer() {
                private boolean holds;

                @Override
                public void handle(long now) {
                    if (holds) {
                        stop();
                        done.complete(System.nanoTime());
                    }
                    holds = holds || condition.getAsBoolean();
                }
            }.start();
        });
        return (done.get(MINUTES, TimeUnit.MINUTES) - start[0]) / 1e6;
    }

    /// The times between pulses, in milliseconds, while something is done at each of them.
    double[] pulses(int count, Runnable each) throws Exception {
        var done = new CompletableFuture<double[]>();
        background.show(() -> new AnimationTimer() {
            private final double[] gaps = new double[count];
            private int seen;
            private long before;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                if (before != 0) {
                    gaps[seen++] = (time - before) / 1e6;
                }
                before = time;
                if (seen == count) {
                    stop();
                    done.complete(gaps);
                } else {
                    each.run();
                }
            }
        }.start());
        return done.get(MINUTES, TimeUnit.MINUTES);
    }

    /// "600 frames: median 16.7 ms, longest 40.1 ms, 3 over 33 ms".
    static String describe(double[] gaps) {
        double[] sorted = gaps.clone();
        Arrays.sort(sorted);
        return "%d frames: median %.1f ms, 95%% %.1f ms, longest %.1f ms, %d over 33 ms"
                .formatted(
                        sorted.length,
                        sorted[sorted.length / 2],
                        sorted[sorted.length * 95 / 100],
                        sorted[sorted.length - 1],
                        DoubleStream.of(sorted).filter(gap -> gap > 33).count());
    }
}
