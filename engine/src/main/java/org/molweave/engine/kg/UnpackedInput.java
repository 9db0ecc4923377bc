package org.molweave.engine.kg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// The bytes of a file, unpacked where it is packed, and not more of them than can be meant.
final class UnpackedInput extends InputStream {

    private static final long LARGEST_TEXT = 2L << 30;
    private static final long LARGEST_UNSUSPECTED = 16L << 20;
    private static final int LARGEST_RATIO = 150;

    private final Path file;
    private final InputStream input;
    private final long packedSize;
    private long bytesRead;

    UnpackedInput(Path file) throws IOException {
        this.file = file;
        packedSize = Math.max(1, Files.size(file));
        var raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        raw.mark(2);
        boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        try {
            input = packed ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int b = input.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        int read = input.read(into, offset, most);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void count(int more) throws TripleFileException {
        bytesRead += more;
        boolean bomb = bytesRead > LARGEST_UNSUSPECTED && bytesRead / packedSize > LARGEST_RATIO;
        if (bomb || bytesRead > LARGEST_TEXT) {
            throw new TripleFileException(
                    "%s was not read to its end: it unpacks to more than %d MB from %d bytes. Unpack it yourself if you trust it."
                            .formatted(file.getFileName(), bytesRead >> 20, packedSize));
        }
    }
}
