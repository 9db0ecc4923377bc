package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchOrderTest {

    @Test
    void everyOrderIsRepeatableAndHasEachMoleculeOnce() {
        Fingerprints fingerprints = random(53);
        for (BatchOrder order : List.of(
                new RandomBatches(53, 8),
                new NearestBatches(fingerprints, 8),
                ClusterBatches.of(fingerprints, 0.6, 8, 1000),
                ClusterBatches.released(fingerprints, 8))) {

            int[][] batches = order.batches(1, 4);

            assertArrayEquals(batches, order.batches(1, 4));
            assertEquals(7, batches.length);
            assertArrayEquals(IntStream.range(0, 53).toArray(), sorted(batches));
        }
    }

    @Test
    void epochsAndSeedsDifferExceptInTheReleasedOrder() {
        Fingerprints fingerprints = random(53);
        for (BatchOrder order : List.of(
                new RandomBatches(53, 8),
                new NearestBatches(fingerprints, 8),
                ClusterBatches.of(fingerprints, 0.6, 8, 1000))) {
            assertFalse(Arrays.deepEquals(order.batches(1, 0), order.batches(1, 1)));
            assertFalse(Arrays.deepEquals(order.batches(1, 0), order.batches(2, 0)));
        }
        BatchOrder released = ClusterBatches.released(fingerprints, 8);
        assertArrayEquals(released.batches(1, 0), released.batches(2, 5));
    }

    @Test
    void aLastMoleculeAloneIsLeftOutExceptInTheReleasedOrder() {
        Fingerprints fingerprints = random(9);

        assertEquals(1, new RandomBatches(9, 8).batches(0, 0).length);
        assertEquals(1, ClusterBatches.of(fingerprints, 0.6, 8, 1000).batches(0, 0).length);
        assertEquals(2, ClusterBatches.released(fingerprints, 8).batches(0, 0).length);
        assertEquals(0, new RandomBatches(1, 8).batches(0, 0).length);
    }

    @Test
    void clustersStandTogetherChunkAfterChunk() {
        Fingerprints fingerprints =
                Fingerprints.of(new long[][] {{0b0011}, {0b1100}, {0b0011}, {0b1100}, {0b1100}, {0b0011}});

        assertArrayEquals(new int[] {5, 0, 2, 4, 1, 3}, ClusterBatches.order(fingerprints, 0.5, 1000));
        // 0, 1, 2 and then 3, 4, 5.
        assertArrayEquals(new int[] {2, 0, 1, 4, 3, 5}, ClusterBatches.order(fingerprints, 0.5, 3));
    }

    @Test
    void theNearestOfAnAnchorShareItsBatch() {
        // Four pairs of twins.
        Fingerprints fingerprints = Fingerprints.of(
                new long[][] {{0b11}, {0b1100}, {0b110000}, {0b11000000}, {0b11}, {0b1100}, {0b110000}, {0b11000000}});

        int[][] batches = new NearestBatches(fingerprints, 2).batches(3, 0);

        assertEquals(4, batches.length);
        for (int[] batch : batches) {
            assertEquals(4, Math.abs(batch[0] - batch[1]), Arrays.toString(batch));
        }
    }

    @Test
    void aBatchOfOneIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new RandomBatches(10, 1));

        assertTrue(refused.toString().contains("A batch of 1 gives a molecule no negative. Use at least 2."));
    }

    private static int[] sorted(int[][] batches) {
        return Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private static Fingerprints random(int molecules) {
        Random random = new Random(5);
        long[][] rows = new long[molecules][1];
        for (long[] row : rows) {
            row[0] = random.nextInt(1 << 16);
        }
        return Fingerprints.of(rows);
    }
}
