package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmilesTest {

    @Test
    void atomsAndBondsAreThoseOfThePublishedGraphs() throws Exception {
        JsonNode molecules = fixture("graphs.json").get("molecules");

        for (JsonNode expected : molecules) {
            Molecule molecule = Smiles.parse(expected.get("smiles").asText());

            List<String> symbols = new ArrayList<>();
            expected.get("atom_symbols").forEach(s -> symbols.add(s.asText()));
            assertEquals(
                    symbols,
                    IntStream.range(0, molecule.atoms())
                            .mapToObj(i -> Element.symbol(molecule.atomicNumber(i)))
                            .toList());
            assertEquals(edges(expected.get("original")), edgesWithoutIsolatedAtoms(molecule), molecule.smiles());
        }
        assertEquals(15, molecules.size());
    }

    @ParameterizedTest
    @CsvSource({
        "C1CC1, 0-1 1-2 2-0",
        "C=1CC1, 0-1 1-2 0-2",
        "C=1CC=1, 0-1 1-2 0-2",
        "C2C1CC12, 0-1 1-2 2-3 3-1 3-0",
        "C%12C1CC1%12, 0-1 1-2 2-3 3-1 3-0",
        "C1.C1, 1-0",
        "N[C@@H](C)C(=O)O, 0-1 1-2 1-3 3-4 3-5",
        "[H]C([H])([H])Cl, 0-1",
        "F/C=C/[H], 0-1 1-2",
        "[2H]C, 0-1",
        "[H][H], 0-1"
    })
    void bondsFollowTheTextAndThenTheRingNumbers(String smiles, String expected) throws SmilesException {
        Molecule molecule = Smiles.parse(smiles);

        assertEquals(
                expected,
                String.join(
                        " ",
                        IntStream.range(0, molecule.bonds())
                                .mapToObj(b -> molecule.bondBegin()[b] + "-" + molecule.bondEnd()[b])
                                .toList()));
    }

    @Test
    void kekuleAndAromaticWritingAreTheSameMolecule() throws SmilesException {
        Molecule aromatic = Smiles.parse("c1ccccc1O");
        Molecule kekule = Smiles.parse("C1=CC=CC=C1O");

        assertArrayEquals(aromatic.bondTypes(), kekule.bondTypes());
        assertEquals(BondType.AROMATIC, aromatic.bondType(0));
        assertEquals(BondType.SINGLE, aromatic.bondType(5));
    }

    @Test
    void aDummyAtomIsNumberZeroAndAQuadrupleBondIsOther() throws SmilesException {
        assertEquals(0, Smiles.parse("*CC").atomicNumber(0));
        assertEquals(BondType.OTHER, Smiles.parse("[Mo]$[Mo]").bondType(0));
    }

    @Test
    void aNameBehindTheSmilesIsLeftOut() throws SmilesException {
        assertEquals("CCO", Smiles.parse("  CCO ethanol ").smiles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FAIL | Unexpected character 'A' at position 2.
            C1CC | A ring bond is opened and never closed; the SMILES may be cut off.
            C(C | A branch is opened with '(' and never closed; the SMILES may be cut off.
            CC) | The ')' at position 3 closes no branch.
            c1cccc1 | No alternation of single and double bonds fits its aromatic atoms; often an [nH] is missing.
            C[Zz] | There is no element 'Zz' (atom 2). A placeholder is written *.
            '' | The SMILES is empty.
            """)
    void theReasonTellsAChemistWhatIsWrong(String smiles, String reason) {
        assertEquals(
                reason,
                assertThrows(SmilesException.class, () -> Smiles.parse(smiles)).getMessage());
    }

    @Test
    void fiveThousandAtomsAreReadAndHostileTextsAreRefused() throws SmilesException {
        assertEquals(5000, Smiles.parse("C".repeat(5000)).atoms());
        assertEquals(5000, Smiles.parse("CC(C)CC".repeat(1000)).atoms());
        assertThrows(SmilesException.class, () -> Smiles.parse("C".repeat(20_001)));
        assertThrows(SmilesException.class, () -> Smiles.parse("C(".repeat(9_999)));
        assertEquals(
                6001, Smiles.parse("C(".repeat(6_000) + "C" + ")".repeat(6_000)).atoms());
        assertEquals(20_000, Smiles.parse("C".repeat(20_000)).atoms());
    }

    private static List<String> edges(JsonNode graph) {
        List<String> edges = new ArrayList<>();
        for (int e = 0; e < graph.get("src").size(); e++) {
            edges.add(graph.get("src").get(e) + ">"
                    + graph.get("dst").get(e) + ":"
                    + graph.get("edge_ids").get(e));
        }
        return edges;
    }

    private static List<String> edgesWithoutIsolatedAtoms(Molecule molecule) {
        var bonded = new boolean[molecule.atoms()];
        for (int b = 0; b < molecule.bonds(); b++) {
            bonded[molecule.bondBegin()[b]] = true;
            bonded[molecule.bondEnd()[b]] = true;
        }
        var numbers = new int[molecule.atoms()];
        for (int i = 1; i < numbers.length; i++) {
            numbers[i] = numbers[i - 1] + (bonded[i - 1] ? 1 : 0);
        }
        List<String> edges = new ArrayList<>();
        for (int b = 0; b < molecule.bonds(); b++) {
            int begin = numbers[molecule.bondBegin()[b]];
            int end = numbers[molecule.bondEnd()[b]];
            edges.add(begin + ">" + end + ":" + molecule.bondTypes()[b]);
            edges.add(end + ">" + begin + ":" + molecule.bondTypes()[b]);
        }
        return edges;
    }

    private static JsonNode fixture(String name) throws IOException {
        Path file = Path.of("../shared/parity", name);
        Assumptions.assumeTrue(Files.exists(file), "needs ../shared, which is not here");
        return new ObjectMapper().readTree(file.toFile());
    }
}
