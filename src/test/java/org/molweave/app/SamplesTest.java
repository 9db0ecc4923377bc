package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("molweave.samples");
    }

    @Test
    void theCopyLeavesOutWhatSomebodyElseLeftThere() throws Exception {
        Path shipped = folder.resolve("shipped");
        Path project = shipped.resolve("solubility");
        for (String file : List.of(
                "project.json",
                "data/a.csv",
                "cache/a.molecules",
                "runs/r/run.json",
                "figures/a.pdf",
                "trash/r/run.json",
                "session.json",
                "history.mv.db")) {
            Path target = project.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, file);
        }

        Path copy = folder.resolve("copy");
        Samples.copy(shipped, copy);

        assertEquals("data/a.csv", Files.readString(copy.resolve("solubility/data/a.csv")));
        assertTrue(Files.exists(copy.resolve("solubility/project.json")));
        for (String left : List.of("cache", "runs", "figures", "trash", "session.json", "history.mv.db")) {
            assertFalse(Files.exists(copy.resolve("solubility").resolve(left)), left);
        }
    }

    @Test
    void aWritableSampleIsOpenedWhereItLies() throws Exception {
        Path project = Files.createDirectories(folder.resolve("shipped/solubility"));
        System.setProperty("molweave.samples", folder.resolve("shipped").toString());

        assertEquals(project, Samples.first(folder.resolve("home")).orElseThrow());
        assertFalse(Files.exists(folder.resolve("home")));
    }
}
