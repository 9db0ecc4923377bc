package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class ContrastiveLossTest {

    private static final float[] FIRST = {1, 0, 0.6f, 0.8f};
    private static final float[] SECOND = {0.8f, 0.6f, 0, 1};

    @Test
    void checkValuesOfTheSpecification() {
        assertEquals(1.62941, loss(ContrastiveLoss.Form.FULL, 0.05), 1e-5);
        assertEquals(0.966802, loss(ContrastiveLoss.Form.FULL, 0.1), 1e-6);
        assertEquals(1.939226, loss(ContrastiveLoss.Form.PAPER, 0.1), 1e-6);
    }

    @Test
    void crossOnlyAveragesBothDirections() {
        double same = 0.8 / 0.5;
        double[][] s = {{same, 0}, {(0.48 + 0.48) / 0.5, 0.8 / 0.5}};
        double rows = Math.log(Math.exp(s[0][0]) + Math.exp(s[0][1])) + Math.log(Math.exp(s[1][0]) + Math.exp(s[1][1]));
        double columns =
                Math.log(Math.exp(s[0][0]) + Math.exp(s[1][0])) + Math.log(Math.exp(s[0][1]) + Math.exp(s[1][1]));

        assertEquals((rows + columns) / 4 - same, loss(ContrastiveLoss.Form.CROSS_ONLY, 0.5), 1e-6);
    }

    @Test
    void numbersAreCosineSpreadAndHits() {
        try (var ops = TensorOps.open(Device.cpu());
                var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            var numbers = new ContrastiveLoss(ops, ContrastiveLoss.Form.FULL, 1)
                    .numbers(matrix(ops, FIRST), matrix(ops, SECOND));

            assertEquals(0.8, numbers.alignment(), 1e-6);
            assertEquals(0.5, numbers.retrieval(), 1e-6);
            double[] cosines = {0.6, 0.8, 0, 0.96, 0.8, 0.6};
            double mean = 0;
            for (double cosine : cosines) {
                mean += Math.exp(-2 * (2 - 2 * cosine)) / cosines.length;
            }
            assertEquals(Math.log(mean), numbers.uniformity(), 1e-5);
        }
    }

    @Test
    void scaleOfTheRowsDoesNotMatterAndZeroRowsAreFinite() {
        try (var ops = TensorOps.open(Device.cpu());
                var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            for (var form : ContrastiveLoss.Form.values()) {
                var loss = new ContrastiveLoss(ops, form, 0.05);
                NDArray a = matrix(ops, FIRST);
                NDArray b = matrix(ops, SECOND);

                assertEquals(
                        loss.of(a, b).getFloat(),
                        loss.of(a.mul(1e4), b.mul(1e-4)).getFloat(),
                        1e-4);
                assertEquals(true, Float.isFinite(loss.of(a.mul(0), b).getFloat()));
            }
        }
    }

    @Test
    void temperatureMustBePositive() {
        try (var ops = TensorOps.open(Device.cpu())) {
            assertThrows(IllegalArgumentException.class, () -> new ContrastiveLoss(ops, ContrastiveLoss.Form.FULL, 0));
        }
    }

    private static double loss(ContrastiveLoss.Form form, double temperature) {
        try (var ops = TensorOps.open(Device.cpu());
                var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return new ContrastiveLoss(ops, form, temperature)
                    .of(matrix(ops, FIRST), matrix(ops, SECOND))
                    .getFloat();
        }
    }

    private static NDArray matrix(TensorOps ops, float... values) {
        return ops.manager().create(values, new Shape(2, 2));
    }
}
