package org.molweave.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreSheetTest {

    @TempDir
    Path folder;

    @Test
    void meanAndDeviationAreOverAllSeeds() {
        ScoreSheet sheet = new ScoreSheet(Metric.RMSE, "column", List.of(seed(0, 1), seed(1, 2), seed(2, 6)));

        assertEquals(3, sheet.mean(), 1e-12);
        assertEquals(Math.sqrt((4 + 1 + 9) / 2.0), sheet.deviation(), 1e-12);
        assertEquals(0, new ScoreSheet(Metric.RMSE, "column", List.of(seed(0, 1))).deviation());
    }

    @Test
    void aSeedWithoutAScoreIsNotLeftOutOfTheMean() {
        ScoreSheet sheet = new ScoreSheet(Metric.RMSE, "column", List.of(seed(0, 1), seed(1, Double.NaN)));

        assertTrue(Double.isNaN(sheet.mean()));
    }

    @Test
    void aFileIsReadAsItWasWritten() throws IOException {
        var first = new SeedScore(7, Double.NaN, 0.75, 0.5, Map.of("p <1>", 0.5), List.of("q"), 12);
        var sheet = new ScoreSheet(Metric.ROC_AUC, "scaffold", List.of(first, seed(8, 0.25)));
        Path file = folder.resolve(ScoreSheet.FILE_NAME);

        sheet.write(file);

        assertEquals(sheet, ScoreSheet.read(file));
        String text = Files.readString(file);
        assertTrue(text.contains("\"higherIsBetter\" : true"), text);
        assertTrue(text.contains("\"mean\" : 0.375"), text);
        assertTrue(text.contains("\"train\" : null"), text);
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("metrics.json"), "{\"format\":2}");

        var refused = assertThrows(IOException.class, () -> ScoreSheet.read(file));

        assertTrue(refused.toString().contains("has the format 2. This version reads format 1"), refused.toString());
    }

    private static SeedScore seed(long seed, double test) {
        return new SeedScore(seed, 0.5, 0.5, test, Map.of(), List.of(), 0);
    }
}
