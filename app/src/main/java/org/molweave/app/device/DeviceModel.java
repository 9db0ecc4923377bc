package org.molweave.app.device;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.jobs.Devices;
import org.molweave.app.notice.Notices;
import org.molweave.app.task.Activity;
import org.molweave.app.task.Background;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.LibraryCheck;
import org.molweave.engine.device.install.Account;
import org.molweave.engine.device.install.Progress;

/// Setting up a graphics card: one step at a time, each with its outcome in words.
///
/// Nothing is fetched before the user saw what it is; closing the dialog does not stop a download, which goes on in the
/// list of activities.
public final class DeviceModel {

    private final Background background;
    private final Devices devices;
    private final Graphics graphics;
    private final ReadOnlyObjectWrapper<@Nullable Account> account = new ReadOnlyObjectWrapper<>(this, "account");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper installed = new ReadOnlyStringWrapper(this, "installed", "");
    private @Nullable Activity running;

    public DeviceModel(Background background, Devices devices, Graphics graphics) {
        this.background = background;
        this.devices = devices;
        this.graphics = graphics;
    }

    ReadOnlyObjectProperty<DeviceReport> reportProperty() {
        return devices.reportProperty();
    }

    /// What the chosen server would have us fetch; null before it was asked.
    ReadOnlyObjectProperty<@Nullable Account> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /// What happens or happened, in a sentence; empty before anything did.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Whether the message tells of a failure.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// A share, or -1 where it is not known.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How much of the disk installed libraries take; empty where there are none.
    ReadOnlyStringProperty installedProperty() {
        return installed.getReadOnlyProperty();
    }

    /// Libraries on this computer that would fit, or the one that was tried and may be tried again.
    List<GpuLibrary> found() {
        for (CardState state : devices.reportProperty().get().cards()) {
            switch (state) {
                case CardState.LibrariesMissing missing -> {
                    return missing.found();
                }
                case CardState.LibraryFails fails -> {
                    return List.of(fails.library());
                }
                case CardState.Ready _, CardState.CardTooOld _, CardState.DriverTooOld _ -> {}
            }
        }
        return List.of();
    }

    /// Asks the driver and looks at the disk again.
    void look() {
        devices.refresh();
        background.run(
                graphics::bytes, bytes -> installed.set(bytes == 0 ? "" : Account.size(bytes)), _ -> installed.set(""));
    }

    /// Uses the libraries in a folder that the user chose.
    void useFolder(Path folder) {
        work(
                tr("Looking at %s", folder),
                _ -> switch (graphics.check(folder)) {
                    case LibraryCheck.Fits fits -> graphics.use(fits.library());
                    case LibraryCheck.Refused refused -> throw new IOException(refused.reason());
                },
                this::told);
    }

    void use(GpuLibrary library) {
        work(
                tr("Trying PyTorch %s in %s", library.version(), library.folder()),
                _ -> graphics.use(library),
                this::told);
    }

    /// Asks a server what it would have us fetch.
    void ask(GpuLibrary.Source source) {
        account.set(null);
        work(tr("Asking how large it is"), _ -> graphics.account(source), answer -> {
            account.set(answer);
            message.set(answer.text());
        });
    }

    /// Another way was chosen: what was said about the one before no longer counts.
    void chooseAnother() {
        if (!busy.get()) {
            account.set(null);
            failed.set(false);
            message.set("");
        }
    }

    /// Fetches what the account says, tries it, and uses it where it works.
    void install() {
        Account agreed = account.get();
        if (agreed == null) {
            return;
        }
        work(
                tr("Fetching libraries for the graphics card"),
                activity -> graphics.use(graphics.install(agreed, listener(activity))),
                state -> {
                    account.set(null);
                    told(state);
                });
    }

    /// Deletes what was installed.
    void remove() {
        Callable<Boolean> removal = () -> {
            graphics.remove();
            return true;
        };
        work(tr("Removing"), _ -> removal.call(), _ -> {
            message.set(tr("Removed. Runs use the CPU."));
            look();
        });
    }

    /// Stops what is going on; what was fetched so far is kept.
    void stop() {
        Activity activity = running;
        if (activity != null) {
            activity.cancel();
            ended();
            message.set(tr("Stopped. What was fetched so far is kept, and the next attempt goes on from there."));
        }
    }

    private <T> void work(String what, Activity.Work<T> task, java.util.function.Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        failed.set(false);
        progress.set(-1);
        message.set(what + "…");
        running = background.start(
                what,
                task,
                value -> {
                    ended();
                    done.accept(value);
                },
                error -> {
                    ended();
                    failed.set(true);
                    message.set(Notices.reason(error));
                });
    }

    private void ended() {
        running = null;
        busy.set(false);
    }

    private void told(CardState state) {
        failed.set(!(state instanceof CardState.Ready));
        message.set(state.card().name() + ": " + state.sentence());
        look();
    }

    private Progress listener(Activity activity) {
        return new Progress() {
            private long last = -1;

            @Override
            public void at(String what, long done, long total) {
                long percent = total > 0 ? done * 100 / total : -1;
                if (percent != last) {
                    last = percent;
                    String text = percent < 0 ? tr("Unpacking %s", what) : tr("Fetching %s, %d %%", what, percent);
                    activity.progress(percent < 0 ? -1 : percent / 100.0, text);
                    background.show(() -> {
                        if (busy.get()) {
                            progress.set(percent < 0 ? -1 : percent / 100.0);
                            message.set(text);
                        }
                    });
                }
            }

            @Override
            public boolean stopRequested() {
                return activity.isCancelled();
            }
        };
    }
}
