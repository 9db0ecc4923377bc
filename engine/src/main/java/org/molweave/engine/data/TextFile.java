package org.molweave.engine.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Opens a text file, packed with gzip or not, and refuses what is no text before anything is read into memory.
final class TextFile {

    private static final int HEAD = 8192;

    private TextFile() {}

    static LineSource open(Path file, long maxBytes) throws DataException {
        if (Files.isDirectory(file)) {
            throw new DataException("%s is a folder. Name a file in it.".formatted(file));
        }
        try {
            if (Files.size(file) == 0) {
                throw new DataException("%s is empty.".formatted(file));
            }
            return new LineSource(checked(file, unpacked(file, maxBytes)));
        } catch (IOException e) {
            throw explain(file, e);
        }
    }

    /// What went wrong, as something a user can act on.
    static DataException explain(Path file, IOException e) {
        return switch (e) {
            case DataException explained -> explained;
            case NoSuchFileException _ -> new DataException("There is no file %s.".formatted(file), e);
            case AccessDeniedException _ ->
                new DataException("%s may not be read. Check its permissions.".formatted(file), e);
            case ZipException _ ->
                new DataException("%s is a broken gzip file (%s).".formatted(file, e.getMessage()), e);
            case EOFException _ -> new DataException("%s ends too early; it is cut off.".formatted(file), e);
            default -> new DataException("%s cannot be read (%s).".formatted(file, e.getMessage()), e);
        };
    }

    private static InputStream unpacked(Path file, long maxBytes) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            raw.mark(2);
            boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            if (!packed) {
                return raw;
            }
            return new BoundedInput(new GZIPInputStream(raw, 1 << 16), file, Files.size(file), maxBytes);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static InputStream checked(Path file, InputStream unpacked) throws IOException {
        var in = new BufferedInputStream(unpacked, 1 << 16);
        try {
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.reset();
            check(file, head);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static void check(Path file, byte[] head) throws DataException {
        if (head.length == 0) {
            throw new DataException("%s is empty.".formatted(file));
        }
        if (head.length >= 2 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1))) {
            throw new DataException("%s is UTF-16 text. Save it as UTF-8 and try again.".formatted(file));
        }
        for (byte b : head) {
            if (b == 0) {
                throw new DataException("%s is not a text file. Export it as CSV, SMILES or SDF.".formatted(file));
            }
        }
    }
}
