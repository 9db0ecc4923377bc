package org.molweave.engine.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedStartTest {

    @TempDir
    Path folder;

    @Test
    void startsAgainWithTheMemoryThatTheUserSet() {
        List<String> given = List.of(
                "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=25", "-Dmolweave.memory=25", "-XX:AOTCache=window.aot");

        assertEquals(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:AOTCache=window.aot",
                        "-XX:MaxRAMPercentage=60",
                        "-Dmolweave.memory=60"),
                PackagedStart.options(given, 60));
    }

    @Test
    void aCommandLineKeepsItsOwnShare() {
        List<String> given = List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50");

        assertEquals(given, PackagedStart.options(given, 0));
    }

    @Test
    void readsTheShareWithoutALibrary() throws IOException {
        assertEquals(OptionalInt.empty(), PackagedStart.memoryShare(folder));
        Files.writeString(folder.resolve("preferences.json"), "{\n  \"format\" : 1,\n  \"memoryShare\" : 40\n}");
        assertEquals(OptionalInt.of(40), PackagedStart.memoryShare(folder));
        Files.writeString(folder.resolve("preferences.json"), "broken");
        assertEquals(OptionalInt.empty(), PackagedStart.memoryShare(folder));
    }

    @Test
    void theWindowsLauncherLiesBesideThatOfTheCommandLine() throws IOException {
        assertEquals(
                Path.of("/opt/molweave/bin/Molweave"), PackagedStart.window(Path.of("/opt/molweave/bin/molweave-cli")));
        assertEquals(Path.of("program/Molweave.exe"), PackagedStart.window(Path.of("program/molweave-cli.exe")));
        assertThrows(IOException.class, () -> PackagedStart.openWindow(null), "a clone has its start script");
    }

    @Test
    void aCheckoutOfTheSourcesHandsOverToNobody() throws IOException {
        assertEquals(OptionalInt.empty(), PackagedStart.elsewhere(PackagedStartTest.class, "1.0", true, "open"));
    }
}
