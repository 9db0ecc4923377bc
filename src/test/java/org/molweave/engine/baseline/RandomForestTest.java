package org.molweave.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.molweave.engine.data.Property.Kind;

class RandomForestTest {

    private static final ForestShape SHAPE = new ForestShape(20, 0.5, 1);

    @Test
    void aRegressionLearnsWhichBitCarriesTheValue() {
        long[][] bits = bits(200);
        float[] labels = new float[200];
        for (int i = 0; i < 200; i++) {
            labels[i] = (bits[i][0] & 1) == 1 ? 3 : -2;
        }
        labels[7] = Float.NaN;

        RandomForest forest = RandomForest.grow(Kind.REGRESSION, bits, labels, SHAPE, 0);

        assertEquals(3, forest.predict(new long[] {0b0101}), 0.5);
        assertEquals(-2, forest.predict(new long[] {0b0100}), 0.5);
        // A molecule without any bit that the forest knows.
        assertEquals(-2, forest.predict(new long[] {0}), 0.5);
    }

    @Test
    void aClassificationGivesTheProbabilityOfThePositiveClass() {
        long[][] bits = bits(200);
        float[] labels = new float[200];
        for (int i = 0; i < 200; i++) {
            labels[i] = (bits[i][0] & 2) == 2 ? 1 : 0;
        }

        RandomForest forest = RandomForest.grow(Kind.CLASSIFICATION, bits, labels, SHAPE, 0);

        assertTrue(forest.predict(new long[] {0b0011}) > 0.9);
        assertTrue(forest.predict(new long[] {0b0001}) < 0.1);
    }

    @Test
    void aSingleClassIsPredicted() {
        long[][] bits = bits(5);

        assertEquals(
                1,
                RandomForest.grow(Kind.CLASSIFICATION, bits, new float[] {1, 1, 1, 1, 1}, SHAPE, 0)
                        .predict(bits[0]));
        assertEquals(
                0,
                RandomForest.grow(Kind.CLASSIFICATION, bits, new float[5], SHAPE, 0)
                        .predict(bits[0]));
    }

    @Test
    void theSeedDecides() {
        long[][] bits = bits(60);
        float[] labels = new float[60];
        for (int i = 0; i < 60; i++) {
            labels[i] = (i * 37 % 11);
        }

        float first = RandomForest.grow(Kind.REGRESSION, bits, labels, SHAPE, 1).predict(bits[3]);

        assertEquals(
                first,
                RandomForest.grow(Kind.REGRESSION, bits, labels, SHAPE, 1).predict(bits[3]));
        assertTrue(first
                != RandomForest.grow(Kind.REGRESSION, bits, labels, SHAPE, 2).predict(bits[3]));
    }

    @Test
    void impossibleForestsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ForestShape(0, 0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> new ForestShape(5, 0, 1));
        var empty = assertThrows(
                IllegalArgumentException.class,
                () -> RandomForest.grow(Kind.REGRESSION, bits(1), new float[] {Float.NaN}, SHAPE, 0));
        assertEquals("A forest needs at least one molecule with a measurement.", empty.getMessage());
    }

    private static long[][] bits(int rows) {
        Random random = new Random(1);
        long[][] bits = new long[rows][1];
        for (long[] row : bits) {
            row[0] = random.nextInt(16);
        }
        return bits;
    }
}
