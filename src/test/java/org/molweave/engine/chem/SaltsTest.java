package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaltsTest {

    @ParameterizedTest
    @CsvSource({
        "CC(=O)[O-].[Na+], CC(=O)[O-]",
        "[Cl].CC(C)NCC(O)COc1cccc2ccccc12, CC(C)NCC(O)COc1cccc2ccccc12",
        "CN.Cc1ccc(cc1)S(=O)(=O)O, CN",
        "O.O.CCN.OC(=O)C=CC(=O)O, CCN",
        "[Na+].[Cl-], [Na+]",
        "C[C@H](N)C(=O)O.Cl, C[C@H](N)C(=O)O"
    })
    void counterIonsAndSolventGoHoweverLargeTheyAre(String salt, String parent) throws SmilesException {
        assertEquals(CanonicalSmiles.of(parent), CanonicalSmiles.of(Salts.parent(Smiles.parse(salt))));
    }

    @Test
    void fragmentsAreCountedByBondsNotByDots() throws SmilesException {
        assertEquals(2, Salts.fragments(Smiles.parse("CC.O")));
        assertEquals(1, Salts.fragments(Smiles.parse("C1.C1")));
        assertEquals(1, Salts.fragments(Smiles.parse("C")));
    }

    @Test
    void aMoleculeOfOnePartStaysAsItIs() throws SmilesException {
        Molecule molecule = Smiles.parse("OCC");

        assertSame(molecule, Salts.parent(molecule));
    }
}
