package org.molweave.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.Natives;

@EnabledOnOs(OS.LINUX)
class LibraryCheckTest {

    @TempDir
    Path folder;

    private static String reason(Path chosen) throws IOException {
        return assertInstanceOf(LibraryCheck.Refused.class, LibraryCheck.of(chosen))
                .reason();
    }

    private static GpuLibrary library(Path chosen) throws IOException {
        return assertInstanceOf(LibraryCheck.Fits.class, LibraryCheck.of(chosen))
                .library();
    }

    @Test
    void takesEveryFolderThatPeopleMayChoose() throws IOException {
        Path site = folder.resolve("env/lib/python3.12/site-packages");
        Path libraries = FakeLibrary.python(site, "2.7.1+cu128");

        for (Path chosen : List.of(folder.resolve("env"), site, site.resolve("torch"), libraries)) {
            GpuLibrary library = library(chosen);
            assertEquals(libraries, library.folder());
            assertEquals("2.7.1+cu128", library.version());
            assertEquals(
                    List.of(site.resolve("nvidia/cublas/lib"), site.resolve("nvidia/cuda_runtime/lib")),
                    library.others());
        }
        assertEquals(
                folder.resolve("libtorch/lib"),
                library(FakeLibrary.libtorch(folder.resolve("libtorch"), "2.7.1+cu126"))
                        .folder());
    }

    @Test
    void saysWhatIsWrongWithTheOthers() throws IOException {
        FakeLibrary.libtorch(folder.resolve("old"), "2.5.1+cu124");
        FakeLibrary.libtorch(folder.resolve("processor"), "2.7.1+cpu");
        FakeLibrary.libtorch(folder.resolve("eleven"), "2.7.1+cu118");
        FakeLibrary.libtorch(folder.resolve("longer"), "2.7.10+cu128");
        Files.delete(FakeLibrary.libtorch(folder.resolve("half"), "2.7.1+cu128").resolve("libtorch_cuda.so"));

        assertTrue(reason(folder.resolve("nothing")).contains("holds no libraries of PyTorch"));
        assertTrue(reason(folder.resolve("old")).contains("is PyTorch 2.5.1+cu124; this program needs 2.7.1"));
        assertTrue(reason(folder.resolve("longer")).contains("is PyTorch 2.7.10+cu128; this program needs 2.7.1"));
        assertTrue(reason(folder.resolve("processor")).contains("a build without CUDA"));
        assertTrue(reason(folder.resolve("eleven")).contains("a build for CUDA 12 is needed"));
        assertTrue(reason(folder.resolve("half")).contains("is not complete: libtorch_cuda.so is missing"));
    }

    @Test
    void searchesTheUsualPlaces() throws IOException {
        Path root = folder.resolve("root");
        Path home = root.resolve("home/me");
        FakeLibrary.python(home.resolve("miniconda3/envs/science/lib/python3.11/site-packages"), "2.7.1+cu128");
        FakeLibrary.python(home.resolve(".local/lib/python3.12/site-packages"), "2.7.1+cpu");
        FakeLibrary.libtorch(root.resolve("opt/libtorch"), "2.7.1+cu128");
        FakeLibrary.libraries(home.resolve(".djl.ai/pytorch/2.7.1-cu128-linux-x86_64"));

        List<GpuLibrary> found = new LibrarySearch(Map.of(), home, root).find();

        assertEquals(
                List.of(
                        root.resolve("opt/libtorch/lib"),
                        home.resolve("miniconda3/envs/science/lib/python3.11/site-packages/torch/lib"),
                        home.resolve(".djl.ai/pytorch/2.7.1-cu128-linux-x86_64")),
                found.stream().map(GpuLibrary::folder).toList());
        assertEquals("2.7.1+cu128", found.getLast().version());
    }

    @Test
    void leadsAProcessToTheLibraryAndToCudasRuntime() throws IOException {
        Path site = folder.resolve("site");
        Path libraries = FakeLibrary.python(site, "2.7.1+cu128");

        Natives natives = library(libraries).natives(folder.resolve("data"));

        String runtime = site.resolve("nvidia/cuda_runtime/lib").toString();
        assertEquals(libraries.toString(), natives.environment().get("PYTORCH_LIBRARY_PATH"));
        assertEquals("cu128", natives.environment().get("PYTORCH_FLAVOR"));
        assertEquals("2.7.1", natives.environment().get("PYTORCH_VERSION"));
        assertTrue(Objects.requireNonNull(natives.environment().get("LD_LIBRARY_PATH"))
                .contains(runtime));
        assertTrue(Objects.requireNonNull(natives.properties().get("jna.library.path"))
                .endsWith(File.pathSeparator + runtime));
    }

    @Test
    void aRuntimeWithAnOddNameGetsALinkByItsOwn() throws IOException {
        Path libraries = FakeLibrary.libtorch(folder.resolve("libtorch"), "2.7.1+cu128");
        Path data = folder.resolve("data");

        Natives natives = library(libraries).natives(data);
        library(libraries).natives(data);

        Path link = data.resolve("graphics/links/libcudart.so.12");
        assertEquals(libraries.resolve("libcudart-9335f6a2.so.12"), Files.readSymbolicLink(link));
        assertTrue(Objects.requireNonNull(natives.properties().get("jna.library.path"))
                .endsWith(data.resolve("graphics/links").toString()));
    }
}
