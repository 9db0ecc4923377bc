package org.molweave.app.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.jobs.Devices;
import org.molweave.app.task.Background;
import org.molweave.engine.device.Card;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DriverReport;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.LibraryCheck;
import org.molweave.engine.device.Release;
import org.molweave.engine.device.install.Account;
import org.molweave.engine.device.install.Artifact;
import org.molweave.engine.device.install.Progress;

/// The button's three ways, with a computer that is made up.
class DeviceModelTest {

    private static final Card CARD =
            new Card(0, "NVIDIA H100", "570.1", new Release(12, 8), new Release(9, 0), 60L << 30, 80L << 30);

    private final Background background = Background.immediate();
    private final Computer computer = new Computer();
    private DeviceReport report = missing();
    private final Devices devices = new Devices(background, () -> report);
    private final DeviceModel model = new DeviceModel(background, devices, computer);

    @AfterEach
    void close() {
        background.close();
    }

    private static DeviceReport missing() {
        return new DeviceReport(
                new DriverReport.Cards(List.of(CARD)), List.of(new CardState.LibrariesMissing(CARD, List.of())));
    }

    private static GpuLibrary library(Path folder) {
        return new GpuLibrary(folder, List.of(), "2.7.1+cu128", GpuLibrary.Source.YOURS);
    }

    /// Everything succeeds unless the test says otherwise.
    private final class Computer implements Graphics {
        final List<String> asked = new ArrayList<>();
        String failure = "";

        private void ask(String what) throws IOException {
            asked.add(what);
            if (!failure.isEmpty()) {
                throw new IOException(failure);
            }
        }

        @Override
        public LibraryCheck check(Path folder) {
            return folder.endsWith("empty")
                    ? new LibraryCheck.Refused("empty holds no libraries of PyTorch.")
                    : new LibraryCheck.Fits(library(folder));
        }

        @Override
        public CardState use(GpuLibrary library) throws IOException {
            ask("use " + library.folder());
            var ready = new CardState.Ready(CARD, library);
            report = new DeviceReport(new DriverReport.Cards(List.of(CARD)), List.of(ready));
            return ready;
        }

        @Override
        public Account account(GpuLibrary.Source source) throws IOException {
            ask("account " + source);
            return new Account(
                    source,
                    "2.7.1+cu128",
                    List.of(new Artifact(
                            "a.jar",
                            URI.create("http://example.org/a.jar"),
                            978_000_000,
                            null,
                            Artifact.Unpack.JAR_OF_TORCH)),
                    "");
        }

        @Override
        public GpuLibrary install(Account account, Progress progress) throws IOException {
            ask("install " + account.source());
            progress.at("a.jar", 489_000_000, 978_000_000);
            return library(Path.of("installed"));
        }

        @Override
        public long bytes() {
            return 2_000_000_000;
        }

        @Override
        public void remove() throws IOException {
            ask("remove");
        }
    }

    @Test
    void looksAtWhatIsThere() {
        model.look();

        assertTrue(model.reportProperty().get().canBeSetUp());
        assertEquals(List.of("cpu"), devices.usable());
        assertEquals("2000 MB", model.installedProperty().get());
        assertEquals(List.of(), computer.asked, "nothing is tried and no server is asked");
    }

    @Test
    void aFolderThatFitsMakesTheCardADevice() {
        model.useFolder(Path.of("libtorch"));

        assertEquals(List.of("cuda:0", "cpu"), devices.usable());
        assertEquals("NVIDIA H100 (cuda:0), 60.0 of 80.0 GiB free", devices.title("cuda:0"));
        assertTrue(model.messageProperty().get().startsWith("NVIDIA H100: Ready"));
        assertFalse(model.failedProperty().get());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aFolderThatDoesNotFitSaysWhy() {
        model.useFolder(Path.of("empty"));

        assertEquals(
                "empty holds no libraries of PyTorch.", model.messageProperty().get());
        assertTrue(model.failedProperty().get());
        assertEquals(List.of(), computer.asked);
    }

    @Test
    void nothingIsFetchedBeforeItsSizeWasShown() {
        model.install();
        assertEquals(List.of(), computer.asked);

        model.ask(GpuLibrary.Source.CENTRAL);
        assertTrue(model.messageProperty().get().contains("978 MB will be fetched from example.org"));
        model.install();

        assertEquals(List.of("account CENTRAL", "install CENTRAL", "use installed"), computer.asked);
        assertEquals(List.of("cuda:0", "cpu"), devices.usable());
    }

    @Test
    void aDownloadThatFailsCanBeRepeated() {
        model.ask(GpuLibrary.Source.DJL);
        computer.failure = "The download of a.jar was cut off after 120 MB of 978 MB.";

        model.install();

        assertTrue(model.failedProperty().get());
        assertEquals(computer.failure, model.messageProperty().get());
        assertNotNull(model.accountProperty().get());
        assertEquals(List.of("cpu"), devices.usable());
    }

    @Test
    void anotherWayForgetsWhatWasSaidAboutTheOneBefore() {
        model.ask(GpuLibrary.Source.CENTRAL);

        model.chooseAnother();
        model.install();

        assertEquals(List.of("account CENTRAL"), computer.asked, "nothing is fetched from the other server");
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void aLibraryThatFailedCanBeTriedAgain() {
        GpuLibrary failed = library(Path.of("libtorch"));
        report = new DeviceReport(
                new DriverReport.Cards(List.of(CARD)), List.of(new CardState.LibraryFails(CARD, failed, "no luck")));

        model.look();

        assertEquals(List.of(failed), model.found());
    }

    @Test
    void removesWhatWasInstalled() {
        model.remove();

        assertEquals("Removed. Runs use the CPU.", model.messageProperty().get());
        assertEquals(List.of("remove"), computer.asked);
    }
}
