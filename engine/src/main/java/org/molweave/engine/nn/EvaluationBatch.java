package org.molweave.engine.nn;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import java.util.function.IntFunction;

/// How many molecules are computed at once without gradients. Where memory runs out, half as many are from then on; the
/// results are the same. Apart from the batches of training, which hold far more for the way back.
public final class EvaluationBatch {

    private final Device device;
    private int size;

    public EvaluationBatch(int size, Device device) {
        this.size = size;
        this.device = device;
    }

    public int size() {
        return size;
    }

    /// Computes a slice that begins anywhere and is as long as the argument, or shorter where memory forces it: the
    /// function is asked again with half of it.
    public <T> T compute(int wanted, IntFunction<T> slice) {
        int length = Math.min(wanted, size);
        while (true) {
            try {
                return slice.apply(length);
            } catch (EngineException e) {
                if (length <= 1 || !NativeMemory.isExhausted(e)) {
                    throw e;
                }
                length = Math.ceilDiv(length, 2);
                size = length;
                NativeMemory.release(device);
            }
        }
    }
}
