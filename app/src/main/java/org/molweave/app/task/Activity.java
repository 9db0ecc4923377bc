package org.molweave.app.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Long work inside the window's own process: reading a file, laying out a graph. Training is no activity but a run.
public final class Activity {

    /// What is done; asks now and then whether it is cancelled.
    @FunctionalInterface
    public interface Work<T> {
        T call(Activity activity) throws Exception;
    }

    private final String title;
    private final Executor screen;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final List<Runnable> whenCancelled = new CopyOnWriteArrayList<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");

    Activity(String title, Executor screen) {
        this.title = title;
        this.screen = screen;
    }

    public String title() {
        return title;
    }

    /// Says how far the work is, from any thread. `done` is a share, or -1 while unknown.
    public void progress(double done, String what) {
        screen.execute(() -> {
            progress.set(done);
            message.set(what);
        });
    }

    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Called when the work is to end, by whoever cancels; at once where it was cancelled already.
    public void onCancel(Runnable action) {
        whenCancelled.add(action);
        if (cancelled.get()) {
            action.run();
        }
    }

    /// Asks the work to end; its result is thrown away.
    public void cancel() {
        cancelled.set(true);
        whenCancelled.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled.get();
    }
}
