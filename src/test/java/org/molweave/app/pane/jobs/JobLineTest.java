package org.molweave.app.pane.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.molweave.app.history.RunFacts;

class JobLineTest {

    private static RunFacts facts(String data, String properties, String split, String created) {
        return new RunFacts("KCL fine-tuning", "kcl-finetune", "", data, properties, "", split, "", 1, created, "");
    }

    @Test
    void runsOfTheSameTitleAreToldApart() {
        Instant made = LocalDate.of(2026, 11, 29)
                .atTime(LocalTime.of(9, 5, 7))
                .atZone(ZoneId.systemDefault())
                .toInstant();

        assertEquals(
                "data/own.csv  ·  logS  ·  scaffold  ·  09:05:07",
                JobLine.about(facts("data/own.csv", "logS", "scaffold", made.toString())));
        assertEquals("", JobLine.about(facts("", "", "", "yesterday")));
    }
}
