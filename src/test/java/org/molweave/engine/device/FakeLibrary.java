package org.molweave.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Folders that look like PyTorch's, with empty libraries.
final class FakeLibrary {

    private FakeLibrary() {}

    /// As Python installs it below `site`; gives the folder of the libraries.
    static Path python(Path site, String version) throws IOException {
        Path torch = site.resolve("torch");
        libraries(torch.resolve("lib"));
        Files.writeString(torch.resolve("version.py"), """
            from typing import Optional
            __all__ = ['__version__', 'debug', 'cuda', 'git_version', 'hip']
            __version__ = '%s'
            debug = False
            """.formatted(version));
        for (String part : List.of("cublas", "cuda_runtime")) {
            Files.createDirectories(site.resolve("nvidia").resolve(part).resolve("lib"));
        }
        Files.createFile(site.resolve("nvidia/cuda_runtime/lib/libcudart.so.12"));
        return torch.resolve("lib");
    }

    /// As the archive of libtorch.
    static Path libtorch(Path folder, String version) throws IOException {
        libraries(folder.resolve("lib"));
        Files.writeString(folder.resolve("build-version"), version + "\n");
        Files.createFile(folder.resolve("lib/libcudart-9335f6a2.so.12"));
        return folder.resolve("lib");
    }

    static void libraries(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of("torch", "torch_cpu", "torch_cuda", "c10", "c10_cuda")) {
            Files.createFile(folder.resolve(System.mapLibraryName(name)));
        }
    }
}
