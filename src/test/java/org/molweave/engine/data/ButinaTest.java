package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ButinaTest {

    @Test
    void theMoleculeWithMostNeighboursLeads() {
        // 0 and 1 share 2 of 4 bits (distance 0.5), 1 and 2 share 2 of 4 (0.5), 0 and 2 share 1 of 5 (0.8); 3 is alone.
        Fingerprints fingerprints = Fingerprints.of(new long[][] {{0b00111}, {0b01110}, {0b11100}, {1L << 40}});

        List<int[]> clusters = Butina.clusters(fingerprints, 0.5);

        assertEquals(2, clusters.size());
        assertArrayEquals(new int[] {1, 0, 2}, clusters.get(0));
        assertArrayEquals(new int[] {3}, clusters.get(1));
    }

    @Test
    void ofEquallyManyNeighboursTheHigherIndexLeads() {
        Fingerprints fingerprints = Fingerprints.of(new long[][] {{0b11}, {0b11}, {0b1100}, {0b1100}});

        List<int[]> clusters = Butina.clusters(fingerprints, 0.2);

        assertArrayEquals(new int[] {3, 2}, clusters.get(0));
        assertArrayEquals(new int[] {1, 0}, clusters.get(1));
    }

    @Test
    void theDistanceItselfIsIncluded() {
        Fingerprints fingerprints = Fingerprints.of(new long[][] {{0b0011}, {0b0110}});

        assertEquals(1, Butina.clusters(fingerprints, 1 - 1 / 3.0).size());
        assertEquals(2, Butina.clusters(fingerprints, 0.66).size());
    }

    @Test
    void anEmptyFingerprintIsLikeNothingButAnother() {
        Fingerprints fingerprints = Fingerprints.of(new long[][] {{0}, {0b1}, {0}});

        List<int[]> clusters = Butina.clusters(fingerprints, 0.85);

        assertArrayEquals(new int[] {2, 0}, clusters.get(0));
        assertArrayEquals(new int[] {1}, clusters.get(1));
        assertEquals(List.of(), Butina.clusters(Fingerprints.of(new long[0][]), 0.5));
    }

    @Test
    void theFastFormAgreesWithTheDefinition() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            long[][] rows = new long[150][2];
            for (long[] row : rows) {
                for (int bit = random.nextInt(30); bit > 0; bit--) {
                    row[random.nextInt(2)] |= 1L << random.nextInt(random.nextBoolean() ? 8 : 30);
                }
            }
            Fingerprints fingerprints = Fingerprints.of(rows);
            double distance = List.of(0.0, 0.3, 0.5, 0.6, 0.85, 1.0).get(seed % 6);

            List<int[]> fast = Butina.clusters(fingerprints, distance);

            assertArrayEquals(
                    byDefinition(rows, distance).toArray(), fast.toArray(), "seed " + seed + ", distance " + distance);
        }
    }

    @Test
    void aDistanceOutsideItsRangeIsRefused() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> Butina.clusters(Fingerprints.of(new long[0][]), 1.5));

        assertEquals("The Tanimoto distance (1.5) of a clustering must lie between 0 and 1.", refused.getMessage());
    }

    /// KCL-SPEC 8, word by word.
    private static List<int[]> byDefinition(long[][] rows, double distance) {
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            List<Integer> near = new ArrayList<>();
            for (int j = 0; j < rows.length; j++) {
                if (i != j && tanimotoDistance(rows[i], rows[j]) <= distance) {
                    near.add(j);
                }
            }
            neighbours.add(near);
        }
        List<Integer> visit = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            visit.add(i);
        }
        visit.sort(Comparator.comparingInt((Integer i) -> neighbours.get(i).size())
                .thenComparingInt(i -> i)
                .reversed());
        boolean[] assigned = new boolean[rows.length];
        List<int[]> clusters = new ArrayList<>();
        for (int centroid : visit) {
            if (!assigned[centroid]) {
                List<Integer> cluster = new ArrayList<>(List.of(centroid));
                assigned[centroid] = true;
                for (int j : neighbours.get(centroid)) {
                    if (!assigned[j]) {
                        assigned[j] = true;
                        cluster.add(j);
                    }
                }
                clusters.add(cluster.stream().mapToInt(i -> i).toArray());
            }
        }
        clusters.sort(Comparator.<int[]>comparingInt(c -> c.length).reversed());
        return clusters;
    }

    private static double tanimotoDistance(long[] a, long[] b) {
        int both = 0;
        int either = 0;
        for (int w = 0; w < a.length; w++) {
            both += Long.bitCount(a[w] & b[w]);
            either += Long.bitCount(a[w] | b[w]);
        }
        return either == 0 ? 0 : 1 - (double) both / either;
    }
}
