package org.molweave.engine.nn;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.molweave.engine.weights.HostTensor;

/// Start values of parameters. The same seed gives the same values on every machine and device.
public final class Initializer {

    private final RandomGenerator random;

    public Initializer(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public HostTensor zeros(long... shape) {
        return new HostTensor(shape, new float[size(shape)]);
    }

    public HostTensor constant(double value, long... shape) {
        return filled(() -> value, shape);
    }

    /// N(0, 1), the usual start of embeddings.
    public HostTensor normal(long... shape) {
        return filled(random::nextGaussian, shape);
    }

    public HostTensor uniform(double low, double high, long... shape) {
        return filled(() -> random.nextDouble(low, high), shape);
    }

    /// The usual start of a linear layer and its bias: uniform between ±1/√(inputs). Recurrent cells use their
    /// width.
    public HostTensor linear(int inputs, long... shape) {
        double bound = 1 / Math.sqrt(inputs);
        return uniform(-bound, bound, shape);
    }

    /// Glorot and Bengio (2010): uniform between ±√(6/(inputs + outputs)).
    public HostTensor glorot(long inputs, long outputs) {
        double bound = Math.sqrt(6.0 / (inputs + outputs));
        return uniform(-bound, bound, inputs, outputs);
    }

    private HostTensor filled(DoubleSupplier next, long... shape) {
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) next.getAsDouble();
        }
        return new HostTensor(shape, values);
    }

    private static int size(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }
}
