package org.molweave.engine.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that exist either complete or not at all, whenever the process dies: written beside their place, forced to
/// the disk, then moved.
public final class WholeFile {

    private WholeFile() {}

    /// Writes the content of a file.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public static void write(Path file, Content content) throws IOException {
        Path next = next(file);
        writeNext(next, content);
        replace(next, file);
    }

    /// Where the new content of `file` waits for its move.
    public static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /// Writes and forces a file that is not yet in its place. A failure leaves nothing behind.
    public static void writeNext(Path next, Content content) throws IOException {
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var out = new java.io.BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(next);
            throw cannotWrite(next, e);
        }
    }

    /// Puts `next` in the place of `file`.
    public static void replace(Path next, Path file) throws IOException {
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The message of a failed write, for the user.
    public static IOException cannotWrite(Path file, IOException cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new IOException(
                "Cannot write %s: %s. Is the disk full or the folder read-only?".formatted(file, reason), cause);
    }
}
