package org.molweave.engine.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Counts what comes out of a packed file and stops where it is more than any honest file holds.
final class BoundedInput extends FilterInputStream {

    /// Text of molecules packs to a fifth or a tenth; gzip can pack zeros to a thousandth.
    private static final long MAX_RATIO = 200;

    /// Below this size the ratio says nothing.
    private static final long FREE = 16L << 20;

    private final Path file;
    private final long packedBytes;
    private final long maxBytes;
    private long bytes;

    BoundedInput(InputStream in, Path file, long packedBytes, long maxBytes) {
        super(in);
        this.file = file;
        this.packedBytes = packedBytes;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int n = in.read(buffer, from, length);
        bytes += Math.max(0, n);
        if (bytes > maxBytes) {
            throw new DataException("%s unpacks to more than %,d MB. Split it, or raise the limit in the options."
                    .formatted(file, maxBytes >> 20));
        }
        if (bytes > FREE && bytes / MAX_RATIO > packedBytes) {
            throw new DataException(
                    "%s unpacks to more than %d times its size; it looks like a zip bomb and was not read."
                            .formatted(file, MAX_RATIO));
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
