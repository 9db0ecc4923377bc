package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.chem.CanonicalSmiles;
import org.molweave.engine.chem.MolBlock;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MurckoScaffold;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// Ten thousand broken inputs, always the same ones: each is read or refused with a reason, nothing else may happen.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ReaderFuzzTest {

    private static final String[] SMILES = {
        "CC(=O)Oc1ccccc1C(=O)O", "C[C@H](N)C(=O)[O-].[Na+]", "F/C=C/[13CH3]", "c1cc2ccc3cccc4ccc(c1)c2c34",
                "N[Pt](N)(Cl)Cl",
        "CN1CCC[C@H]1c1cccnc1", "*c1ccc(*)cc1", "C%12CC%12C#N", "OS(=O)(=O)c1cc2nc[nH]c2cc1", "[H]C([H])([H])[H]"
    };

    private static final String PIECES = "()[]=#$:/\\.%+-@*0123456789CNOPSFIclBrnos\"',;\t\n ~>{}|&\u00e9\u0000";

    private static final String SDF = """
            ethanol
              test

              3  2  0  0  0  0  0  0  0  0999 V2000
                0.0000    0.0000    0.0000 C   0  0
                1.5000    0.0000    0.0000 C   0  0
                2.1000    1.2000    0.0000 O   0  0
              1  2  1  0
              2  3  1  0
            M  CHG  1   3  -1
            M  END
            >  <logS>
            1.25

            $$$$
            """;

    /// More, such as 10000, with `-Dmolweave.fuzz=10000`.
    private static final int SMILES_ROUNDS = Integer.getInteger("molweave.fuzz", 6_000);

    private static final int FILE_ROUNDS = Integer.getInteger("molweave.fuzz", 2_000);

    private final Random random = new Random(20261124);

    @TempDir
    private Path folder;

    @Test
    void brokenSmilesAreReadOrRefused() {
        int refused = 0;
        for (int i = 0; i < SMILES_ROUNDS; i++) {
            String text = mutated(SMILES[i % SMILES.length]);
            try {
                Molecule molecule = Smiles.parse(text);
                check(molecule);
                assertEquals(
                        CanonicalSmiles.flat(molecule), CanonicalSmiles.flat(Smiles.parse(molecule.smiles())), text);
                MurckoScaffold.of(molecule);
            } catch (SmilesException e) {
                assertTrue(String.valueOf(e.getMessage()).length() > 10, text);
                refused++;
            }
        }
        assertTrue(refused > SMILES_ROUNDS / 6 && refused < SMILES_ROUNDS, "refused " + refused);
    }

    @Test
    void brokenMolBlocksAreReadOrRefused() {
        int refused = 0;
        for (int i = 0; i < FILE_ROUNDS; i++) {
            String text = mutated(SDF);
            try {
                check(MolBlock.parse(text));
            } catch (SmilesException e) {
                refused++;
            }
        }
        assertTrue(refused > FILE_ROUNDS / 20 && refused < FILE_ROUNDS, "refused " + refused);
    }

    @Test
    void brokenTablesAndArchivesAreReadOrRefused() throws IOException {
        int read = 0;
        for (int i = 0; i < FILE_ROUNDS; i++) {
            byte[] bytes = switch (i % 3) {
                case 0 -> mutated(table()).getBytes(StandardCharsets.UTF_8);
                case 1 -> mutated(SDF + SDF).getBytes(StandardCharsets.UTF_8);
                default -> flipped(packed(table()));
            };
            Path file = folder.resolve(i % 3 == 1 ? "x.sdf" : "x.csv");
            Files.write(file, bytes);
            try {
                MoleculeDataset dataset = MoleculeReader.read(file);
                dataset.molecules().forEach(ReaderFuzzTest::check);
                read++;
            } catch (DataException e) {
                assertTrue(String.valueOf(e.getMessage()).contains(file.toString()), String.valueOf(e.getMessage()));
            }
        }
        assertTrue(read > FILE_ROUNDS / 4 && read < FILE_ROUNDS, "read " + read);
    }

    private static void check(Molecule molecule) {
        for (int b = 0; b < molecule.bonds(); b++) {
            assertTrue(molecule.bondBegin()[b] >= 0 && molecule.bondBegin()[b] < molecule.atoms());
            assertTrue(molecule.bondEnd()[b] >= 0 && molecule.bondEnd()[b] < molecule.atoms());
        }
        for (int i = 0; i < molecule.atoms(); i++) {
            assertTrue(molecule.atomicNumber(i) <= 118);
        }
    }

    private static String table() {
        var table = new StringBuilder("smiles,name,logS,split\n");
        for (int i = 0; i < SMILES.length; i++) {
            table.append(SMILES[i]).append(",\"a, \"\"b\"\"\",").append(i / 4.0).append(",train\n");
        }
        return table.toString();
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private byte[] flipped(byte[] bytes) {
        for (int n = random.nextInt(3); n >= 0; n--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /// One to four changes: a piece put in, taken out, repeated many times, or moved.
    private String mutated(String text) {
        var broken = new StringBuilder(text);
        for (int n = random.nextInt(4); n >= 0 && !broken.isEmpty(); n--) {
            int at = random.nextInt(broken.length());
            int end = Math.min(broken.length(), at + 1 + random.nextInt(6));
            char piece = PIECES.charAt(random.nextInt(PIECES.length()));
            switch (random.nextInt(5)) {
                case 0 -> broken.insert(at, piece);
                case 1 -> broken.setCharAt(at, piece);
                case 2 -> broken.delete(at, end);
                case 3 -> broken.insert(at, broken.substring(at, end).repeat(1 + random.nextInt(40)));
                default -> broken.insert(random.nextInt(broken.length()), broken.substring(at, end));
            }
        }
        return broken.toString();
    }
}
