package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.chem.Molecule;

class DataSummaryTest {

    @TempDir
    Path folder;

    @Test
    void countsWhatIsKnownAndComesBackFromItsFile() throws IOException {
        var methane = new Molecule("C", new byte[] {6}, new short[0], new short[0], new byte[0]);
        var data = new MoleculeDataset(
                "toy",
                List.of(methane, methane, methane),
                List.of(
                        new Property("x", Property.Kind.REGRESSION, "K"),
                        new Property("y", Property.Kind.CLASSIFICATION, ""),
                        new Property("z", Property.Kind.REGRESSION, "")),
                new float[][] {{1, 1, Float.NaN}, {-2, Float.NaN, Float.NaN}, {Float.NaN, 0, Float.NaN}},
                new long[] {2, 3, 4},
                new String[0],
                new String[0],
                List.of(new BadRow(5, "Q", "Q", "no", false), new BadRow(6, "C", "C", "merged", true)),
                List.of("guessed"));

        DataSummary summary = DataSummary.of(data, "data/toy.csv");
        summary.write(folder.resolve(DataSummary.FILE_NAME));

        assertEquals(summary, DataSummary.read(folder.resolve(DataSummary.FILE_NAME)));
        assertEquals(
                "3 molecules, 1 bad, 1 remark",
                "%d molecules, %d bad, %d remark".formatted(summary.molecules(), summary.badRows(), summary.remarks()));
        assertEquals(
                List.of(
                        new DataSummary.Column("x", Property.Kind.REGRESSION, "K", 2, -2, 1, 0),
                        new DataSummary.Column("y", Property.Kind.CLASSIFICATION, "", 2, 0, 1, 1),
                        new DataSummary.Column("z", Property.Kind.REGRESSION, "", 0, 0, 0, 0)),
                summary.properties());
    }
}
