package org.molweave.engine.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NeighbourPurityTest {

    private static final float[][] LINE = {{0}, {1}, {3}, {6}, {10}};

    @Test
    void classesByHand() {
        // Two nearest of each: 0 → 1, 3; 1 → 0, 3; 3 → 1, then 0 and 6 tie, the earlier row; 6 → 3, 10; 10 → 6, 3.
        int[] classes = {0, 0, 1, 1, 1};

        NeighbourPurity purity =
                NeighbourPurity.ofClasses(LINE, classes, 2, Watch.NONE).orElseThrow();

        // Shares of the same class: 1/2, 1/2, 0, 1, 1. Chance: (2·1 + 3·2) / (5·4).
        assertEquals(new NeighbourPurity(0.6, 0.4, 2, 5, 5), purity);
    }

    @Test
    void unknownClassesAreNobodysNeighbours() {
        int[] classes = {0, -1, 0, 1, 1};

        NeighbourPurity purity =
                NeighbourPurity.ofClasses(LINE, classes, 1, Watch.NONE).orElseThrow();

        // 0 → 3 same; 3 → 0 and 6 tie, the earlier: same; 6 → 3 other; 10 → 6 same.
        assertEquals(0.75, purity.value(), 1e-12);
        assertEquals(4, purity.known());
    }

    @Test
    void valuesByHand() {
        float[] values = {1, 3, 3, Float.NaN, 5};

        NeighbourPurity purity =
                NeighbourPurity.ofValues(LINE, values, 1, Watch.NONE).orElseThrow();

        // Nearest: 0 → 1 (3), 1 → 0 (1), 3 → 1 (3), 10 → 3 (3): squares 4, 4, 0, 4, mean 3; variance of 1, 3, 3, 5 is
        // 2.
        assertEquals(1 - 3 / 2.0, purity.value(), 1e-12);
        assertEquals(0, purity.chance());
    }

    @Test
    void nothingToCompareIsEmpty() {
        assertTrue(NeighbourPurity.ofClasses(LINE, new int[] {-1, -1, -1, -1, 0}, 2, Watch.NONE)
                .isEmpty());
        assertTrue(NeighbourPurity.ofValues(LINE, new float[] {2, 2, 2, 2, 2}, 2, Watch.NONE)
                .isEmpty());
    }
}
