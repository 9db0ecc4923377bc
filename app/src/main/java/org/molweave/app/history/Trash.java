package org.molweave.app.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.molweave.engine.run.Folders;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;

/// The folder `trash` of a project: run directories that were thrown away, whole and as they were.
public final class Trash {

    private final Path runs;
    private final Path trash;

    /// A run that was thrown away, and how much of the disk it takes.
    public record Trashed(String id, String title, String method, long bytes) {}

    public Trash(Path project) {
        runs = project.resolve("runs");
        trash = project.resolve("trash");
    }

    /// What lies in it, oldest run first.
    public List<Trashed> list() throws IOException {
        if (!Files.isDirectory(trash)) {
            return List.of();
        }
        List<Trashed> trashed = new ArrayList<>();
        try (var children = Files.list(trash)) {
            for (Path path : children.filter(Files::isDirectory).sorted().toList()) {
                trashed.add(describe(new RunDirectory(path)));
            }
        }
        return trashed;
    }

    private static Trashed describe(RunDirectory directory) throws IOException {
        long bytes = Folders.size(directory.path());
        try {
            var spec = RunDirectories.open(directory);
            return new Trashed(directory.id(), spec.title(), spec.method(), bytes);
        } catch (IOException e) {
            return new Trashed(directory.id(), directory.id(), "", bytes);
        }
    }

    /// Moves the run's directory into the trash.
    public void add(String id) throws IOException {
        Files.createDirectories(trash);
        move(runs.resolve(id), trash.resolve(id));
    }

    /// Moves it back, byte for byte.
    public void restore(String id) throws IOException {
        Files.createDirectories(runs);
        move(trash.resolve(id), runs.resolve(id));
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            throw new IOException("%s exists already; rename or remove it first.".formatted(to));
        }
        Files.move(from, to);
    }

    /// Deletes for good. Links are removed, not followed.
    public void purge(String id) throws IOException {
        Path folder = trash.resolve(id);
        if (!trash.equals(folder.normalize().getParent())) {
            throw new IOException("%s is not in the trash.".formatted(id));
        }
        Folders.delete(folder);
    }
}
