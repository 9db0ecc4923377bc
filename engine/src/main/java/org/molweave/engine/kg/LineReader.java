package org.molweave.engine.kg;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads lines of a text file, packed or not, without ever holding more than one line of bounded length.
final class LineReader implements AutoCloseable {

    /// Longer lines are cut here and reported.
    static final int LONGEST_LINE = 1 << 16;

    private static final long LARGEST_TEXT = 2L << 30;
    private static final long LARGEST_UNSUSPECTED = 16L << 20;
    private static final int LARGEST_RATIO = 150;

    private final Path file;
    private final InputStream input;
    private final long packedSize;
    private byte[] line = new byte[256];
    private int length;
    private long lineNumber;
    private long bytesRead;
    private boolean tooLong;

    LineReader(Path file) throws IOException {
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

    /// The next line without its end, or null at the end of the file. Text that is no UTF-8 comes with `\uFFFD` in it.
    @Nullable
    String next() throws IOException {
        length = 0;
        tooLong = false;
        int b = input.read();
        if (b < 0) {
            return null;
        }
        lineNumber++;
        for (; b >= 0 && b != '\n'; b = input.read()) {
            count();
            append(b);
        }
        count();
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return decoded();
    }

    /// The number of the line that [#next()] returned last, from 1.
    long lineNumber() {
        return lineNumber;
    }

    /// Whether that line was longer than [#LONGEST_LINE] and is cut.
    boolean wasTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private void append(int b) throws TripleFileException {
        if (b == 0) {
            throw new TripleFileException(
                    "%s is no text: line %d has a zero byte. Triples are read from UTF-8 text, one on each line."
                            .formatted(file.getFileName(), lineNumber));
        }
        if (length == LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) b;
    }

    private void count() throws TripleFileException {
        bytesRead++;
        boolean bomb = bytesRead > LARGEST_UNSUSPECTED && bytesRead / packedSize > LARGEST_RATIO;
        if (bomb || bytesRead > LARGEST_TEXT) {
            throw new TripleFileException(
                    "%s was not read to its end: it unpacks to more than %d MB from %d bytes. Unpack it yourself if you trust it."
                            .formatted(file.getFileName(), bytesRead >> 20, packedSize));
        }
    }

    private String decoded() {
        int start = lineNumber == 1 && startsWithByteOrderMark() ? 3 : 0;
        ByteBuffer bytes = ByteBuffer.wrap(line, start, length - start);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .decode(bytes)
                        .toString();
            } catch (CharacterCodingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private boolean startsWithByteOrderMark() {
        return length >= 3 && line[0] == (byte) 0xef && line[1] == (byte) 0xbb && line[2] == (byte) 0xbf;
    }
}
