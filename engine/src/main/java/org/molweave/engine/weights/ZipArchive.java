package org.molweave.engine.weights;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A zip file whose entries are unpacked up to a total that a weights file of its size may have.
final class ZipArchive implements AutoCloseable {

    private static final int MOST_ENTRIES = 100_000;
    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final long NEVER_ALLOWED = 1L << 30;
    private static final int ALLOWED_RATIO = 50;

    private final String file;
    private final ZipFile zip;
    private final long allowed;
    private long unpacked;

    ZipArchive(Path path) throws IOException {
        file = String.valueOf(path.getFileName());
        allowed = Math.min(NEVER_ALLOWED, Math.max(ALWAYS_ALLOWED, ALLOWED_RATIO * Files.size(path)));
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException e) {
            throw new WeightsException("%s is no whole zip archive (%s).".formatted(file, e.getMessage()), e);
        }
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new WeightsException("%s has %d entries, too many for weights.".formatted(file, zip.size()));
        }
    }

    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    /// The bytes of an entry, little-endian.
    ByteBuffer bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new WeightsException("%s lacks its part %s; it is damaged.".formatted(file, name));
        }
        byte[] bytes;
        try (InputStream input = zip.getInputStream(entry)) {
            bytes = input.readNBytes((int) (allowed - unpacked) + 1);
        } catch (IOException | IllegalArgumentException e) {
            throw new WeightsException("%s is damaged in its part %s.".formatted(file, name), e);
        }
        unpacked += bytes.length;
        if (unpacked > allowed) {
            throw new WeightsException(
                    "%s unpacks to more than %d MB, which no weights file of its size does; it was left alone."
                            .formatted(file, allowed >> 20));
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
