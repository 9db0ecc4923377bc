package org.molweave.app.jobs;

import static org.molweave.app.text.Text.tr;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.molweave.app.task.Background;
import org.molweave.app.task.Latest;
import org.molweave.engine.device.Card;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;

/// Where runs can be computed, as the engine names it; the best place first. Used on the JavaFX thread.
///
/// The driver is asked in the background, by a program of its own, for the window loads no tensor library. A card that
/// cannot be used after all is reported by the run itself.
public final class Devices {

    private final Latest<DeviceReport> looking;
    private final Callable<DeviceReport> look;
    private final ReadOnlyObjectWrapper<DeviceReport> report =
            new ReadOnlyObjectWrapper<>(this, "report", DeviceReport.UNKNOWN);
    private final ObservableList<String> usable = FXCollections.observableArrayList(DeviceReport.CPU);
    private Runnable setUp = () -> {};
    private final ObservableList<String> usableView = FXCollections.unmodifiableObservableList(usable);

    /// `look` takes up to some seconds.
    public Devices(Background background, Callable<DeviceReport> look) {
        this.look = look;
        looking = background.latest(this::show, _ -> {});
    }

    /// The CPU alone, without looking.
    public static Devices cpuOnly(Background background) {
        return new Devices(background, () -> DeviceReport.UNKNOWN);
    }

    /// Looks anew, for cards come and go and their free memory changes.
    public void refresh() {
        looking.submit(look);
    }

    /// How the user comes to where a graphics card is set up.
    public void setUpBy(Runnable show) {
        setUp = show;
    }

    /// Leads the user there.
    public void setUp() {
        setUp.run();
    }

    private void show(DeviceReport found) {
        report.set(found);
        if (!usable.equals(found.usable())) {
            usable.setAll(found.usable());
        }
    }

    /// What was found when it was looked for last.
    public ReadOnlyObjectProperty<DeviceReport> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// At least the CPU, which is the last one.
    public ObservableList<String> usable() {
        return usableView;
    }

    public String best() {
        return usable.getFirst();
    }

    /// The device if it can be used, else the best one.
    public String orBest(String device) {
        return usable.contains(device) ? device : best();
    }

    /// How a device is called in a list, with its free memory.
    public String title(String device) {
        if (device.equals(DeviceReport.CPU)) {
            return tr("CPU, %d processors", Runtime.getRuntime().availableProcessors());
        }
        return report.get()
                .find(device)
                .map(CardState::card)
                .map(Devices::title)
                .orElse(device);
    }

    private static String title(Card card) {
        return card.memory().isEmpty()
                ? tr("%s (%s)", card.name(), card.device())
                : tr("%s (%s), %s", card.name(), card.device(), card.memory());
    }
}
