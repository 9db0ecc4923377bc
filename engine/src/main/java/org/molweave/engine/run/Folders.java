package org.molweave.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Folders with all that is in them.
public final class Folders {

    private Folders() {}

    /// Deletes it, if it is there. Links are deleted, not what they lead to.
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Copies the files that `wanted` takes, each named from the folder on, to where none of that name is yet. What is
    /// not there is not copied.
    public static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        if (Files.notExists(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = from.relativize(file);
                Path target = to.resolve(relative.toString());
                if (wanted.test(relative) && Files.notExists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /// The bytes of all files in it; 0 if it is not there.
    public static long size(Path path) throws IOException {
        if (Files.notExists(path)) {
            return 0;
        }
        long bytes = 0;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
