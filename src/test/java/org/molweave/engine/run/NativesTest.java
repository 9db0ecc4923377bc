package org.molweave.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NativesTest {

    private static final String OWN = String.join(
            File.pathSeparator,
            "/app/lib/engine.jar",
            "/app/lib/pytorch-native-cpu-2.7.1-linux-x86_64.jar",
            "/app/lib/pytorch-jni-2.7.1-0.36.0.jar");

    @Test
    void theJarForTheProcessorStaysAwayFromOtherLibraries() {
        var others = new Natives(false, Map.of(), Map.of());

        assertEquals(OWN, Natives.CPU.classPath(OWN));
        assertEquals(
                String.join(File.pathSeparator, "/app/lib/engine.jar", "/app/lib/pytorch-jni-2.7.1-0.36.0.jar"),
                others.classPath(OWN));
    }

    @Test
    void theCommandHasTheEnvironmentAndTheProperties() {
        var natives = new Natives(false, Map.of("PYTORCH_FLAVOR", "cu128"), Map.of("b", "2", "a", "1"));

        ProcessBuilder builder = EngineCommand.of(natives, List.of("doctor"));

        assertEquals("cu128", builder.environment().get("PYTORCH_FLAVOR"));
        assertEquals("true", builder.environment().get("OPT_OUT_TRACKING"));
        List<String> command = builder.command();
        assertEquals(command.indexOf("-Da=1") + 1, command.indexOf("-Db=2"));
        assertEquals("doctor", command.getLast());
    }

    @Test
    void foldersFollowTheConventionsOfTheSystem() {
        Path home = Path.of("/home/me");

        assertEquals(
                new UserFolders(Path.of("/home/me/.config/molweave"), Path.of("/home/me/.local/share/molweave")),
                UserFolders.of("Linux", Map.of(), home));
        assertEquals(
                new UserFolders(Path.of("/c/molweave"), Path.of("/d/molweave")),
                UserFolders.of("Linux", Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d"), home));
        assertEquals(
                Path.of("/local/Molweave"),
                UserFolders.of("Windows 11", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"), home)
                        .data());
        assertEquals(
                home.resolve("Library/Application Support/Molweave"),
                UserFolders.of("Mac OS X", Map.of(), home).settings());
    }
}
