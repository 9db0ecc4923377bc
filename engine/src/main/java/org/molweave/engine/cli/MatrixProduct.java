package org.molweave.engine.cli;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Locale;
import org.molweave.engine.train.Device;

/// The work that most of a training consists of, to see whether a device does it right, and how fast.
final class MatrixProduct {

    private static final int SIDE = 1024;

    private static final int SMALL = 64;

    private static final long TWO_SECONDS = 2_000_000_000L;

    private MatrixProduct() {}

    /// Such as `93 GFLOP/s`; takes two seconds.
    static String speed(Device device) {
        try (NDManager manager = NDManager.newBaseManager(device.toDjl())) {
            NDArray a = manager.randomUniform(0, 1, new Shape(SIDE, SIDE));
            a.matMul(a).sum().getFloat();
            long start = System.nanoTime();
            long products = 0;
            while (System.nanoTime() - start < TWO_SECONDS) {
                try (NDManager step = manager.newSubManager()) {
                    NDArray product = a.matMul(a);
                    product.attach(step);
                    product.get(0, 0).getFloat();
                    products++;
                }
            }
            double flops = 2.0 * SIDE * SIDE * SIDE;
            return String.format(Locale.ROOT, "%.0f GFLOP/s", products * flops / (System.nanoTime() - start));
        }
    }

    /// The largest difference between the device's product of two matrices and one computed here.
    static double error(Device device) {
        try (NDManager manager = NDManager.newBaseManager(device.toDjl())) {
            float[] a = new float[SMALL * SMALL];
            for (int i = 0; i < a.length; i++) {
                a[i] = (i * 37 % 101) / 101f - 0.5f;
            }
            NDArray matrix = manager.create(a, new Shape(SMALL, SMALL));
            float[] product = matrix.matMul(matrix).toFloatArray();
            double worst = 0;
            for (int row = 0; row < SMALL; row++) {
                for (int column = 0; column < SMALL; column++) {
                    double sum = 0;
                    for (int i = 0; i < SMALL; i++) {
                        sum += (double) a[row * SMALL + i] * a[i * SMALL + column];
                    }
                    worst = Math.max(worst, Math.abs(sum - product[row * SMALL + column]));
                }
            }
            return worst;
        }
    }
}
