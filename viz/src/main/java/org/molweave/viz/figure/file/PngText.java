package org.molweave.viz.figure.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Finds texts in PNG files, without decoding the picture.
final class PngText {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int LONGEST = 1 << 20;

    private PngText() {}

    static boolean isPng(byte[] start) {
        return start.length >= 8 && Arrays.equals(start, 0, 8, SIGNATURE, 0, 8);
    }

    /// The uncompressed international text of a keyword; empty where there is none, or the file is cut.
    static Optional<String> find(InputStream file, String keyword) throws IOException {
        var in = new DataInputStream(file);
        try {
            in.skipNBytes(SIGNATURE.length);
            while (true) {
                int length = in.readInt();
                String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (length < 0 || type.equals("IEND")) {
                    return Optional.empty();
                }
                if (type.equals("iTXt") && length < LONGEST) {
                    Optional<String> text = text(in.readNBytes(length), keyword);
                    if (text.isPresent()) {
                        return text;
                    }
                    in.skipNBytes(4);
                } else {
                    in.skipNBytes(length + 4L);
                }
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /// Keyword, 0, compressed?, method, language, 0, translated keyword, 0, text.
    private static Optional<String> text(byte[] chunk, String keyword) {
        int end = zero(chunk, 0);
        if (end + 2 >= chunk.length
                || chunk[end + 1] != 0
                || !keyword.equals(new String(chunk, 0, end, StandardCharsets.ISO_8859_1))) {
            return Optional.empty();
        }
        int text = zero(chunk, zero(chunk, end + 3) + 1) + 1;
        return text > chunk.length
                ? Optional.empty()
                : Optional.of(new String(chunk, text, chunk.length - text, StandardCharsets.UTF_8));
    }

    private static int zero(byte[] chunk, int from) {
        int at = from;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at;
    }
}
