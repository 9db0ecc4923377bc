package org.molweave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.molweave.engine.kg.Triple;

class SmokeTest {

    @Test
    void nativeEngineComputes() {
        try (var manager = NDManager.newBaseManager("PyTorch")) {
            assertEquals(3f, manager.create(new float[] {1, 2}).sum().getFloat());
        }
        assertEquals("(Gas, isStateOf, Cl)", new Triple("Gas", "isStateOf", "Cl").toString());
    }
}
