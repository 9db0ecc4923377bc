package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalSmilesTest {

    @ParameterizedTest
    @CsvSource({
        "OCC, CCO",
        "C1=CC=CC=C1C, Cc1ccccc1",
        "C[C@H](N)C(=O)O, OC(=O)[C@@H](N)C",
        "F/C=C/F, F\\C=C\\F",
        "C\\C=C1\\CCOc2ccccc12, C/C=C1/CCOc2ccccc12",
        "O[C@H]1CO[C@@H]2[C@H](O)CO[C@H]12, O[C@@H]1CO[C@@H]2[C@@H](O)CO[C@H]12",
        "[Na+].[Cl-], [Cl-].[Na+]",
        "[H]C([H])([H])O, CO",
        "c1ccc2ccccc2c1, C1=CC2=CC=CC=C2C=C1"
    })
    void twoWritingsOfAMoleculeHaveOneText(String first, String second) throws SmilesException {
        assertEquals(CanonicalSmiles.of(first), CanonicalSmiles.of(second));
        assertEquals(CanonicalSmiles.of(first), CanonicalSmiles.of(Smiles.parse(second)));
        assertEquals(CanonicalSmiles.of(first), CanonicalSmiles.of(CanonicalSmiles.of(first)));
    }

    @Test
    void stereoisomersAndIsotopesDifferUnlessWrittenFlat() throws SmilesException {
        assertNotEquals(CanonicalSmiles.of("C[C@H](N)C(=O)O"), CanonicalSmiles.of("C[C@@H](N)C(=O)O"));
        assertNotEquals(CanonicalSmiles.of("F/C=C/F"), CanonicalSmiles.of("F/C=C\\F"));
        assertNotEquals(CanonicalSmiles.of("[13CH4]"), CanonicalSmiles.of("C"));
        assertEquals(CanonicalSmiles.flat("C[C@H](N)C(=O)O"), CanonicalSmiles.flat("C[C@@H](N)C(=O)O"));
        assertEquals(CanonicalSmiles.flat("[13CH4]"), CanonicalSmiles.flat(Smiles.parse("C")));
    }

    @Test
    void aBrokenTextIsRefused() {
        assertThrows(SmilesException.class, () -> CanonicalSmiles.of("C1CC"));
    }
}
