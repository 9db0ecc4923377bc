package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoleculeCacheTest {

    private static final ReadOptions OPTIONS = ReadOptions.DEFAULTS;

    @TempDir
    private Path folder;

    @Test
    void theCacheHoldsWhatWasRead() throws IOException {
        Path file = table();
        MoleculeDataset read = MoleculeReader.read(file);
        var cache = new MoleculeCache(folder.resolve("cache"));

        MoleculeDataset first = cache.read(file, OPTIONS, ReadListener.NONE);
        var listener = new CountingListener();
        MoleculeDataset second = cache.read(file, OPTIONS, listener);

        assertSame(read, first);
        assertSame(read, second);
        assertEquals(0, listener.bad, "the second reading parses nothing");
        assertEquals(1, files().size());
    }

    @Test
    void otherOptionsAndOtherContentAreOtherDataSets() throws IOException {
        Path file = table();
        var cache = new MoleculeCache(folder.resolve("cache"));
        Path before = cache.path(file, OPTIONS);

        assertNotEquals(before, cache.path(file, OPTIONS.withSaltsRemoved(true)));
        assertEquals(before, cache.path(file, OPTIONS));
        Files.writeString(file, "smiles\nCCO\n");
        assertNotEquals(before, cache.path(file, OPTIONS));
        assertEquals(1, cache.read(file, OPTIONS, ReadListener.NONE).size());
    }

    @Test
    void aBrokenCacheIsMadeAnewWithANote() throws IOException {
        Path file = table();
        var cache = new MoleculeCache(folder.resolve("cache"));
        MoleculeDataset whole = cache.read(file, OPTIONS, ReadListener.NONE);
        Path cached = cache.path(file, OPTIONS);
        byte[] bytes = Files.readAllBytes(cached);

        for (int cut : new int[] {0, 7, 16, bytes.length / 2, bytes.length - 1}) {
            Files.write(cached, Arrays.copyOf(bytes, cut));
            MoleculeDataset again = cache.read(file, OPTIONS, ReadListener.NONE);

            assertEquals(whole.molecules().size(), again.size());
            assertTrue(
                    again.notes().getLast().contains("was broken"),
                    again.notes().toString());
        }
        bytes[bytes.length / 2] ^= 1;
        Files.write(cached, bytes);
        assertTrue(
                cache.read(file, OPTIONS, ReadListener.NONE).notes().getLast().contains("was broken"));
        assertEquals(whole.notes(), cache.read(file, OPTIONS, ReadListener.NONE).notes());
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyCostsTheCache() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "x");

        MoleculeDataset dataset = new MoleculeCache(blocked).read(table(), OPTIONS, ReadListener.NONE);

        assertEquals(4, dataset.size());
        assertTrue(dataset.notes().getLast().contains("could not be cached"));
    }

    private static void assertSame(MoleculeDataset expected, MoleculeDataset actual) {
        assertEquals(expected.name(), actual.name());
        assertEquals(expected.properties(), actual.properties());
        assertEquals(expected.badRows(), actual.badRows());
        assertEquals(expected.notes(), actual.notes());
        assertArrayEquals(expected.labels(), actual.labels());
        assertArrayEquals(expected.lines(), actual.lines());
        assertArrayEquals(expected.splits(), actual.splits());
        assertArrayEquals(expected.names(), actual.names());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(
                    expected.molecules().get(i).smiles(),
                    actual.molecules().get(i).smiles());
            assertArrayEquals(
                    expected.molecules().get(i).atomicNumbers(),
                    actual.molecules().get(i).atomicNumbers());
            assertArrayEquals(
                    expected.molecules().get(i).bondBegin(),
                    actual.molecules().get(i).bondBegin());
            assertArrayEquals(
                    expected.molecules().get(i).bondEnd(),
                    actual.molecules().get(i).bondEnd());
            assertArrayEquals(
                    expected.molecules().get(i).bondTypes(),
                    actual.molecules().get(i).bondTypes());
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    private Path table() throws IOException {
        return Files.writeString(
                folder.resolve("t.csv"),
                "smiles,logS,toxic,split\nCCO,1.5,1,train\nFAIL,1,0,train\nc1ccccc1,,x,test\n%s,-2,0,train\n[U]#C,0.25,1,test\n"
                        .formatted("C".repeat(300)));
    }

    private static final class CountingListener implements ReadListener {
        private int bad;

        @Override
        public void bad(BadRow row) {
            bad++;
        }
    }
}
