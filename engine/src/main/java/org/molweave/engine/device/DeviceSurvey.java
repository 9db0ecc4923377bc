package org.molweave.engine.device;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.molweave.engine.run.Natives;
import org.molweave.engine.run.UserFolders;

/// Looks where this computer can compute, and remembers which library for graphics cards is to be used.
public final class DeviceSurvey {

    private final UserFolders folders;
    private final Driver driver;
    private final Supplier<List<GpuLibrary>> search;
    private final LoadTest test;

    DeviceSurvey(UserFolders folders, Driver driver, Supplier<List<GpuLibrary>> search, LoadTest test) {
        this.folders = folders;
        this.driver = driver;
        this.search = search;
        this.test = test;
    }

    public static DeviceSurvey ofThisComputer() {
        UserFolders folders = UserFolders.find();
        return new DeviceSurvey(
                folders,
                NvidiaSmi.ofThisComputer(),
                () -> LibrarySearch.ofThisComputer().find(),
                LoadTest.ofThisProgram(folders.data()));
    }

    public UserFolders folders() {
        return folders;
    }

    /// Asks the driver and looks for libraries. After a change of the driver the chosen library is tried anew. Takes up
    /// to some seconds; not for the JavaFX thread.
    public DeviceReport look() {
        DriverReport report = driver.ask();
        if (!(report instanceof DriverReport.Cards cards)) {
            return DeviceReport.of(report, GraphicsFile.NONE, List.of());
        }
        GraphicsFile file = tried(GraphicsFile.read(folders.settings()), cards);
        DeviceReport known = DeviceReport.of(report, file, List.of());
        return known.canBeSetUp() ? DeviceReport.of(report, file, search.get()) : known;
    }

    private GraphicsFile tried(GraphicsFile file, DriverReport.Cards cards) {
        GraphicsFile.Trial trial = file.trial();
        Optional<GpuLibrary> library = file.present();
        Optional<Card> card = candidate(cards);
        if (trial == null
                || library.isEmpty()
                || card.isEmpty()
                || trial.driver().equals(card.get().driver())) {
            return file;
        }
        try {
            return tryOut(library.get(), card.get());
        } catch (IOException e) {
            return file;
        }
    }

    /// The first card that a library makes sense for.
    private static Optional<Card> candidate(DriverReport.Cards cards) {
        return cards.cards().stream()
                .filter(card -> CardState.of(card, GraphicsFile.NONE, List.of()) instanceof CardState.LibrariesMissing)
                .findFirst();
    }

    /// Tries the library on the first card that may do, and uses it from now on where it works.
    ///
    /// A library that fails takes no other one's place: the file then still names what worked before.
    public CardState use(GpuLibrary library) throws IOException {
        DriverReport report = driver.ask();
        if (!(report instanceof DriverReport.Cards cards)) {
            throw new IOException(
                    DeviceReport.of(report, GraphicsFile.NONE, List.of()).sentence());
        }
        Card card = candidate(cards)
                .orElseThrow(() -> new IOException(
                        DeviceReport.of(report, GraphicsFile.NONE, List.of()).sentence()));
        return CardState.of(card, tryOut(library, card), List.of());
    }

    private GraphicsFile tryOut(GpuLibrary library, Card card) throws IOException {
        var now = new GraphicsFile(library, test.of(library, card));
        GraphicsFile before = GraphicsFile.read(folders.settings());
        GraphicsFile.Trial trial = before.trial();
        boolean another = before.present()
                .filter(old -> !old.folder().equals(library.folder()))
                .isPresent();
        boolean keepsBefore = another && trial != null && trial.works();
        GraphicsFile.Trial result = now.trial();
        if (result != null && (result.works() || !keepsBefore)) {
            now.write(folders.settings());
        }
        return now;
    }

    /// Uses no library for graphics cards any more; its files stay where they are.
    public void forget() throws IOException {
        GraphicsFile.NONE.write(folders.settings());
    }

    /// The libraries that a process needs for a device: none but the program's own for the CPU. Fails with the reason
    /// where the device cannot be used.
    public Natives natives(String device) throws IOException {
        if (device.equals(DeviceReport.CPU)) {
            return Natives.CPU;
        }
        DeviceReport report = look();
        CardState state = report.find(device)
                .orElseThrow(() -> new IOException(
                        report.cards().isEmpty()
                                ? report.sentence()
                                : "There is no %s here; use one of: %s."
                                        .formatted(device, String.join(", ", report.usable()))));
        if (state instanceof CardState.Ready ready) {
            return ready.library().natives(folders.data());
        }
        throw new IOException("%s: %s".formatted(state.card().name(), state.sentence()));
    }
}
