package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.chem.Molecule;

class BadFilesTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNoTableOfMoleculesIsRefusedWithAReason() throws IOException {
        assertRefused("There is no file", folder.resolve("missing.csv"));
        assertRefused("is a folder", folder);
        assertRefused("is empty", write("empty.csv", new byte[0]));
        assertRefused("nothing but blank lines", text("blank.csv", "\n  \n\n"));
        assertRefused("is not a text file", write("picture.csv", new byte[] {'P', 'N', 'G', 0, 1, 2}));
        assertRefused("UTF-16", write("wide.csv", "\uFEFFsmiles\nCCO\n".getBytes(StandardCharsets.UTF_16LE)));
        assertRefused(
                "holds no valid molecule in column 'smiles'. The first of 2 bad rows is line 2: Unexpected character 'Q'",
                text("wrong.csv", "smiles\nQQ\nFAIL\n"));
        assertRefused("It has no rows", text("header.csv", "smiles,logS\n"));
        assertRefused(
                "broken gzip", write("broken.smi.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    }

    @Test
    void aZipBombIsRefusedByRatioAndByTotal() throws IOException {
        Path bomb = packed("bomb.smi.gz", 64 << 20);
        Path large = packed("large.smi.gz", 2 << 20);

        assertRefused("looks like a zip bomb", bomb);
        var tooLarge = assertThrows(
                DataException.class, () -> MoleculeReader.read(large, ReadOptions.DEFAULTS.withMaxBytes(1 << 20)));
        assertTrue(String.valueOf(tooLarge.getMessage()).contains("unpacks to more than 1 MB"));
    }

    @Test
    void aTruncatedPackedFileIsNamed() throws IOException {
        byte[] whole = Files.readAllBytes(packed("whole.smi.gz", 1 << 20));

        assertRefused("cut off", write("cut.smi.gz", Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void anAbsurdlyLongLineCostsOneRow() throws IOException {
        Path file = text("long.csv", "smiles,logS\nCCO,1\n" + "C".repeat(3 << 20) + ",2\nCCN,3\n");

        MoleculeDataset dataset = MoleculeReader.read(file);

        assertEquals(2, dataset.size());
        assertArrayEquals(new long[] {2, 4}, dataset.lines());
        assertEquals(
                "The line is longer than 1,048,576 bytes.",
                dataset.badRows().getFirst().reason());
    }

    @Test
    void saltsAndMoleculesOfAnotherSetAreLeftOutWhenAsked() throws IOException {
        Path file = text("salts.csv", "smiles,y\nCCN.Cl,0\nOCC,1\nC[C@H](N)C(=O)O,1\nCCC,0\n");
        ReadOptions options = ReadOptions.DEFAULTS.withSaltsRemoved(true).withExcluded(Set.of("CCO", "CC(N)C(=O)O"));

        MoleculeDataset dataset = MoleculeReader.read(file, options);

        assertEquals(
                List.of(3, 3), dataset.molecules().stream().map(Molecule::atoms).toList());
        assertEquals(
                List.of(3L, 4L), dataset.badRows().stream().map(BadRow::line).toList());
    }

    @Test
    void mergingAveragesNumbersAndForgetsContradictions() throws IOException {
        Path file = text("twice.csv", "smiles,logS,toxic\nCCO,1,0\nCCC,5,1\nOCC,2,1\nC(O)C,,1\nCCCC,1.5,0\n");

        MoleculeDataset dataset = MoleculeReader.read(file, ReadOptions.DEFAULTS.withDuplicatesMerged(true));

        assertArrayEquals(new float[][] {{1.5f, Float.NaN}, {5, 1}, {1.5f, 0}}, dataset.labels());
        assertEquals(
                List.of(new BadRow(2, "CCO", "CCO", "Merged with the same molecule in lines 4, 5.", true)),
                dataset.badRows());
    }

    @Test
    void theNumberOfRowsCanBeLimitedAndAReaderStopped() throws IOException {
        Path file = text("many.smi", "CCO\n".repeat(5000));

        assertEquals(
                7,
                MoleculeReader.read(file, ReadOptions.DEFAULTS.withMaxRows(7)).size());
        var stop = new ReadListener() {
            @Override
            public boolean stopRequested() {
                return true;
            }
        };
        assertThrows(DataException.class, () -> MoleculeReader.read(file, ReadOptions.DEFAULTS, stop));
    }

    @Test
    void recordsOfAnSdfAreRead() throws IOException {
        String water = """
                water
                  test

                  1  0  0  0  0  0  0  0  0  0999 V2000
                    0.0000    0.0000    0.0000 O   0  0
                M  END
                """;
        String ethane = """

                  test

                  2  1  0  0  0  0  0  0  0  0999 V2000
                    0.0000    0.0000    0.0000 C   0  0
                    1.5000    0.0000    0.0000 C   0  0
                  1  2  1  0
                M  END
                """;
        String fields = ">  <logS>\n%s\n\n> <name> (2)\nx\n\n$$$$\n";
        Path file = text(
                "a.sdf",
                water + fields.formatted("1.5") + "no\ntable\n$$$$\n" + ethane + fields.formatted("-2") + ethane);

        MoleculeDataset dataset = MoleculeReader.read(file);

        assertEquals(
                List.of("O", "CC", "CC"),
                dataset.molecules().stream().map(Molecule::smiles).toList());
        assertEquals("logS", dataset.properties().getFirst().name());
        assertArrayEquals(new float[][] {{1.5f}, {-2}, {Float.NaN}}, dataset.labels());
        assertArrayEquals(new long[] {1, 17, 32}, dataset.lines());
        assertEquals(
                new BadRow(14, "no", "", "The record has no line 'M  END'; it is cut off or not a MOL block.", false),
                dataset.badRows().getFirst());
    }

    private static void assertRefused(String message, Path file) {
        String said = String.valueOf(assertThrows(DataException.class, () -> MoleculeReader.read(file))
                .getMessage());
        assertTrue(said.contains(message), said);
    }

    /// Lines too long to be read as SMILES, which costs no time.
    private Path packed(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] line = ("C".repeat(25_000) + "\n").getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < bytes; written += line.length) {
                out.write(line);
            }
        }
        return file;
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
