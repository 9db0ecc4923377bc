package org.molweave.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.Refused;
import org.molweave.engine.run.Natives;
import org.molweave.engine.run.UserFolders;

/// Every case that a computer can be in, with drivers and libraries that are made up.
@EnabledOnOs(OS.LINUX)
class CardStateTest {

    @TempDir
    Path folder;

    private DriverReport driver = new DriverReport.Nothing();
    private final List<GpuLibrary> onTheComputer = new ArrayList<>();
    private String output = "{\"works\":true,\"reason\":\"\"}";
    private int trials;

    private DeviceSurvey survey() {
        var folders = new UserFolders(folder.resolve("settings"), folder.resolve("data"));
        var test = new LoadTest((_, _) -> {
            trials++;
            return new ProcessBuilder("sh", "-c", "echo '" + output + "'");
        });
        return new DeviceSurvey(folders, () -> driver, () -> List.copyOf(onTheComputer), test);
    }

    private static Card card(int index, String capability, String cuda, String version) {
        return new Card(
                index,
                "Card " + index,
                version,
                Release.parse(cuda).orElse(null),
                Release.parse(capability).orElse(null),
                1L << 30,
                4L << 30);
    }

    private GpuLibrary library(String name) throws IOException {
        Path libraries = FakeLibrary.libtorch(folder.resolve(name), "2.7.1+cu128");
        return ((LibraryCheck.Fits) LibraryCheck.of(libraries)).library();
    }

    @Test
    void noCard() throws IOException {
        DeviceReport report = survey().look();

        assertEquals(List.of("cpu"), report.usable());
        assertEquals(
                "No graphics card of NVIDIA was found, so runs use the CPU. If there is one, install its driver and"
                        + " look again.",
                report.sentence());
        assertEquals(Natives.CPU, survey().natives("cpu"));
        assertEquals(report.sentence(), Refused.messageOf(IOException.class, () -> survey().natives("cuda:0")));
    }

    @Test
    void aBrokenDriver() {
        driver = new DriverReport.Broken("Driver/library version mismatch");

        assertTrue(survey().look()
                .sentence()
                .startsWith("The driver of the graphics card does not work: Driver/library version mismatch. Restart"));
    }

    @Test
    void aDriverWithoutLibrariesOfCuda() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "8.6", "12.4", "550.54")));

        DeviceReport nothing = survey().look();
        onTheComputer.add(library("libtorch"));
        DeviceReport found = survey().look();

        assertTrue(nothing.canBeSetUp());
        assertEquals(List.of("cpu"), nothing.usable());
        assertTrue(nothing.sentence().contains("PyTorch's libraries for CUDA are not on this computer"));
        assertTrue(found.sentence().contains("PyTorch 2.7.1+cu128 lies in " + folder.resolve("libtorch/lib")));
    }

    @Test
    void aCardThatIsTooOld() {
        driver = new DriverReport.Cards(List.of(card(0, "6.1", "12.4", "550.54")));

        DeviceReport report = survey().look();

        assertInstanceOf(CardState.CardTooOld.class, report.cards().getFirst());
        assertEquals(List.of("cpu"), report.usable());
        assertEquals(
                "Card 0: The card is too old: its compute capability is 6.1, and PyTorch 2.7.1 for CUDA 12.8 begins at"
                        + " 7.5 (cards since 2018). Runs use the CPU.",
                report.sentence());
    }

    @Test
    void aDriverThatIsTooOld() {
        driver = new DriverReport.Cards(List.of(card(0, "8.0", "11.4", "470.82")));

        assertTrue(survey().look().sentence().contains("version 470.82 knows CUDA up to 11.4, and 12.0 is needed"));
    }

    @Test
    void aLibraryThatDoesNotLoad() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "9.0", "12.8", "570.1")));
        output = "{\"works\":false,\"reason\":\"it cannot be loaded (libcublas.so.12: no such file).\"}";

        CardState state = survey().use(library("libtorch"));

        assertInstanceOf(CardState.LibraryFails.class, state);
        assertTrue(state.sentence().contains("libcublas.so.12: no such file"), state.sentence());
        DeviceReport later = survey().look();
        assertEquals(List.of("cpu"), later.usable());
        assertTrue(later.canBeSetUp());
        assertTrue(Refused.messageOf(IOException.class, () -> survey().natives("cuda:0"))
                .contains("libcublas.so.12"));
    }

    @Test
    void aLibraryThatTakesItsProcessWithItIsAnAnswerToo() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "9.0", "12.8", "570.1")));
        output = "Illegal instruction'; exit 132; echo '";

        assertTrue(survey().use(library("libtorch")).sentence().contains("ended with code 132. Illegal instruction"));
    }

    @Test
    void aLibraryThatFailsTakesNoGoodOnesPlace() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "9.0", "12.8", "570.1")));
        GpuLibrary good = library("good");
        assertInstanceOf(CardState.Ready.class, survey().use(good));
        output = "broken";

        assertInstanceOf(CardState.LibraryFails.class, survey().use(library("bad")));

        assertEquals(good, ((CardState.Ready) survey().look().cards().getFirst()).library());
    }

    @Test
    void readyBesideAnOldCard() throws IOException {
        driver = new DriverReport.Cards(List.of(
                card(0, "6.1", "12.8", "570.1"), card(1, "9.0", "12.8", "570.1"), card(2, "8.9", "12.8", "570.1")));

        survey().use(library("libtorch"));
        DeviceReport report = survey().look();

        assertEquals(List.of("cuda:1", "cuda:2", "cpu"), report.usable());
        assertTrue(report.sentence().startsWith("Card 1: Ready"), report.sentence());
        assertEquals("1.0 of 4.0 GiB free", report.cards().getFirst().card().memory());
        assertEquals(
                folder.resolve("libtorch/lib").toString(),
                survey().natives("cuda:2").environment().get("PYTORCH_LIBRARY_PATH"));
        assertTrue(Refused.messageOf(IOException.class, () -> survey().natives("cuda:0"))
                .startsWith("Card 0: The card is too old"));
        assertEquals(
                "There is no cuda:7 here; use one of: cuda:1, cuda:2, cpu.",
                Refused.messageOf(IOException.class, () -> survey().natives("cuda:7")));
    }

    @Test
    void anUnknownCardIsTriedAndNotRefusedByItsName() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "[N/A]", "", "999.1")));

        assertInstanceOf(CardState.Ready.class, survey().use(library("libtorch")));
    }

    @Test
    void aNewDriverIsTriedOnce() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "9.0", "12.8", "570.1")));
        survey().use(library("libtorch"));
        assertEquals(1, trials);
        driver = new DriverReport.Cards(List.of(card(0, "9.0", "13.0", "580.2")));

        survey().look();
        DeviceReport report = survey().look();

        assertEquals(2, trials);
        assertEquals(List.of("cuda:0", "cpu"), report.usable());
    }

    @Test
    void aLibraryThatWasDeletedIsMissing() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "9.0", "12.8", "570.1")));
        GpuLibrary library = library("libtorch");
        survey().use(library);
        java.nio.file.Files.delete(library.folder().resolve("libtorch.so"));

        assertInstanceOf(
                CardState.LibrariesMissing.class, survey().look().cards().getFirst());
    }

    @Test
    void forgettingGoesBackToTheProcessor() throws IOException {
        driver = new DriverReport.Cards(List.of(card(0, "9.0", "12.8", "570.1")));
        survey().use(library("libtorch"));

        survey().forget();

        assertEquals(List.of("cpu"), survey().look().usable());
    }
}
