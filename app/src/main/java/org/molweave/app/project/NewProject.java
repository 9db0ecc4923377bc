package org.molweave.app.project;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.Project;

/// A project that a person wants to make: what it is called, and the folder that becomes it.
public record NewProject(String name, Path folder) {

    /// The folder in a person's home that holds the projects of those who choose no other.
    public static Path usualPlace(Path home) {
        return home.resolve("Molweave");
    }

    /// The folder for a project of this name: beside others, and none that exists.
    public static Path free(Path wanted) {
        Path folder = wanted;
        for (int i = 2; Files.exists(folder); i++) {
            folder = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return folder;
    }

    /// The name of a folder made from that of a project: what file systems do not like becomes a dash.
    public static String folderName(String name) {
        return name.strip().replaceAll("[^\\p{L}\\p{N} ._-]", "-").replaceAll("^\\.+|[. ]+$", "");
    }

    /// Why no project can be made so, in a sentence; empty where one can.
    public static String problem(String name, String folder) {
        if (folderName(name).isEmpty()) {
            return tr("Give the project a name.");
        }
        Path wanted;
        try {
            wanted = Path.of(folder.strip());
        } catch (InvalidPathException e) {
            return tr("This is not the name of a folder: %s.", e.getReason());
        }
        if (!wanted.isAbsolute()) {
            return tr("Write the whole path of the folder, or choose where it is to be made.");
        }
        if (Files.exists(wanted.resolve(Project.FILE))) {
            return tr("This folder is a project already. Open it, or choose another folder.");
        }
        Path existing = existing(wanted);
        if (existing != null && !Files.isDirectory(existing)) {
            return tr("%s is a file, not a folder.", existing);
        }
        return existing == null || !Files.isWritable(existing) ? tr("You may not write to %s.", wanted) : "";
    }

    /// The nearest of a folder and those above it that exists.
    private static @Nullable Path existing(Path folder) {
        Path at = folder;
        while (at != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return at;
    }
}
