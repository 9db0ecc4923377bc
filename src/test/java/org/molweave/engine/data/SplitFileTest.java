package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReadAsItWasWritten() throws IOException {
        Split split = new Split("random(seed 2)", new int[] {0, 3}, new int[] {1}, new int[] {2, 4});
        Path file = folder.resolve("split.json");

        SplitFile.write(split, file);
        Split read = SplitFile.read(file);

        assertEquals(split.name(), read.name());
        assertArrayEquals(split.train(), read.train());
        assertArrayEquals(split.validation(), read.validation());
        assertArrayEquals(split.test(), read.test());
    }

    @Test
    void theHashIsThatOfTheRows() {
        Split split = new Split("a", new int[] {0, 3}, new int[] {1}, new int[] {2});

        assertEquals(split.sha256(), new Split("b", new int[] {0, 3}, new int[] {1}, new int[] {2}).sha256());
        assertNotEquals(split.sha256(), new Split("a", new int[] {0}, new int[] {3, 1}, new int[] {2}).sha256());
    }

    @Test
    void theFamilyOfASplitHasNoSeed() {
        assertEquals("random", named("random(seed 2)").family());
        assertEquals("scaffold", named("scaffold").family());
        assertEquals(
                "column(validation from train)",
                named("column(validation from train, seed -3)").family());
    }

    private static Split named(String name) {
        return new Split(name, new int[0], new int[0], new int[0]);
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        Path file = folder.resolve("split.json");
        SplitFile.write(new Split("a", new int[] {0}, new int[] {1}, new int[] {2}), file);
        Files.writeString(file, Files.readString(file).replace("\"test\":[2]", "\"test\":[7]"));

        var refused = assertThrows(IOException.class, () -> SplitFile.read(file));

        assertTrue(refused.toString().contains("was changed after it was written"), refused.toString());
    }
}
