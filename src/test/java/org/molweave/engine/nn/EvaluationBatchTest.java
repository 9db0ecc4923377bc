package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationBatchTest {

    private final EvaluationBatch batch = new EvaluationBatch(256, Device.cpu());
    private final List<Integer> asked = new ArrayList<>();

    private int computeUpTo(int memory, int wanted) {
        return batch.compute(wanted, count -> {
            asked.add(count);
            if (count > memory) {
                throw new EngineException("DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes.");
            }
            return count;
        });
    }

    @Test
    void halvesUntilItFitsAndStaysThere() {
        assertEquals(64, computeUpTo(100, 1000));
        assertEquals(64, computeUpTo(100, 1000));

        assertEquals(List.of(256, 128, 64, 64), asked);
        assertEquals(64, batch.size());
    }

    @Test
    void aLastShortSliceIsNoReasonToStaySmall() {
        assertEquals(10, computeUpTo(100, 10));

        assertEquals(256, batch.size());
    }

    @Test
    void givesUpAtASingleMolecule() {
        assertThrows(EngineException.class, () -> computeUpTo(0, 4));
    }

    @Test
    void knowsTheWordsOfEveryLibrary() {
        assertTrue(NativeMemory.isExhausted(new EngineException("CUDA out of memory. Tried to allocate 20 MiB")));
        assertTrue(NativeMemory.isExhausted(new RuntimeException(
                new EngineException("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`"))));
        assertTrue(NativeMemory.isExhausted(new EngineException(
                "[enforce fail at alloc_cpu.cpp:117] data. DefaultCPUAllocator: not enough memory")));
        assertFalse(NativeMemory.isExhausted(new EngineException("CUDA error: device-side assert triggered")));
        assertFalse(NativeMemory.isExhausted(new IllegalStateException("out of memory")));
    }
}
