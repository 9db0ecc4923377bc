package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MorganFingerprintTest {

    @Test
    void aMoleculeHasOneFingerprintHoweverItIsWritten() throws SmilesException {
        assertArrayEquals(bits("OCCc1ccccc1", 2), bits("C1=CC=C(CCO)C=C1", 2));
        assertEquals(2048 / 64, bits("CCO", 2).length);
    }

    @Test
    void aLargerRadiusAddsNeighbourhoods() throws SmilesException {
        // Ethanol: three atoms differ at radius 0, and again at radius 1; at 2 each sees the whole molecule as before.
        assertEquals(3, count(bits("CCO", 0)));
        assertEquals(6, count(bits("CCO", 1)));
        assertTrue(count(bits("CC(=O)Oc1ccccc1C(=O)O", 3)) > count(bits("CC(=O)Oc1ccccc1C(=O)O", 1)));
    }

    @Test
    void similarMoleculesShareMoreBits() throws SmilesException {
        long[] ethanol = bits("CCCCO", 2);

        assertEquals(1, MorganFingerprint.tanimoto(ethanol, ethanol));
        assertTrue(MorganFingerprint.tanimoto(ethanol, bits("CCCCCO", 2))
                > MorganFingerprint.tanimoto(ethanol, bits("c1ccncc1", 2)));
        assertEquals(1.0 / 3, MorganFingerprint.tanimoto(new long[] {0b011}, new long[] {0b110}));
    }

    @Test
    void impossibleSizesAreRefused() throws SmilesException {
        Molecule molecule = Smiles.parse("C");

        assertThrows(IllegalArgumentException.class, () -> MorganFingerprint.of(molecule, 4, 1024));
        assertThrows(IllegalArgumentException.class, () -> MorganFingerprint.of(molecule, 2, 100));
    }

    private static long[] bits(String smiles, int radius) throws SmilesException {
        return MorganFingerprint.of(Smiles.parse(smiles), radius, 2048);
    }

    private static int count(long[] words) {
        return Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }
}
