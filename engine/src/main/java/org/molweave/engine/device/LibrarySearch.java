package org.molweave.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Looks for PyTorch's libraries for graphics cards where people usually have them.
public final class LibrarySearch {

    private static final List<String> PYTHONS = List.of(
            "miniconda3",
            "anaconda3",
            "miniforge3",
            "mambaforge",
            "micromamba",
            ".conda",
            ".venv",
            "venv",
            ".pyenv/versions");

    private final Map<String, String> environment;
    private final Path home;
    private final Path root;

    /// `root` is the root of the file system, or a folder in its place.
    LibrarySearch(Map<String, String> environment, Path home, Path root) {
        this.environment = environment;
        this.home = home;
        this.root = root;
    }

    public static LibrarySearch ofThisComputer() {
        return new LibrarySearch(System.getenv(), Path.of(System.getProperty("user.home")), Path.of("/"));
    }

    /// All that fit, best guess first. A folder that cannot be read is passed over.
    public List<GpuLibrary> find() {
        Map<Path, GpuLibrary> found = new LinkedHashMap<>();
        for (Path place : places()) {
            try {
                if (Files.isDirectory(place) && LibraryCheck.of(place) instanceof LibraryCheck.Fits fits) {
                    found.putIfAbsent(fits.library().folder().toRealPath(), fits.library());
                }
            } catch (IOException _) {
                // Not ours to read.
            }
        }
        return List.copyOf(found.values());
    }

    private List<Path> places() {
        List<Path> places = new ArrayList<>();
        for (String variable :
                List.of("PYTORCH_LIBRARY_PATH", "LIBTORCH", "Torch_ROOT", "VIRTUAL_ENV", "CONDA_PREFIX")) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                places.add(Path.of(value));
            }
        }
        for (String folder : List.of("libtorch", "opt/libtorch", "usr/local/libtorch", "usr/local", "usr")) {
            places.add(root.resolve(folder));
        }
        for (String folder : List.of("libtorch", ".local")) {
            places.add(home.resolve(folder));
        }
        for (Path base : List.of(home, root.resolve("opt"))) {
            for (String python : PYTHONS) {
                Path folder = base.resolve(python);
                places.add(folder);
                addChildren(folder.resolve("envs"), places);
                if (python.endsWith("versions")) {
                    addChildren(folder, places);
                }
            }
        }
        addChildren(cacheOfDjl(), places);
        return places;
    }

    private Path cacheOfDjl() {
        String given = environment.getOrDefault("DJL_CACHE_DIR", "");
        return (given.isEmpty() ? home.resolve(".djl.ai") : Path.of(given)).resolve("pytorch");
    }

    private static void addChildren(Path folder, List<Path> places) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                children.sorted().forEach(places::add);
            } catch (IOException | java.io.UncheckedIOException _) {
                // Not ours to read.
            }
        }
    }
}
