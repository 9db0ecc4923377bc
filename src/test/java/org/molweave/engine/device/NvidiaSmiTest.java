package org.molweave.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Drivers that say what the real ones say, by programs of the same name.
@DisabledOnOs(OS.WINDOWS)
class NvidiaSmiTest {

    private static final long GIB = 1L << 30;

    @TempDir
    Path folder;

    private DriverReport ask(String script) throws IOException {
        Path program = FakeProgram.write(folder.resolve("nvidia-smi"), script);
        return new NvidiaSmi(
                        List.of(folder.resolve("missing"), program), folder.resolve("none"), Duration.ofSeconds(20))
                .ask();
    }

    @Test
    void readsEveryCard() throws IOException {
        DriverReport report = ask("""
            case "$*" in
            *compute_cap*) cat <<TEXT
            0, NVIDIA H100 80GB HBM3, 570.86.15, 62669, 81559, 9.0
            1, NVIDIA GeForce GTX 1080, 570.86.15, 7000, 8192, 6.1
            TEXT
            ;;
            *) echo "| NVIDIA-SMI 570.86.15    Driver Version: 570.86.15    CUDA Version: 12.8     |" ;;
            esac
            """);

        var cuda = new Release(12, 8);
        assertEquals(
                new DriverReport.Cards(List.of(
                        new Card(
                                0,
                                "NVIDIA H100 80GB HBM3",
                                "570.86.15",
                                cuda,
                                new Release(9, 0),
                                62_669L << 20,
                                81_559L << 20),
                        new Card(
                                1,
                                "NVIDIA GeForce GTX 1080",
                                "570.86.15",
                                cuda,
                                new Release(6, 1),
                                7_000L << 20,
                                8 * GIB))),
                report);
    }

    @Test
    void anOldDriverThatDoesNotKnowTheCapabilityIsReadWithoutIt() throws IOException {
        DriverReport report = ask("""
            case "$*" in
            *compute_cap*) echo 'Field "compute_cap" is not a valid field to query.'; exit 2 ;;
            *query-gpu*) echo "0, Tesla K80, 450.51, 11000, 11441" ;;
            *) echo "CUDA Version: 11.0" ;;
            esac
            """);

        Card card = assertInstanceOf(DriverReport.Cards.class, report).cards().getFirst();
        assertEquals(new Release(11, 0), card.cuda());
        assertEquals(null, card.capability());
    }

    @Test
    void whatIsNotAvailableIsUnknown() throws IOException {
        DriverReport report = ask("""
            case "$*" in
            *query-gpu*) echo "0, NVIDIA A100, 535.1, [N/A], [N/A], [N/A]" ;;
            *) echo nothing ;;
            esac
            """);

        assertEquals(new DriverReport.Cards(List.of(new Card(0, "NVIDIA A100", "535.1", null, null, -1, -1))), report);
    }

    @Test
    void aDriverThatIsNotLoadedSaysSoItself() throws IOException {
        DriverReport report = ask("""
            echo "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver."
            exit 9
            """);

        assertEquals(
                new DriverReport.Broken(
                        "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver."),
                report);
    }

    @Test
    void nonsenseAndSilenceAreBrokenDrivers() throws IOException {
        assertTrue(((DriverReport.Broken) ask("echo hello")).reason().endsWith("hello"));
        assertEquals(new DriverReport.Broken("nvidia-smi ended with code 0"), ask("exit 0"));
    }

    @Test
    void aDriverThatHangsIsLeft() throws IOException {
        Path program = FakeProgram.write(folder.resolve("nvidia-smi"), "exec sleep 60");
        long start = System.nanoTime();

        DriverReport report = new NvidiaSmi(List.of(program), folder.resolve("none"), Duration.ofMillis(300)).ask();

        assertInstanceOf(DriverReport.Broken.class, report);
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
    }

    @Test
    void withoutTheProgramThereIsNoCardUnlessTheDriverIsLoaded() throws IOException {
        Path driver = folder.resolve("nvidiactl");
        var smi = new NvidiaSmi(List.of(folder.resolve("nvidia-smi")), driver, Duration.ofSeconds(5));

        assertEquals(new DriverReport.Nothing(), smi.ask());
        Files.createFile(driver);
        assertInstanceOf(DriverReport.Broken.class, smi.ask());
    }

    @Test
    void looksWhereWindowsKeepsIt() {
        List<Path> places = NvidiaSmi.places("Windows 11", Map.of("PATH", "", "SystemRoot", "C:/Windows"));

        assertEquals(Path.of("C:/Windows", "System32", "nvidia-smi.exe"), places.getFirst());
    }
}
