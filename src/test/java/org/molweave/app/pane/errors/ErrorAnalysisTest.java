package org.molweave.app.pane.errors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;

class ErrorAnalysisTest {

    private static PredictionRow row(
            long line, String smiles, long seed, String part, double measured, double predicted) {
        return new PredictionRow(
                line, smiles, seed, part, new float[] {(float) measured}, new float[] {(float) predicted});
    }

    private static ErrorAnalysis of(PredictionRow... rows) {
        return of(false, rows);
    }

    private static ErrorAnalysis of(boolean cancelled, PredictionRow... rows) {
        var table = new PredictionTable(List.of("logS"), List.of(rows));
        return ErrorAnalysis.of("r", table, Training.of(table), 0, new ErrorAnalysis.Watch(() -> cancelled, _ -> {}));
    }

    private static final PredictionRow[] REGRESSION = {
        row(2, "Cc1ccccc1", 1, "test", 2.5, 3.0),
        row(2, "Cc1ccccc1", 2, "test", 2.5, 4.0),
        row(3, "CCO", 1, "test", -0.5, -1.5),
        row(4, "Clc1ccccc1", 2, "test", 1.5, 1.0),
        row(5, "c1ccccc1", 1, "train", 2, 2),
        row(6, "CCO", 2, "train", -0.5, -0.5),
        row(7, "CCN", 1, "train", -0.5, -0.5),
    };

    @Test
    void seedsAreAveragedAndTheWorstComesFirst() {
        ErrorAnalysis analysis = of(REGRESSION);

        assertFalse(analysis.classes());
        assertArrayEquals(new double[] {3.5, -1.5, 1}, analysis.predicted(), 1e-6);
        assertEquals(Math.sqrt(0.5), analysis.cases().getFirst().of().spread(), 1e-6);
        assertTrue(Double.isNaN(analysis.cases().get(1).of().spread()));
        assertEquals(List.of(0, 1, 2), analysis.worst());
        // Errors 1, -1, -0.5.
        assertTrue(analysis.summary().contains("RMSE 0.866, MAE 0.833"), analysis.summary());
    }

    @Test
    void aMoleculeIsComparedWithWhatItsOwnSeedLearntFrom() {
        ErrorAnalysis analysis = of(REGRESSION);

        // Ethanol was tested by seed 1; that seed 2 learnt from it does not count.
        assertEquals("CCN", analysis.cases().get(1).nearest());
        assertTrue(analysis.cases().get(1).similarity() < 1);
        assertEquals("c1ccccc1", analysis.cases().getFirst().nearest());
        assertEquals(3, analysis.byDistance().stream().mapToInt(List::size).sum());
    }

    @Test
    void scaffoldsAreSortedByTheSumOfTheirErrors() {
        List<ScaffoldErrors> scaffolds = of(REGRESSION).scaffolds();

        assertEquals(
                List.of("c1ccccc1", ""),
                scaffolds.stream().map(ScaffoldErrors::scaffold).toList());
        assertEquals(List.of(0, 2), scaffolds.getFirst().cases());
        assertEquals(0.75, scaffolds.getFirst().meanSize(), 1e-6);
        assertEquals(0.25, scaffolds.getFirst().bias(), 1e-6);
    }

    @Test
    void aClassificationHasCurvesAndScores() {
        ErrorAnalysis analysis = of(
                row(2, "CCO", 1, "test", 1, 0.93), row(3, "CCC", 1, "test", 0, 0.2), row(4, "CCN", 1, "test", 0, 0.97));

        assertTrue(analysis.classes());
        assertEquals(2, analysis.rocCurves().size());
        assertEquals("seed 1, AUC 0.500", analysis.rocCurves().getLast().name());
        assertArrayEquals(
                new double[] {0, 0.5, 0.5, 1}, analysis.rocCurves().getLast().x(), 1e-9);
        assertArrayEquals(
                new double[] {0, 0, 1, 1}, analysis.rocCurves().getLast().y(), 1e-9);
        assertEquals(1, analysis.scoreBars().series().getLast().heights()[18]);
        assertEquals(1, analysis.scoreBars().series().getFirst().heights()[19]);
    }

    @Test
    void whoeverCancelsGetsNothing() {
        assertThrows(CancellationException.class, () -> of(true, REGRESSION));
    }
}
