package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.EngineCommand;

/// The window in a network namespace that holds nothing: it opens the sample, asks its model, and closes.
@EnabledOnOs(OS.LINUX)
class OfflineWindowTest {

    @TempDir
    Path folder;

    @Test
    void opensTheSampleWithoutANetwork() throws Exception {
        assumeTrue(canBeAlone(), "This system gives no network namespace to its users.");
        Path seen = Files.createFile(folder.resolve("seen.tsv"));
        var builder = new ProcessBuilder(List.of(
                        "unshare",
                        "-rn",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dai.djl.offline=true",
                        "-Duser.home=" + folder,
                        "-Dmolweave.home=" + folder.resolve("settings"),
                        "-Dmolweave.samples="
                                + Window.sample("solubility", folder).getParent(),
                        "-Dmolweave.rehearsal=true",
                        "-D" + Stopwatch.PROPERTY + "=" + seen,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName()))
                .redirectErrorStream(true);
        builder.environment().putAll(EngineCommand.ENVIRONMENT);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, process.waitFor(), said);
        assertEquals(
                List.of("window", "molecules", "graph with attention"),
                Files.readAllLines(seen).stream()
                        .map(line -> line.split("\t")[0])
                        .toList(),
                said);
        String preferences = Files.readString(folder.resolve("settings/preferences.json"));
        assertTrue(preferences.contains("\"lastProject\" : \"" + folder), preferences);
    }

    private static boolean canBeAlone() throws InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rn", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
