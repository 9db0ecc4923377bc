package org.molweave.engine.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The append-only journal of a run: one JSON object per line, one writer, any number of readers.
///
/// A reader may meet the writer in the middle of a line, and a killed writer may leave half a line behind: only text
/// up to the last newline counts, and the next writer cuts the rest off.
public final class EventLog {

    /// No line is longer; a longer message is cut, a longer line of another program is skipped.
    static final int MOST_LINE_BYTES = 64 << 10;

    private static final int BLOCK = 1 << 20;

    private static final int MOST_TEXT = 8 << 10;

    private static final ObjectWriter WRITER = Json.MAPPER
            .writerFor(RunEvent.class)
            .without(SerializationFeature.INDENT_OUTPUT)
            .with(JsonWriteFeature.WRITE_NAN_AS_STRINGS);

    private static final ObjectReader READER =
            Json.MAPPER.readerFor(RunEvent.class).without(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE);

    private EventLog() {}

    /// Appends events to a journal. Not thread-safe: the running method owns it.
    public static final class Writer implements AutoCloseable {

        private final Path file;
        private final FileChannel channel;

        public Writer(Path file) throws IOException {
            this.file = file;
            channel = FileChannel.open(file, CREATE, READ, WRITE);
            long end = endOfLastLine(channel);
            channel.truncate(end).position(end);
        }

        /// Writes the event as one line, whole or not at all.
        public void append(RunEvent event) throws IOException {
            var line = ByteBuffer.wrap((WRITER.writeValueAsString(shortened(event)) + "\n").getBytes(UTF_8));
            long start = channel.position();
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
            } catch (IOException e) {
                channel.truncate(start).position(start);
                throw WholeFile.cannotWrite(file, e);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /// What was read, the offset at which to continue, and how many lines were no events.
    public record Batch(List<RunEvent> events, long nextOffset, int badLines) {}

    /// All events of the journal; none where there is no journal yet.
    public static List<RunEvent> readAll(Path file) throws IOException {
        var events = new ArrayList<RunEvent>();
        long offset = 0;
        while (true) {
            Batch batch = read(file, offset);
            events.addAll(batch.events);
            if (batch.nextOffset == offset) {
                return events;
            }
            offset = batch.nextOffset;
        }
    }

    /// Reads complete lines that follow `offset`, about one MiB at a time.
    public static Batch read(Path file, long offset) throws IOException {
        if (Files.notExists(file)) {
            return new Batch(List.of(), offset, 0);
        }
        try (var channel = FileChannel.open(file, READ)) {
            var bytes = ByteBuffer.allocate(Math.clamp(channel.size() - offset, 0, BLOCK));
            channel.read(bytes, offset);
            int end = afterLastNewline(bytes.array(), bytes.position());
            if (end == 0 && bytes.position() == BLOCK) {
                return new Batch(List.of(), offset + BLOCK, 1);
            }
            return parse(bytes.array(), end, offset);
        }
    }

    private static Batch parse(byte[] bytes, int end, long offset) {
        var events = new ArrayList<RunEvent>();
        int bad = 0;
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                if (i > start && !add(bytes, start, i - start, events)) {
                    bad++;
                }
                start = i + 1;
            }
        }
        return new Batch(events, offset + end, bad);
    }

    private static boolean add(byte[] bytes, int start, int length, List<RunEvent> events) {
        try {
            if (length <= MOST_LINE_BYTES && READER.readValue(bytes, start, length) instanceof RunEvent event) {
                return events.add(event);
            }
            return false;
        } catch (IOException e) {
            return false; // The bytes are here: they are no JSON, or in no encoding, as a power cut leaves them.
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        for (long end = channel.size(); end > 0; end = Math.max(0, end - BLOCK)) {
            long from = Math.max(0, end - BLOCK);
            var bytes = ByteBuffer.allocate((int) (end - from));
            channel.read(bytes, from);
            int newline = afterLastNewline(bytes.array(), bytes.position());
            if (newline > 0) {
                return from + newline;
            }
        }
        return 0;
    }

    private static int afterLastNewline(byte[] bytes, int length) {
        int i = length;
        while (i > 0 && bytes[i - 1] != '\n') {
            i--;
        }
        return i;
    }

    private static RunEvent shortened(RunEvent event) {
        return switch (event) {
            case RunEvent.Message m -> new RunEvent.Message(m.time(), m.level(), cut(m.text()));
            case RunEvent.Failed f -> new RunEvent.Failed(f.time(), cut(f.message()));
            default -> event;
        };
    }

    private static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT) + " …";
    }
}
