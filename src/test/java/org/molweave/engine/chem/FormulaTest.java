package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    @ParameterizedTest
    @CsvSource({
        "CCO,C2H6O",
        "C,CH4",
        "O,H2O",
        "[Na+].[Cl-],ClNa",
        "CC(=O)[O-],C2H3O2 1−",
        "CC(=O)Oc1ccccc1C(=O)O,C9H8O4",
        "[Fe+2],Fe 2+",
        "FC(Cl)(Br)I,CBrClFI"
    })
    void formulasAreThoseOfHill(String smiles, String formula) throws SmilesException {
        assertEquals(formula, Formula.of(Smiles.parse(smiles)));
    }
}
