package org.molweave.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionTableTest {

    @TempDir
    Path folder;

    @Test
    void aTableIsReadAsItWasWritten() throws IOException {
        Path file = folder.resolve(PredictionTable.FILE_NAME);
        var table = new PredictionTable(
                List.of("log\"S\", mol/L", "toxic"),
                List.of(
                        new PredictionRow(2, "CC", 0, "train", new float[] {-1.5f, Float.NaN}, new float[] {-2, 0.25f}),
                        new PredictionRow(9, "C,C", 1, "test", new float[] {1, 0}, new float[] {1e-9f, 1})));

        table.write(file);
        PredictionTable read = PredictionTable.read(file);

        assertEquals(table.properties(), read.properties());
        assertEquals(2, read.rows().size());
        PredictionRow first = read.rows().getFirst();
        assertEquals("2 CC 0 train", "%d %s %d %s".formatted(first.line(), first.smiles(), first.seed(), first.part()));
        assertArrayEquals(new float[] {-1.5f, Float.NaN}, first.measured());
        assertArrayEquals(new float[] {1e-9f, 1}, read.part("test").getFirst().predicted());
        assertEquals("2,CC,0,train,-1.5,-2.0,,0.25", Files.readAllLines(file).get(1));
    }

    @Test
    void aBrokenRowIsNamed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("broken.csv"), "line,smiles,seed,part,x measured,x predicted\n2,CC,0,test,1.0\n");

        var refused = assertThrows(IOException.class, () -> PredictionTable.read(file));

        assertTrue(refused.toString().contains("record 1, is not a row of predictions"), refused.toString());
    }
}
