package org.molweave.engine.device;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.molweave.engine.run.Natives;

/// PyTorch's libraries for graphics cards in a folder: `folder` holds them, `others` hold those of CUDA where they lie
/// apart. `version` is as the build names itself, such as `2.7.1+cu128`.
public record GpuLibrary(Path folder, List<Path> others, String version, Source source) {

    /// The runtime library of CUDA; builds of PyTorch put letters of their own into its name.
    private static final Pattern CUDA_RUNTIME =
            Pattern.compile("libcudart(-[0-9a-f]+)?\\.so\\.12(\\.\\d+)*|cudart64_12\\.dll");

    private static final Pattern FOUND_BY_NAME = Pattern.compile("libcudart\\.so.*|cudart64_12\\.dll");

    /// Where a library comes from.
    public enum Source {
        /// It was on the machine.
        YOURS,
        /// The download of DJL, the library between Java and PyTorch.
        DJL,
        /// Libraries from Maven Central.
        CENTRAL
    }

    public GpuLibrary {
        others = List.copyOf(others);
    }

    /// The runtime library of CUDA, without which no card is seen; the system may have it in another place.
    Optional<Path> cudaRuntime() throws IOException {
        for (Path place : folders()) {
            Optional<Path> found = find(place, CUDA_RUNTIME);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Path> folders() {
        List<Path> all = new ArrayList<>(List.of(folder));
        all.addAll(others);
        return all;
    }

    private static Optional<Path> find(Path folder, Pattern name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .findFirst();
        }
    }

    /// What leads a process of the engine to this library. `data` is the user's folder: the small binding library is
    /// unpacked there, and a link to CUDA's runtime where its name would not be found.
    public Natives natives(Path data) throws IOException {
        List<Path> paths = new ArrayList<>(folders());
        Optional<Path> runtime = cudaRuntime();
        if (runtime.isPresent() && !FOUND_BY_NAME.matcher(name(runtime.get())).matches()) {
            paths.add(link(runtime.get(), data.resolve("graphics").resolve("links")));
        }
        String joined = paths.stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String search =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win") ? "PATH" : "LD_LIBRARY_PATH";
        String before = Optional.ofNullable(System.getenv(search)).orElse("");
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PYTORCH_LIBRARY_PATH", folder.toAbsolutePath().toString());
        environment.put("PYTORCH_VERSION", TorchBuild.VERSION);
        environment.put("PYTORCH_FLAVOR", TorchBuild.FLAVOUR);
        environment.put(search, before.isEmpty() ? joined : joined + File.pathSeparator + before);
        environment.put(
                "DJL_CACHE_DIR", data.resolve("graphics").resolve("cache").toString());
        return new Natives(false, environment, Map.of("jna.library.path", joined, Natives.FOR_GRAPHICS_CARD, "true"));
    }

    /// A name under which DJL finds it.
    private static Path link(Path library, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path link = folder.resolve("libcudart.so.12");
        Path target = library.toAbsolutePath();
        if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(target)) {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        }
        return folder;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
