package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
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
    void aWritableSampleIsOpenedWhereItLies() throws Exception {
        Path project = Files.createDirectories(folder.resolve("shipped/solubility"));
        System.setProperty("molweave.samples", folder.resolve("shipped").toString());

        assertEquals(project, Samples.first(folder.resolve("home")).orElseThrow());
        assertFalse(Files.exists(folder.resolve("home")));
    }
}
