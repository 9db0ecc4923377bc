package org.molweave.engine.train;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.weights.HostTensor;

/// Fits `y = 2x + 1` from noisy points, with noise of the tensor library and a buffer that counts steps.
public final class LineTask implements TrainingTask, AutoCloseable {

    private static final int BATCH = 8;

    private final TensorOps ops = TensorOps.open(Device.cpu());
    private final Parameters parameters = new Parameters(ops);
    private final long seed;
    long nanFrom = Long.MAX_VALUE;
    long pause;
    int losses;
    /// How many numbers fit the memory at once.
    int memory = BATCH;
    /// After so many steps one has to do with half the memory.
    int memoryLostAfter = Integer.MAX_VALUE;
    int pieceSize = BATCH;
    boolean canHalve = true;
    String failure = "CUDA out of memory. Tried to allocate 2.00 GiB.";

    LineTask(long seed) {
        this.seed = seed;
        parameters.add("line.slope", new HostTensor(new long[] {1}, new float[] {0}));
        parameters.add("line.offset", new HostTensor(new long[] {1}, new float[] {0}));
        parameters.addBuffer("line.seen", new HostTensor(new long[] {1}, new float[] {0}));
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public List<Adam.Group> groups() {
        return List.of(new Adam.Group(parameters.names(), 0.05));
    }

    @Override
    public int stepsInEpoch(int epoch) {
        return 5 + epoch % 3;
    }

    @Override
    public NDArray loss(int epoch, int step, StepLog log) throws java.io.IOException {
        losses++;
        LockSupport.parkNanos(pause * 1_000_000);
        var random = new Random(Seeds.of(seed, epoch * 1000L + step));
        float[] x = new float[BATCH];
        for (int i = 0; i < BATCH; i++) {
            x[i] = random.nextFloat();
        }
        NDArray inputs = ops.manager().create(x);
        NDArray noise = ops.manager().randomNormal(0, 0.1f, new Shape(BATCH), DataType.FLOAT32);
        parameters.get("line.seen").addi(1);
        NDArray wanted = inputs.mul(2).add(1).add(noise);
        NDArray error = inputs.mul(parameters.get("line.slope"))
                .add(parameters.get("line.offset"))
                .sub(wanted);
        NDArray loss = error.mul(error).mean();
        log.scalar("batch mean", inputs.mean().getFloat());
        if (losses > memoryLostAfter) {
            memoryLostAfter = Integer.MAX_VALUE;
            memory = BATCH / 2;
        }
        if (pieceSize > memory) {
            // As late as it can happen: gradients and buffers have changed already.
            parameters.get("line.slope").getGradient().addi(1);
            throw new EngineException(failure);
        }
        return losses > nanFrom ? loss.mul(Float.NaN) : loss;
    }

    @Override
    public OptionalInt halve() {
        if (!canHalve) {
            return OptionalInt.empty();
        }
        pieceSize /= 2;
        return OptionalInt.of(pieceSize);
    }

    @Override
    public int molecules(int epoch, int step) {
        return BATCH;
    }

    @Override
    public OptionalDouble validate(int epoch, StepLog log) throws java.io.IOException {
        double error = Math.abs(parameters.get("line.slope").getFloat() - 2);
        log.scalar("slope error", error);
        return OptionalDouble.of(epoch == 2 ? error - 10 : error);
    }

    float[] values() {
        return new float[] {
            parameters.get("line.slope").getFloat(),
            parameters.get("line.offset").getFloat(),
            parameters.get("line.seen").getFloat()
        };
    }

    @Override
    public void close() {
        parameters.close();
        ops.close();
    }
}
