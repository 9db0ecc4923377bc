package org.molweave.engine.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.run.Json;

class CheckupTest {

    private static final Checkup MIXED = new Checkup(List.of(
            new Checkup.Finding("Java", Checkup.Level.FINE, "25"),
            new Checkup.Finding("Card", Checkup.Level.WARNING, "not \"used\""),
            new Checkup.Finding("Disk", Checkup.Level.PROBLEM, "full")));

    @Test
    void theWindowReadsWhatTheCommandLineFound() throws IOException {
        assertEquals(MIXED, Checkup.read(Json.line(MIXED.toJson())));
    }

    @Test
    void marksWhatIsNotFine() {
        assertEquals(
                List.of(
                        "  Java             25",
                        "~ Card             not \"used\"",
                        "! Disk             full",
                        "Something is in the way; see the marked lines."),
                MIXED.text().lines().toList());
        assertFalse(MIXED.isHealthy());
    }

    @Test
    void aWarningIsNoIllness() {
        var warned = new Checkup(MIXED.findings().subList(0, 2));

        assertTrue(warned.isHealthy());
        assertEquals("It works; the marked lines could be better.", warned.conclusion());
    }
}
