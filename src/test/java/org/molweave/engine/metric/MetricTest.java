package org.molweave.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTest {

    private static final float NAN = Float.NaN;

    @Test
    void rocAucCountsTiesHalf() {
        // Pairs (positive, negative): 0.8>0.5, 0.8>0.2, 0.5=0.5 (half), 0.5>0.2 -> 3.5 of 4.
        float[] measured = {1, 0, 1, 0};
        float[] predicted = {0.8f, 0.5f, 0.5f, 0.2f};

        assertEquals(0.875, Metric.ROC_AUC.of(measured, predicted), 1e-12);
    }

    @Test
    void rocAucOfEqualScoresIsOneHalf() {
        assertEquals(0.5, Metric.ROC_AUC.of(new float[] {1, 0, 0}, new float[] {3, 3, 3}), 1e-12);
    }

    @Test
    void rocAucOfLogitsEqualsThatOfProbabilities() {
        float[] measured = {1, 0, 1, 0, 0};
        float[] logits = {2, -1, -3, 0.5f, -4};
        float[] probabilities = new float[5];
        for (int i = 0; i < 5; i++) {
            probabilities[i] = (float) (1 / (1 + Math.exp(-logits[i])));
        }

        assertEquals(4 / 6.0, Metric.ROC_AUC.of(measured, logits), 1e-12);
        assertEquals(4 / 6.0, Metric.ROC_AUC.of(measured, probabilities), 1e-12);
    }

    @Test
    void unknownLabelsAreLeftOut() {
        float[] measured = {1, NAN, 0, NAN, 1};
        float[] predicted = {0.9f, 0.99f, 0.5f, -1, 0.1f};

        assertEquals(0.5, Metric.ROC_AUC.of(measured, predicted), 1e-12);
        assertEquals(2 / 3.0, Metric.ACCURACY.of(measured, new float[] {0.9f, 0, 0.4f, 0, 0.1f}), 1e-12);
    }

    @Test
    void aSingleClassHasNoRanking() {
        assertTrue(Double.isNaN(Metric.ROC_AUC.of(new float[] {1, 1, NAN}, new float[] {1, 2, 3})));
        assertTrue(Double.isNaN(Metric.PR_AUC.of(new float[] {0, 0}, new float[] {1, 2})));
        assertTrue(Double.isNaN(Metric.ROC_AUC.of(new float[] {}, new float[] {})));
    }

    @Test
    void prAucIsTheAveragePrecision() {
        // Thresholds 0.9 (TP 1, FP 0), 0.8 (TP 1, FP 1), 0.7 (TP 2, FP 1): 1/2 * 1 + 0 + 1/2 * 2/3.
        assertEquals(5 / 6.0, Metric.PR_AUC.of(new float[] {1, 0, 1, 0}, new float[] {0.9f, 0.8f, 0.7f, 0.1f}), 1e-12);
        // Tied scores form one threshold: 2 of 4 positive.
        assertEquals(0.5, Metric.PR_AUC.of(new float[] {1, 0, 1, 0}, new float[] {1, 1, 1, 1}), 1e-12);
    }

    @Test
    void errorsOfARegression() {
        float[] measured = {1, 2, NAN, 4};
        float[] predicted = {1, 4, 100, 3};

        assertEquals(Math.sqrt(5 / 3.0), Metric.RMSE.of(measured, predicted), 1e-12);
        assertEquals(1, Metric.MAE.of(measured, predicted), 1e-12);
        // Mean 7/3; total (16 + 1 + 25) / 9 = 42/9; residual 5.
        assertEquals(1 - 5 / (42 / 9.0), Metric.R2.of(measured, predicted), 1e-9);
        assertTrue(Double.isNaN(Metric.R2.of(new float[] {2, 2}, new float[] {1, 3})));
    }

    @Test
    void aPredictionThatIsNoNumberHasNoScore() {
        assertTrue(Double.isNaN(Metric.RMSE.of(new float[] {1, 2}, new float[] {1, NAN})));
    }

    @Test
    void betterFollowsTheDirection() {
        assertTrue(Metric.ROC_AUC.isBetter(0.8, 0.7));
        assertTrue(Metric.RMSE.isBetter(0.7, 0.8));
        assertFalse(Metric.RMSE.isBetter(0.7, 0.7));
        assertTrue(Metric.MAE.isBetter(5, Double.NaN));
        assertFalse(Metric.MAE.isBetter(Double.NaN, 5));
        assertFalse(Metric.MAE.isBetter(Double.NaN, Double.NaN));
    }

    @Test
    void theMeanSkipsPropertiesWithoutAScoreAndNamesThem() {
        float[][] measured = {{1, 1, NAN}, {0, 1, NAN}, {1, NAN, NAN}};
        float[][] predicted = {{2, 1, 0}, {1, 2, 0}, {0, 3, 0}};

        Scores scores = Scores.of(Metric.ROC_AUC, List.of("a", "b", "c"), measured, predicted);

        assertEquals(new Scores(Metric.ROC_AUC, 0.5, Map.of("a", 0.5), List.of("b", "c")), scores);
    }

    @Test
    void aWrongLengthOrNameIsToldWithTheValues() {
        var lengths = assertThrows(
                IllegalArgumentException.class, () -> Metric.MAE.of(new float[] {1, 2}, new float[] {1, 2, 3}));
        assertEquals("2 measurements cannot be compared with 3 predictions.", lengths.getMessage());
        var name = assertThrows(IllegalArgumentException.class, () -> Metric.byLabel("auc"));
        assertEquals(
                "No metric is called 'auc'. Known are: ROC-AUC, PR-AUC, accuracy, RMSE, MAE, R2.", name.getMessage());
        assertEquals(Metric.ROC_AUC, Metric.byLabel("roc-auc"));
    }
}
