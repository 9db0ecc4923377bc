package org.molweave.engine.program;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.molweave.engine.run.FileHash;
import org.molweave.engine.run.Json;

/// What belongs to a packaged program: its version, the kind of machine it is for, and every file with its hash. It
/// lies in the program's folder, written by `molweave package`.
public record Contents(String version, String system, String launcher, Map<String, String> files) {

    private static final String NAME = "molweave-contents.json";

    private static final int FORMAT = 1;

    /// The folders that hold the jars of a program: on Linux, Windows and macOS.
    private static final String[] PLACES = {"lib/app", "app", "Contents/app"};

    public Contents {
        // In the order of their names, so that the first one that is wrong is named, and always the same.
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// The kind of machine, such as `linux-amd64`.
    public static String thisSystem() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = name.contains("win") ? "windows" : name.contains("mac") ? "mac" : "linux";
        return system + "-" + System.getProperty("os.arch", "");
    }

    /// Looks at every file of a program and writes what it found into it. `launcher` is relative to the program's
    /// folder.
    public static void write(Path program, String version, String launcher) throws IOException {
        Path file = place(program)
                .orElseThrow(() -> new IOException("%s is no packaged program.".formatted(program)))
                .resolve(NAME);
        Files.deleteIfExists(file);
        ObjectNode json = Json.object();
        json.put("format", FORMAT)
                .put("version", version)
                .put("system", thisSystem())
                .put("launcher", launcher);
        ObjectNode files = json.putObject("files");
        hashes(program).forEach(files::put);
        Json.write(file, json);
    }

    /// What a program says about itself. Fails with the reason where it says nothing that is understood.
    static Contents read(Path program) throws IOException {
        Path file = place(program)
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new IOException("it holds no program of Molweave that could be checked"));
        ObjectNode json = Json.read(file);
        if (json.path("format").asInt() != FORMAT) {
            throw new IOException("it was made in a way that this version does not know (format %s)"
                    .formatted(json.path("format").asText("none")));
        }
        Map<String, String> files = new TreeMap<>();
        json.path("files")
                .properties()
                .forEach(entry -> files.put(entry.getKey(), entry.getValue().asText()));
        return new Contents(
                json.path("version").asText(""),
                json.path("system").asText(""),
                json.path("launcher").asText(""),
                files);
    }

    private static Optional<Path> place(Path program) {
        return Stream.of(PLACES)
                .map(program::resolve)
                .filter(Files::isDirectory)
                .findFirst();
    }

    /// Compares every file of the program with what should be there.
    void verify(Path program) throws IOException {
        Map<String, String> found = hashes(program);
        for (Map.Entry<String, String> file : files.entrySet()) {
            String hash = found.remove(file.getKey());
            if (hash == null) {
                throw new IOException("its file %s is missing".formatted(file.getKey()));
            }
            if (!hash.equals(file.getValue())) {
                throw new IOException("its file %s was changed or damaged".formatted(file.getKey()));
            }
        }
        if (!found.isEmpty()) {
            throw new IOException("it holds a file that does not belong to it: %s"
                    .formatted(found.keySet().iterator().next()));
        }
        if (!files.containsKey(launcher)) {
            throw new IOException("it does not say how it is started");
        }
    }

    private static Map<String, String> hashes(Path program) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> all = Files.walk(program)) {
            for (Path file : all.filter(Contents::isPart).toList()) {
                hashes.put(program.relativize(file).toString().replace('\\', '/'), FileHash.sha256(file));
            }
        }
        return hashes;
    }

    /// Links count as the file they lead to.
    private static boolean isPart(Path file) {
        boolean own = file.endsWith(NAME);
        return !own && (Files.isRegularFile(file) || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }
}
