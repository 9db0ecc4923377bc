package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstructureTest {

    private static final List<String> MOLECULES =
            List.of("CCO", "c1ccccc1", "C1CCCCC1", "Cc1ccccc1O", "c1ccncc1", "CC(=O)O", "CC(=O)[O-]", "Clc1ccccc1Cl");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c1ccccc1        | 1 3 7",
                "[OX2H]          | 0 3 5",
                "C(=O)[OH,O-]    | 5 6",
                "[#7]            | 4",
                "[!#6;!#1]       | 0 3 4 5 6 7",
                "C1CCCCC1        | 2",
                "[R]             | 1 2 3 4 7",
                "Clcc            | 7",
                "ClccCl          | 7",
                "a               | 1 3 4 7",
                "[O;$(OC=O)]     | 5 6"
            })
    void aPatternIsFoundWhereAChemistSeesIt(String smarts, String expected) throws SmilesException {
        Substructure pattern = Substructure.parse(smarts);

        List<String> found = new ArrayList<>();
        for (int i = 0; i < MOLECULES.size(); i++) {
            if (pattern.isIn(Smiles.parse(MOLECULES.get(i)))) {
                found.add(Integer.toString(i));
            }
        }

        assertEquals(expected.strip(), String.join(" ", found));
    }

    @Test
    void eachPlaceIsNamedByItsAtoms() throws SmilesException {
        List<int[]> places = Substructure.parse("cCl").findAll(Smiles.parse("Clc1ccccc1Cl"));

        assertEquals(2, places.size());
        assertArrayEquals(new int[] {1, 0}, places.get(0));
        assertArrayEquals(new int[] {6, 7}, places.get(1));
        assertTrue(Substructure.parse("CBr").findAll(Smiles.parse("CC")).isEmpty());
    }

    @Test
    void onePatternServesSeveralThreads() throws SmilesException {
        Substructure pattern = Substructure.parse("c1ccccc1");
        List<Molecule> molecules = new ArrayList<>(Collections.nCopies(500, Smiles.parse("Cc1ccccc1O")));
        molecules.addAll(Collections.nCopies(500, Smiles.parse("C1CCCCC1CCO")));
        Collections.shuffle(molecules, new java.util.Random(1));

        assertEquals(500, molecules.parallelStream().filter(pattern::isIn).count());
    }

    @Test
    void whatIsNoSmartsIsSaid() {
        SmilesException bad = assertThrows(SmilesException.class, () -> Substructure.parse("c1ccc("));

        assertTrue(String.valueOf(bad.getMessage()).startsWith("It is not a SMARTS"));
        assertThrows(SmilesException.class, () -> Substructure.parse("  "));
        assertFalse(String.valueOf(bad.getMessage()).contains("null"));
    }
}
