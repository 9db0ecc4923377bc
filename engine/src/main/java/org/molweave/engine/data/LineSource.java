package org.molweave.engine.data;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a text file, decoded one by one: UTF-8, or Latin-1 where a line is not UTF-8. Ends are LF, CRLF or CR.
///
/// A line longer than [#MAX_LINE] bytes is cut and marked; what it had more is skipped, never held.
final class LineSource implements Closeable {

    static final int MAX_LINE = 1 << 20;

    /// `number` counts from 1.
    record Line(long number, String text, boolean cut) {}

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final Deque<Line> returned = new ArrayDeque<>();
    private int next;
    private int filled;
    private long number;
    private long firstLatin1;

    LineSource(InputStream in) {
        this.in = in;
    }

    /// The next line, or null at the end.
    @Nullable
    Line next() throws IOException {
        if (!returned.isEmpty()) {
            return returned.pop();
        }
        line.reset();
        boolean cut = false;
        int b = read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n' && b != '\r'; b = read()) {
            if (line.size() < MAX_LINE) {
                line.write(b);
            } else {
                cut = true;
            }
        }
        if (b == '\r' && peek() == '\n') {
            next++;
        }
        number++;
        return new Line(number, decode(), cut);
    }

    /// Gives lines back, so that [#next()] returns them again, in this order.
    void pushBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (firstLatin1 > 0) {
            notes.add("Line %d is not UTF-8; it and others like it were read as Latin-1.".formatted(firstLatin1));
        }
        return notes;
    }

    private String decode() {
        byte[] bytes = line.toByteArray();
        int start = number == 1
                        && bytes.length >= 3
                        && bytes[0] == (byte) 0xEF
                        && bytes[1] == (byte) 0xBB
                        && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        try {
            return utf8.decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            firstLatin1 = firstLatin1 == 0 ? number : firstLatin1;
            return new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
        }
    }

    private int read() throws IOException {
        int b = peek();
        next++;
        return b;
    }

    private int peek() throws IOException {
        if (next >= filled) {
            filled = Math.max(0, in.read(buffer));
            next = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[next] & 0xff;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
