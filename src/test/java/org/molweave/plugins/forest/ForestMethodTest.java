package org.molweave.plugins.forest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.data.Property.Kind;
import org.molweave.engine.method.Methods;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.run.RunEvent;

class ForestMethodTest {

    private static final ForestSettings SMALL = new ForestSettings(15, 1, 256, 0.3, 1, 2);

    @TempDir
    Path folder;

    @Test
    void theMethodIsFoundByItsId() {
        assertEquals(ForestSettings.DEFAULTS, Methods.byId("fingerprint-forest").defaults());
    }

    @Test
    void aRegressionWritesScoresAndPredictionsOfEverySeed() throws Exception {
        var run = new RecordedRun(folder, alcoholsAndAlkanes(List.of(new Property("x", Kind.REGRESSION, "K"))));

        new ForestMethod().run(SMALL, run);

        ScoreSheet sheet = ScoreSheet.read(folder.resolve("artifacts/metrics.json"));
        assertEquals(Metric.RMSE, sheet.metric());
        assertEquals("random", sheet.split());
        assertEquals(List.of(0L, 1L), sheet.seeds().stream().map(s -> s.seed()).toList());
        // The value is 10 with oxygen and 0 without, which one bit tells; guessing the mean would be 5 off.
        assertTrue(sheet.mean() < 2, "RMSE " + sheet.mean());
        PredictionTable table = PredictionTable.read(folder.resolve("artifacts/predictions.csv"));
        assertEquals(List.of("x"), table.properties());
        assertEquals(2 * run.split(0).test().length, table.part("test").size());
        assertEquals(0, table.part("train").size());
        assertEquals(
                List.of("metrics", "predictions"),
                run.events(RunEvent.ArtifactSaved.class).stream()
                        .map(RunEvent.ArtifactSaved::kind)
                        .toList());
        assertEquals(2, run.events(RunEvent.Progress.class).getLast().done());
    }

    @Test
    void gapsAndPropertiesWithoutAnyMeasurementDoNotStopTheOthers() throws Exception {
        MoleculeDataset data = alcoholsAndAlkanes(List.of(
                new Property("oxygen", Kind.CLASSIFICATION, ""), new Property("never", Kind.CLASSIFICATION, "")));
        for (int row = 0; row < data.size(); row++) {
            data.labels()[row][0] = row % 7 == 0 ? Float.NaN : data.labels()[row][0] / 10;
            data.labels()[row][1] = Float.NaN;
        }
        var run = new RecordedRun(folder, data);

        new ForestMethod().run(SMALL, run);

        ScoreSheet sheet = ScoreSheet.read(folder.resolve("artifacts/metrics.json"));
        assertEquals(Metric.ROC_AUC, sheet.metric());
        assertEquals(1, sheet.mean(), 1e-9);
        assertEquals(List.of("never"), sheet.seeds().getFirst().skipped());
        assertTrue(run.events(RunEvent.Message.class).getFirst().text().contains("skipped for never"));
    }

    @Test
    void aStoppedRunLeavesNoScores() throws Exception {
        var run = new RecordedRun(folder, alcoholsAndAlkanes(List.of(new Property("x", Kind.REGRESSION, ""))));
        run.stopAfterEvents(2);

        new ForestMethod().run(SMALL, run);

        assertFalse(Files.exists(folder.resolve("artifacts/metrics.json")));
    }

    @Test
    void theSameSeedsGiveTheSamePredictions() throws Exception {
        MoleculeDataset data = alcoholsAndAlkanes(List.of(new Property("x", Kind.REGRESSION, "")));

        byte[] first = predictions(folder.resolve("a"), data);

        assertArrayEquals(first, predictions(folder.resolve("b"), data));
    }

    @Test
    void aDataSetWithoutPropertiesIsRefused() throws Exception {
        var run = new RecordedRun(folder, alcoholsAndAlkanes(List.of()));

        var refused = assertThrows(IllegalArgumentException.class, () -> new ForestMethod().run(SMALL, run));

        assertEquals("'toy' has no measured property. Name the columns to predict (properties).", refused.getMessage());
    }

    private static byte[] predictions(Path folder, MoleculeDataset data) throws Exception {
        new ForestMethod().run(SMALL, new RecordedRun(folder, data));
        return Files.readAllBytes(folder.resolve("artifacts/predictions.csv"));
    }

    /// 40 chains, every other one with an oxygen at its end; every property is 10 with it and 0 without.
    private static MoleculeDataset alcoholsAndAlkanes(List<Property> properties) throws IOException, SmilesException {
        List<Molecule> molecules = new ArrayList<>();
        float[][] labels = new float[40][properties.size()];
        for (int row = 0; row < 40; row++) {
            boolean isAlcohol = row % 2 == 0;
            molecules.add(Smiles.parse("C".repeat(row / 2 + 2) + (isAlcohol ? "O" : "")));
            Arrays.fill(labels[row], isAlcohol ? 10 : 0);
        }
        long[] lines = LongStream.range(2, 42).toArray();
        return new MoleculeDataset("toy", molecules, properties, labels, lines, new String[0], List.of());
    }
}
