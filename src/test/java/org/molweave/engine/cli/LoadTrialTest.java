package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.LibUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.run.Natives;

/// Real processes that load real libraries from a folder, without the jar that holds them, as for a graphics card.
/// There
/// is none here, so the libraries are those for the CPU.
@EnabledOnOs(OS.LINUX)
class LoadTrialTest {

    private static Path libraries = Path.of("");

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() {
        Engine.getInstance();
        libraries = Path.of(LibUtils.getLibtorchPath());
    }

    private String say(Path library, String flavour, String device) throws IOException, InterruptedException {
        var natives = new Natives(
                false,
                Map.of(
                        "PYTORCH_LIBRARY_PATH",
                        library.toString(),
                        "PYTORCH_VERSION",
                        "2.7.1",
                        "PYTORCH_FLAVOR",
                        flavour,
                        "DJL_CACHE_DIR",
                        folder.resolve("cache").toString()),
                Map.of(Natives.FOR_GRAPHICS_CARD, "true"));
        Process process = EngineCommand.of(natives, List.of("device", "try", "--device", device))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    @Test
    void computesWithTheLibrariesOfAFolderAndNoJar() throws Exception {
        assertEquals("{\"works\":true,\"reason\":\"\"}", say(libraries, "cpu", "cpu"));
    }

    @Test
    void saysThatCudaSeesNoCard() throws Exception {
        String said = say(libraries, "cpu", "cuda:0");

        assertTrue(said.contains("\"works\":false"), said);
        assertTrue(said.contains("loads, but CUDA sees no card"), said);
    }

    @Test
    void saysWhyALibraryDoesNotLoad() throws Exception {
        try (Stream<Path> files = Files.list(libraries)) {
            for (Path file : files.toList()) {
                Files.createSymbolicLink(folder.resolve(file.getFileName()), file);
            }
        }
        Files.delete(folder.resolve("libc10.so"));
        Files.writeString(folder.resolve("libc10.so"), "cut off");

        String said = say(folder, "cpu", "cpu");

        assertTrue(said.contains("\"works\":false"), said);
        assertTrue(said.contains("it cannot be loaded (" + folder.resolve("libc10.so")), said);
        assertTrue(said.contains("file too short"), said);
    }

    @Test
    void aCardThatIsNotThereIsRefusedBeforeAnythingBegins() {
        CommandLineRun run = CommandLineRun.of("exec", folder.toString(), "--device", "cuda:0");

        assertEquals(Console.FAILED, run.code());
        assertTrue(run.err().startsWith("molweave: No graphics card of NVIDIA was found"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
    }

    @Test
    void theDeviceIsTheOnlyArgumentThatChanges() {
        assertEquals(
                List.of("train", "--device", "cuda:1", "--set", "a=auto"),
                Relay.with("cuda:1", List.of("train", "--device", "auto", "--set", "a=auto")));
        assertEquals(List.of("doctor", "--device=cuda:0"), Relay.with("cuda:0", List.of("doctor", "--device=cuda")));
    }
}
