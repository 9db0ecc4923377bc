package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.chem.Molecule;

class MendsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("own.csv"), "smiles,logS\nCCO,-0.1\nC1CC,-0.5\nCCC,-0.9\n");
    }

    private List<String> smiles() throws IOException {
        return MoleculeReader.read(file).molecules().stream()
                .map(Molecule::smiles)
                .toList();
    }

    @Test
    void whoeverReadsTheFileReadsThemToo() throws IOException {
        Path cache = folder.resolve("cache");
        assertEquals(
                2,
                new MoleculeCache(cache)
                        .read(file, ReadOptions.DEFAULTS, ReadListener.NONE)
                        .size());

        Mends.keep(file, Map.of(3L, "C1CC1"));

        assertEquals(List.of("CCO", "C1CC1", "CCC"), smiles());
        MoleculeDataset cached = new MoleculeCache(cache).read(file, ReadOptions.DEFAULTS, ReadListener.NONE);
        assertEquals(3, cached.size());
        assertEquals(-0.5f, cached.labels()[1][0]);
        Mends.keep(file, Map.of());
        assertEquals(List.of("CCO", "CCC"), smiles());
    }

    @Test
    void theyHoldForThisContentOfTheFileOnly() throws IOException {
        Mends.keep(file, Map.of(3L, "C1CC1"));

        Files.writeString(file, "smiles,logS\nCCO,-0.1\nCCCC,-0.6\nC1CC,-0.5\n");

        assertEquals(List.of("CCO", "CCCC"), smiles());
        assertEquals(Map.of(), Mends.of(file));
    }

    @Test
    void brokenOnesAreNamed() throws IOException {
        Mends.keep(file, Map.of(3L, "C1CC1"));
        Files.writeString(Mends.besides(file), Files.readString(Mends.besides(file)) + "nonsense\n");

        var error = assertThrows(IOException.class, this::smiles);
        assertTrue(String.valueOf(error.getMessage()).contains("nonsense"), error::toString);
    }
}
