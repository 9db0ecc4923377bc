package org.molweave.app.task;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Runs work on values beside the window and hands the results back to the JavaFX thread.
///
/// Three steps, each in its place: take the inputs on the JavaFX thread, compute on values here, show on the JavaFX
/// thread. A test passes executors that run at once.
public final class Background implements AutoCloseable {

    private final Executor work;
    private final Executor screen;
    private final ScheduledExecutorService clock;
    private final ObservableList<Activity> activities = FXCollections.observableArrayList();
    private volatile boolean closed;

    /// `work` carries out the work, `screen` whatever touches nodes or properties.
    public Background(Executor work, Executor screen) {
        this.work = work;
        this.screen = screen;
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clock").factory());
    }

    /// The one of the running program: a virtual thread per piece of work.
    public static Background ofThreads() {
        return new Background(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().daemon().name("work-", 0).factory()),
                Background::onScreen);
    }

    /// Everything at once on the calling thread, for tests of models.
    public static Background immediate() {
        return new Background(Runnable::run, Runnable::run);
    }

    private static void onScreen(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    /// Questions of which only the newest matters.
    public <T> Latest<T> latest(Consumer<? super T> show, Consumer<? super Throwable> failed) {
        return new Latest<>(this, show, failed);
    }

    /// Computes a value and shows it; does nothing once this is closed, when nobody looks any more.
    public <T> void run(Callable<T> task, Consumer<? super T> show, Consumer<? super Throwable> failed) {
        try {
            work.execute(() -> carryOut(task, show, failed));
        } catch (RejectedExecutionException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    private <T> void carryOut(Callable<T> task, Consumer<? super T> show, Consumer<? super Throwable> failed) {
        try {
            T value = task.call();
            screen.execute(() -> show.accept(value));
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            screen.execute(() -> failed.accept(e));
        }
    }

    /// Long work that the user sees in the list of activities and can cancel.
    public <T> Activity start(
            String title, Activity.Work<T> task, Consumer<? super T> show, Consumer<? super Throwable> failed) {
        var activity = new Activity(title, screen);
        onScreen(activities, activity, true);
        run(
                () -> task.call(activity),
                value -> {
                    activities.remove(activity);
                    if (!activity.isCancelled()) {
                        show.accept(value);
                    }
                },
                error -> {
                    activities.remove(activity);
                    if (!activity.isCancelled()) {
                        failed.accept(error);
                    }
                });
        return activity;
    }

    private void onScreen(ObservableList<Activity> list, Activity activity, boolean add) {
        screen.execute(() -> {
            if (add) {
                list.add(activity);
            }
        });
    }

    /// Runs something on the JavaFX thread, now or soon.
    public void show(Runnable task) {
        screen.execute(task);
    }

    /// Runs something once, beside the window, after a while.
    public void after(Duration pause, Runnable task) {
        var _ = clock.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Repeats work until the handle is closed; a repetition that fails is tried again at its next turn.
    public AutoCloseable every(Duration period, Runnable task) {
        var future = clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        Thread.currentThread()
                                .getUncaughtExceptionHandler()
                                .uncaughtException(Thread.currentThread(), e);
                    }
                },
                period.toMillis(),
                period.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> future.cancel(false);
    }

    /// What runs now, oldest first; changed on the JavaFX thread only.
    public ObservableList<Activity> activities() {
        return activities;
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdownNow();
        activities.forEach(Activity::cancel);
        if (work instanceof ExecutorService service) {
            service.shutdownNow();
        }
    }
}
