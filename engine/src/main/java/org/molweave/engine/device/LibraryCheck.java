package org.molweave.engine.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks at a folder and says whether PyTorch's libraries for graphics cards lie there, in the version that is needed.
///
/// Nothing is loaded; that they also work is for [LoadTest].
public sealed interface LibraryCheck {

    /// They do.
    record Fits(GpuLibrary library) implements LibraryCheck {}

    /// They do not; `reason` is a sentence that names the folder.
    record Refused(String reason) implements LibraryCheck {}

    /// Looks at a folder that a user chose: that of libtorch, of Python's `torch`, of an environment of Python, or the
    /// one with the libraries themselves.
    static LibraryCheck of(Path chosen) throws IOException {
        return of(chosen, GpuLibrary.Source.YOURS);
    }

    static LibraryCheck of(Path chosen, GpuLibrary.Source source) throws IOException {
        Optional<Path> folder = Places.folderOfLibraries(chosen);
        if (folder.isEmpty()) {
            return new Refused(
                    "%s holds no libraries of PyTorch (%s). Choose the folder of libtorch, of Python's torch, or of a Python environment with it."
                            .formatted(chosen, Places.library("torch")));
        }
        Path libraries = folder.get();
        String version = Places.versionOf(libraries);
        if (version.isEmpty()) {
            return new Refused("%s does not say which version of PyTorch it is; %s for CUDA 12 is needed."
                    .formatted(libraries, TorchBuild.VERSION));
        }
        if (!version.equals(TorchBuild.VERSION) && !version.startsWith(TorchBuild.VERSION + "+")) {
            return new Refused(
                    "%s is PyTorch %s; this program needs %s, as the binding between Java and PyTorch exists for that one only."
                            .formatted(libraries, version, TorchBuild.VERSION));
        }
        if (version.contains("+cpu") || version.contains("+rocm") || version.contains("+xpu")) {
            return new Refused("%s is PyTorch %s, a build without CUDA; %s+%s is needed."
                    .formatted(libraries, version, TorchBuild.VERSION, TorchBuild.FLAVOUR));
        }
        if (version.contains("+cu") && !version.contains("+cu12")) {
            return new Refused("%s is PyTorch %s; a build for CUDA 12 is needed, best %s+%s."
                    .formatted(libraries, version, TorchBuild.VERSION, TorchBuild.FLAVOUR));
        }
        for (String name : List.of("c10", "c10_cuda", "torch_cpu", "torch_cuda")) {
            Path library = libraries.resolve(Places.library(name));
            if (Files.notExists(library)) {
                return new Refused("%s is not complete: %s is missing.".formatted(libraries, library.getFileName()));
            }
        }
        return new Fits(new GpuLibrary(libraries, Places.besides(libraries), version, source));
    }

    /// Where PyTorch's parts lie in the layouts that exist.
    final class Places {

        private static final Pattern VERSION = Pattern.compile("(?m)^\\s*_*version_*\\s*=\\s*['\"]([^'\"]+)['\"]");

        /// A folder as DJL names it: `2.7.1-cu128-linux-x86_64`.
        private static final Pattern OF_DJL = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?:-\\d{8})?-(cpu|cu\\d+)\\b.*");

        private Places() {}

        /// A native library's file name on this system.
        static String library(String name) {
            return System.mapLibraryName(name);
        }

        static Optional<Path> folderOfLibraries(Path chosen) throws IOException {
            List<Path> tries = new ArrayList<>(List.of(
                    chosen, chosen.resolve("lib"), chosen.resolve("torch/lib"), chosen.resolve("libtorch/lib")));
            tries.add(chosen.resolve("Lib/site-packages/torch/lib")); // an environment on Windows
            for (String lib : List.of("lib", "lib64")) {
                for (Path python : children(chosen.resolve(lib), "python3*")) {
                    tries.add(python.resolve("site-packages/torch/lib"));
                    tries.add(python.resolve("dist-packages/torch/lib"));
                }
            }
            return tries.stream()
                    .filter(folder -> Files.isRegularFile(folder.resolve(library("torch"))))
                    .findFirst();
        }

        static List<Path> children(Path folder, String glob) throws IOException {
            if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
                return List.of();
            }
            List<Path> found = new ArrayList<>();
            try (var stream = Files.newDirectoryStream(folder, glob)) {
                stream.forEach(found::add);
            }
            found.sort(null);
            return found;
        }

        /// As the build names itself; empty where it does not.
        static String versionOf(Path libraries) throws IOException {
            Path above = libraries.toAbsolutePath().getParent();
            if (above != null && Files.isRegularFile(above.resolve("version.py"))) {
                Matcher matcher = VERSION.matcher(text(above.resolve("version.py")));
                return matcher.find() ? matcher.group(1) : "";
            }
            if (above != null && Files.isRegularFile(above.resolve("build-version"))) {
                return text(above.resolve("build-version")).strip();
            }
            if (Files.isRegularFile(libraries.resolve("build-version"))) {
                return text(libraries.resolve("build-version")).strip();
            }
            Matcher matcher = OF_DJL.matcher(libraries.getFileName().toString());
            return matcher.matches() ? matcher.group(1) + "+" + matcher.group(2) : "";
        }

        private static String text(Path file) throws IOException {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }

        /// Python keeps CUDA's libraries beside `torch`: `site-packages/nvidia/<part>/lib`.
        static List<Path> besides(Path libraries) throws IOException {
            Path torch = libraries.toAbsolutePath().normalize().getParent();
            Path packages = torch == null ? null : torch.getParent();
            if (packages == null) {
                return List.of();
            }
            try (Stream<Path> parts = children(packages.resolve("nvidia"), "*").stream()) {
                return parts.flatMap(part -> Stream.of(part.resolve("lib"), part.resolve("bin")))
                        .filter(Files::isDirectory)
                        .toList();
            }
        }
    }
}
