package org.molweave.engine.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {

    private static final RunEvent LOSS = new RunEvent.Scalar("loss", "train", "seed 1", 7, 0.1 + 0.2);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("events.jsonl");
    }

    @Test
    void everyEventIsReadAsItWasWritten() throws IOException {
        List<RunEvent> events = List.of(
                new RunEvent.Started("t", 12, "cpu", 3),
                new RunEvent.Phase("t", "reading „x“\n\"y\""),
                new RunEvent.Progress("t", 1, 2, 3.5, -1),
                LOSS,
                new RunEvent.Scalar("auc", "valid", "", 0, Double.NaN),
                new RunEvent.CheckpointSaved("checkpoints/model", 9),
                new RunEvent.ArtifactSaved("report", "artifacts/report.html"),
                new RunEvent.Message("t", "warning", "ä"),
                new RunEvent.Failed("t", "no"),
                new RunEvent.Finished("t", true));

        write(events);

        assertEquals(events, EventLog.readAll(file));
        assertEquals(events.size(), Files.readAllLines(file).size(), "one line each");
    }

    @Test
    void aTornLastLineIsNotReadAndTheNextWriterCutsItOff() throws IOException {
        write(List.of(LOSS));
        String whole = Files.readString(file);
        for (int cut = 1; cut < whole.length(); cut++) {
            Files.writeString(file, whole + whole.substring(0, cut));

            assertEquals(List.of(LOSS), EventLog.readAll(file));
            write(List.of(LOSS));

            assertEquals(whole + whole, Files.readString(file));
        }
    }

    @Test
    void aTornOnlyLineLeavesAnEmptyJournal() throws IOException {
        Files.writeString(file, "{\"type\":\"sta");

        write(List.of(LOSS));

        assertEquals(List.of(LOSS), EventLog.readAll(file));
    }

    @Test
    void aReaderGoesOnWhereItStopped() throws IOException {
        write(List.of(LOSS));
        EventLog.Batch first = EventLog.read(file, 0);
        write(List.of(new RunEvent.Finished("t", false)));

        EventLog.Batch second = EventLog.read(file, first.nextOffset());

        assertEquals(List.of(new RunEvent.Finished("t", false)), second.events());
        assertEquals(Files.size(file), second.nextOffset());
    }

    @Test
    void linesOfOtherProgramsAreSkipped() throws IOException {
        Files.writeString(file, """
                {"type":"telepathy","to":"you"}
                not json
                []
                {"type":"scalar","name":"loss","split":"train","series":"","step":"many","value":1}
                {"type":"finished","time":"t","cancelled":false,"mood":"good"}
                """);

        List<RunEvent> events = EventLog.readAll(file);

        assertInstanceOf(RunEvent.Unknown.class, events.getFirst());
        assertEquals(new RunEvent.Finished("t", false), events.getLast());
        assertEquals(2, events.size());
        assertEquals(3, EventLog.read(file, 0).badLines());
    }

    @Test
    void binaryRubbishAndEndlessLinesDoNotStopTheReading() throws IOException {
        byte[] rubbish = new byte[3 << 20];
        for (int i = 0; i < rubbish.length; i++) {
            rubbish[i] = (byte) (i * 31 % 251 == '\n' ? 'x' : i * 31 % 251);
        }
        Files.write(file, rubbish);
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        write(List.of(LOSS));

        assertEquals(List.of(LOSS), EventLog.readAll(file));
    }

    /// Bytes that look like another encoding, as zeros before a brace do.
    @Test
    void whatAPowerCutLeavesDoesNotStopTheReading() throws IOException {
        write(List.of(LOSS));
        byte[] line = Files.readAllBytes(file);
        byte[][] rubbish = {{0, 0, 0, '{', '\n'}, {0, 0, 0, '{', 0x7a, (byte) 0xff, 0, 0, '\n'}, {'{', 0, 0, 0, '\n'}};
        for (byte[] bytes : rubbish) {
            Files.write(file, bytes, StandardOpenOption.APPEND);
        }
        Files.write(file, line, StandardOpenOption.APPEND);

        assertEquals(List.of(LOSS, LOSS), EventLog.readAll(file));
    }

    @Test
    void aLongMessageIsCut() throws IOException {
        write(List.of(new RunEvent.Message("t", "info", "é".repeat(1 << 20))));

        assertTrue(Files.size(file) < EventLog.MOST_LINE_BYTES, "a line has " + Files.size(file) + " bytes");
        assertEquals(1, EventLog.readAll(file).size());
    }

    @Test
    void aMissingJournalIsEmpty() throws IOException {
        assertEquals(List.of(), EventLog.readAll(file));
    }

    @Test
    void theNewlineIsTheLastByte() throws IOException {
        write(List.of(LOSS));

        byte[] bytes = Files.readAllBytes(file);
        assertEquals('\n', bytes[bytes.length - 1]);
        assertTrue(new String(bytes, UTF_8).startsWith("{\"type\":\"scalar\""));
    }

    private void write(List<RunEvent> events) throws IOException {
        try (var writer = new EventLog.Writer(file)) {
            for (RunEvent event : events) {
                writer.append(event);
            }
        }
    }
}
