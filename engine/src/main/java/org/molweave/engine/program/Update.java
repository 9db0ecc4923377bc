package org.molweave.engine.program;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.molweave.engine.run.Folders;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.WholeFile;

/// Newer versions of the program among the user's data, each in a folder of its own, and which of them is started.
///
/// The installed program stays as it is: at its start it hands over to the version that [#current] names. So no rights
/// of an administrator are needed, nothing that runs is overwritten, and going back is forgetting that name.
public final class Update {

    private static final String POINTER = "current.json";

    private final Path versions;

    /// `data` is the user's folder for what is large.
    public Update(Path data) {
        versions = data.resolve("versions");
    }

    /// A version that can be started.
    public record Installed(ProgramVersion version, Path launcher) {}

    /// Unpacks an archive to the side, checks every file of it, and lets it be started the next time. `running` is the
    /// version of this program. Fails with the reason and leaves nothing behind where the archive will not do.
    public Installed install(Path archive, ProgramVersion running) throws IOException {
        Files.createDirectories(versions);
        Path incoming = Files.createTempDirectory(versions, "incoming");
        try {
            Archive.unpack(archive, incoming);
            Path program = onlyFolder(incoming);
            Contents contents = Contents.read(program);
            ProgramVersion version = fitting(contents, running);
            contents.verify(program);
            Path place = versions.resolve(version.toString());
            Folders.delete(place);
            WholeFile.replace(program, place);
            var installed = new Installed(version, place.resolve(contents.launcher()));
            point(installed);
            prune(version);
            return installed;
        } catch (ZipException | EOFException e) {
            throw refused(archive, "it is damaged or not complete (%s)".formatted(e.getMessage()), e);
        } catch (NoSuchFileException e) {
            throw refused(archive, "there is no such file", e);
        } catch (IOException e) {
            throw refused(archive, String.valueOf(e.getMessage()), e);
        } finally {
            Folders.delete(incoming);
        }
    }

    private static IOException refused(Path archive, String reason, IOException cause) {
        return new IOException(
                "%s cannot be taken as an update: %s. This version stays as it is."
                        .formatted(archive.getFileName(), reason),
                cause);
    }

    private static Path onlyFolder(Path incoming) throws IOException {
        try (Stream<Path> inside = Files.list(incoming)) {
            List<Path> all = inside.toList();
            if (all.size() != 1 || !Files.isDirectory(all.getFirst())) {
                throw new IOException("it holds no program of Molweave");
            }
            return all.getFirst();
        }
    }

    private static ProgramVersion fitting(Contents contents, ProgramVersion running) throws IOException {
        if (!contents.system().equals(Contents.thisSystem())) {
            throw new IOException("it is for %s, and this is %s".formatted(contents.system(), Contents.thisSystem()));
        }
        ProgramVersion version = ProgramVersion.parse(contents.version())
                .orElseThrow(() -> new IOException("its version \"%s\" is none".formatted(contents.version())));
        int order = version.compareTo(running);
        if (order == 0) {
            throw new IOException("it is version %s, which runs already".formatted(version));
        }
        if (order < 0) {
            throw new IOException("it is version %s, older than the %s that runs".formatted(version, running));
        }
        return version;
    }

    private void point(Installed installed) throws IOException {
        ObjectNode json = Json.object().put("format", 1);
        json.put("version", installed.version().toString());
        json.put("launcher", versions.relativize(installed.launcher()).toString());
        Json.write(versions.resolve(POINTER), json);
    }

    /// The version to start in the place of `running`; empty where that is the newest or the newer one is gone.
    public Optional<Installed> current(ProgramVersion running) {
        Path pointer = versions.resolve(POINTER);
        if (Files.notExists(pointer)) {
            return Optional.empty();
        }
        try {
            ObjectNode json = Json.read(pointer);
            Path launcher = versions.resolve(json.path("launcher").asText("")).normalize();
            return ProgramVersion.parse(json.path("version").asText(""))
                    .filter(version -> version.compareTo(running) > 0)
                    .filter(_ -> launcher.startsWith(versions) && Files.isExecutable(launcher))
                    .map(version -> new Installed(version, launcher));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Starts the installed version again from now on. False where nothing else was started anyway.
    public boolean goBack() throws IOException {
        return Files.deleteIfExists(versions.resolve(POINTER));
    }

    /// Keeps the newest and the one before it.
    private void prune(ProgramVersion newest) throws IOException {
        List<Path> older;
        try (Stream<Path> all = Files.list(versions)) {
            older = all.filter(Files::isDirectory)
                    .filter(folder ->
                            version(folder).filter(v -> v.compareTo(newest) < 0).isPresent())
                    .sorted(Comparator.comparing(
                                    (Path folder) -> version(folder).orElseThrow())
                            .reversed())
                    .toList();
        }
        for (Path folder : older.subList(Math.min(1, older.size()), older.size())) {
            Folders.delete(folder);
        }
    }

    private static Optional<ProgramVersion> version(Path folder) {
        return ProgramVersion.parse(folder.getFileName().toString());
    }
}
