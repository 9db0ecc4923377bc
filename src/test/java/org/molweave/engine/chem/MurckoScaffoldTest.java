package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MurckoScaffoldTest {

    @ParameterizedTest
    @CsvSource({
        "CCO, ''",
        "Cc1ccccc1, c1ccccc1",
        "O=C1CCCCC1C, O=C1CCCCC1",
        "CN(C)CCCN1c2ccccc2CCc2ccccc21, c1ccc2c(c1)CCc1ccccc1N2",
        "Cn1cccc1, c1cc[nH]c1",
        "O=C(Nc1ccccc1)c1ccccc1C(=O)O, O=C(Nc1ccccc1)c1ccccc1",
        "CC(=O)[O-].C[N+]1(C)CCCC1, C1CC[NH2+]C1",
        "C[C@H]1CC[C@@H](C)CC1, C1CCCCC1"
    })
    void ringsLinkersAndWhatIsDoublyBoundToThemRemain(String smiles, String scaffold) throws SmilesException {
        String cut = MurckoScaffold.of(Smiles.parse(smiles));

        assertEquals(scaffold.isEmpty() ? "" : CanonicalSmiles.of(scaffold), cut);
    }

    @Test
    void bloodBrainBarrierMoleculesFallIntoTheScaffoldsThatRdkitFinds() throws IOException {
        Path file = Path.of("../shared/data/moleculenet/bbbp.csv");
        Assumptions.assumeTrue(Files.exists(file), "needs ../shared, which is not here");

        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            String smiles = lines.get(i).substring(0, lines.get(i).indexOf(','));
            groups.computeIfAbsent(scaffold(smiles), s -> new ArrayList<>()).add(i - 1);
        }

        assertEquals(1025, groups.size());
        assertEquals(List.of(1631, 204, 204), splitSizes(groups.values(), lines.size() - 1));
    }

    private static String scaffold(String smiles) {
        try {
            return MurckoScaffold.of(Smiles.parse(smiles));
        } catch (SmilesException e) {
            throw new AssertionError(smiles, e);
        }
    }

    /// The deterministic scaffold split of KCL-SPEC 11.2, sizes only.
    private static List<Integer> splitSizes(Iterable<List<Integer>> groups, int molecules) {
        List<List<Integer>> ordered = new ArrayList<>();
        groups.forEach(ordered::add);
        ordered.sort(Comparator.<List<Integer>>comparingInt(List::size)
                .thenComparingInt(List::getFirst)
                .reversed());
        int train = 0;
        int validation = 0;
        int test = 0;
        for (List<Integer> group : ordered) {
            if (train + group.size() <= (int) (0.8 * molecules)) {
                train += group.size();
            } else if (train + validation + group.size() <= (int) (0.9 * molecules)) {
                validation += group.size();
            } else {
                test += group.size();
            }
        }
        return List.of(train, validation, test);
    }
}
