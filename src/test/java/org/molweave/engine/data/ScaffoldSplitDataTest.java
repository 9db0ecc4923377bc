package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.MurckoScaffold;

/// KCL-SPEC 11.2 on the real data set.
class ScaffoldSplitDataTest {

    private static final Path BBBP = Path.of("../shared/data/moleculenet/bbbp.csv");

    @Test
    void bbbpIsSplitAsPublished() throws IOException {
        assumeTrue(Files.exists(BBBP), "needs ../shared, which is not here");
        MoleculeDataset data = MoleculeReader.read(
                BBBP, ReadOptions.DEFAULTS.withSmilesColumn("smiles").withProperties(List.of("p_np")));

        Split split = new Splitter(SplitKind.SCAFFOLD, 0.8, 0.1).split(data, 0, MurckoScaffold::of);

        long scaffolds =
                data.molecules().stream().map(MurckoScaffold::of).distinct().count();
        assertEquals(2039, data.size());
        assertEquals(1025, scaffolds);
        assertEquals(
                "1631 204 204",
                "%d %d %d".formatted(split.train().length, split.validation().length, split.test().length));
        assertEquals(
                "82 55 52",
                percent(data, split.train()) + " " + percent(data, split.validation()) + " "
                        + percent(data, split.test()));
    }

    private static long percent(MoleculeDataset data, int[] rows) {
        double positives =
                Arrays.stream(rows).mapToDouble(row -> data.labels()[row][0]).sum();
        return Math.round(100 * positives / rows.length);
    }
}
