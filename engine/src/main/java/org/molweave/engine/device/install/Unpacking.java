package org.molweave.engine.device.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Takes native libraries out of what was fetched.
///
/// Those of PyTorch stand apart from the others, for the binding loads every library beside PyTorch's at once.
final class Unpacking {

    private static final Pattern LIBRARY = Pattern.compile("[^/\\\\]+\\.(so(\\.\\d+)*|dll)");

    /// The binding of another project, which nothing here uses.
    private static final Pattern FOREIGN_BINDING = Pattern.compile("(lib)?jni.*");

    private final Path torch;
    private final Path others;
    private final Progress progress;

    Unpacking(Path torch, Path others, Progress progress) {
        this.torch = torch;
        this.others = others;
        this.progress = progress;
    }

    void unpack(Artifact artifact, Path file) throws IOException {
        progress.at(artifact.name(), 0, -1);
        try {
            switch (artifact.unpack()) {
                case GZIP -> inflate(file, torch);
                case JAR_OF_TORCH -> extract(file, torch);
                case JAR_OF_OTHERS -> extract(file, others);
            }
        } catch (ZipException | java.io.EOFException e) {
            Files.deleteIfExists(file);
            throw new IOException(
                    "%s arrived damaged (%s). It was removed; start again.".formatted(artifact.name(), e.getMessage()),
                    e);
        }
    }

    private static void inflate(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString().replaceFirst("\\.gz$", "");
        if (!LIBRARY.matcher(name).matches()) {
            return;
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            Files.copy(in, folder.resolve(name));
        }
    }

    private void extract(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            for (ZipEntry entry : entries) {
                if (progress.stopRequested()) {
                    throw new StoppedException();
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                boolean wanted = LIBRARY.matcher(name).matches()
                        && !FOREIGN_BINDING.matcher(name).matches();
                if (wanted && Files.notExists(folder.resolve(name))) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(name));
                    }
                }
            }
        }
    }
}
