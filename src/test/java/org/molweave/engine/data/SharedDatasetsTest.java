package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedDatasetsTest {

    @ParameterizedTest
    @CsvSource({
        "data/moleculenet/bbbp.csv, 2039, 1, p_np, CLASSIFICATION, 0, 0",
        "data/moleculenet/bbbp_full.csv, 2050, 1, p_np, CLASSIFICATION, 0, 0",
        "data/moleculenet/esol.csv, 1128, 1, measured log solubility in mols per litre, REGRESSION, 0, 0",
        "data/moleculenet/lipo.csv, 4200, 1, exp, REGRESSION, 0, 0",
        "data/moleculenet/qm7.csv, 6830, 1, u0_atom, REGRESSION, 0, 0",
        "data/moleculenet/sider.csv, 1427, 27, Hepatobiliary disorders, CLASSIFICATION, 0, 0",
        "data/moleculenet/tox21.csv, 7831, 12, NR-AR, CLASSIFICATION, 0, 0",
        "data/moleculenet/toxcast.csv.gz, 8600, 617, ACEA_T47D_80hr_Negative, CLASSIFICATION, 15, 0",
        "ship-candidates/boiling_point_rcdk.csv, 277, 1, bp_K, REGRESSION, 0, 0",
        "ship-candidates/chemical_structures.csv, 563, 2, mp_C, REGRESSION, 0, 17",
        "ship-candidates/fda_mdd.csv, 796, 1, high_dose_class, CLASSIFICATION, 0, 0",
        "ship-candidates/gc_retention_index.csv, 297, 1, ri_ov101, REGRESSION, 0, 0",
        "ship-candidates/nci_5k.csv, 4999, 0, , , 0, 0",
        "ship-candidates/solubility_huuskonen.csv, 1282, 1, logS, REGRESSION, 0, 0"
    })
    void columnsAreGuessedAsAChemistWould(
            String name, int rows, int properties, String first, Property.Kind kind, int bad, int kept)
            throws IOException {
        MoleculeDataset dataset = MoleculeReader.read(shared(name));

        assertEquals(rows, dataset.size());
        assertEquals(properties, dataset.properties().size());
        if (properties > 0) {
            assertEquals(first, dataset.properties().getFirst().name());
            assertTrue(dataset.properties().stream().allMatch(p -> p.kind() == kind));
        }
        assertEquals(kept, dataset.badRows().stream().filter(BadRow::kept).count());
        assertEquals(bad, dataset.badRows().stream().filter(row -> !row.kept()).count());
    }

    @Test
    void theSplitOfTheSolubilityDataIsFoundAndItsDuplicatesMerge() throws IOException {
        Path file = shared("ship-candidates/solubility_huuskonen.csv");

        MoleculeDataset all = MoleculeReader.read(file);
        MoleculeDataset merged = MoleculeReader.read(file, ReadOptions.DEFAULTS.withDuplicatesMerged(true));

        assertEquals(1282, all.splits().length);
        assertEquals("train", all.splits()[0]);
        int repeated = Duplicates.in(all).repeated().size();
        assertEquals(8, repeated);
        assertEquals(repeated, merged.badRows().size());
        assertEquals(Duplicates.in(all).groups().size(), merged.size());
    }

    @Test
    void bloodBrainBarrierMoleculesAreAsManyAsRdkitCounts() throws IOException {
        MoleculeDataset dataset = MoleculeReader.read(shared("data/moleculenet/bbbp.csv"));

        assertEquals(1975, Duplicates.in(dataset).groups().size());
        assertEquals(60, Duplicates.in(dataset).repeated().size());
        assertEquals(10, DatasetCheck.of(dataset).properties().getFirst().conflictingGroups());
    }

    @Test
    void aTableOfElementsIsNoTableOfMolecules() {
        Path file = shared("ship-candidates/elements.csv");

        assertTrue(String.valueOf(assertThrows(DataException.class, () -> MoleculeReader.read(file))
                        .getMessage())
                .contains("has no column of SMILES"));
    }

    private static Path shared(String name) {
        Path file = Path.of("../shared", name);
        Assumptions.assumeTrue(Files.exists(file), "needs ../shared, which is not here");
        return file;
    }
}
