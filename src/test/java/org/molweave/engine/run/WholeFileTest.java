package org.molweave.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void aFailureInTheMiddleLeavesTheOldContentAndNothingElse() throws IOException {
        Path file = folder.resolve("x.json");
        Files.writeString(file, "old");

        String message = messageOf(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }));

        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(WholeFile.next(file)));
        assertTrue(message.contains("No space left on device. Is the disk full"), message);
        assertTrue(message.contains(file.toString()), message);
    }

    @Test
    void jsonKeepsEveryDigit() throws IOException {
        Path file = folder.resolve("x.json");
        double value = 0.1 + 0.2;

        Json.write(file, Json.object().put("value", value).put("text", "“ä”"));

        assertEquals(value, Json.read(file).path("value").doubleValue());
        assertEquals("“ä”", Json.read(file).path("text").textValue());
    }
}
