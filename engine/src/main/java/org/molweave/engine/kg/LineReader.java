package org.molweave.engine.kg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads lines of a text file, packed or not, without ever holding more than one line of bounded length.
final class LineReader implements AutoCloseable {

    /// Longer lines are cut here and reported, unless the reader was made for others.
    static final int LONGEST_LINE = 1 << 16;

    private final Path file;
    private final int longestLine;
    private final InputStream input;
    private byte[] line = new byte[256];
    private int length;
    private long lineNumber;
    private boolean tooLong;

    LineReader(Path file) throws IOException {
        this(file, LONGEST_LINE);
    }

    LineReader(Path file, int longestLine) throws IOException {
        this.file = file;
        this.longestLine = longestLine;
        input = new UnpackedInput(file);
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
            append(b);
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return decoded();
    }

    /// The number of the line that [#next()] returned last, from 1.
    long lineNumber() {
        return lineNumber;
    }

    /// Whether that line was longer than it may be and is cut.
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
        if (length == longestLine) {
            tooLong = true;
            return;
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = (byte) b;
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
