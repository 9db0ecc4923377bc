package org.molweave.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Butina's clustering of fingerprints (J. Chem. Inf. Comput. Sci. 1999, 39, 747) as KCL-SPEC 8 gives it: molecules are
/// visited by (number of neighbours, index) descending, and an unassigned one becomes a centroid that takes its
/// neighbours that are still free. Neighbour counts are not updated on the way.
///
/// No neighbour list is stored: the first pass only counts, the second looks for the neighbours of each centroid among
/// the molecules that are still free. Time grows with the square of the number of molecules, memory with the number.
public final class Butina {

    private final Fingerprints fingerprints;
    private final int[] enoughCommon;

    /// Molecules are neighbours up to the Tanimoto distance `distance`, included.
    private Butina(Fingerprints fingerprints, double distance) {
        this.fingerprints = fingerprints;
        this.enoughCommon = enoughCommon(fingerprints.width(), distance);
    }

    /// Each cluster as its centroid, then its members in ascending order; the largest cluster first, equal ones in the
    /// order of their founding.
    public static List<int[]> clusters(Fingerprints fingerprints, double distance) {
        if (!(distance >= 0 && distance <= 1)) {
            throw new IllegalArgumentException(
                    "The Tanimoto distance (%s) of a clustering must lie between 0 and 1.".formatted(distance));
        }
        Butina butina = new Butina(fingerprints, distance);
        List<int[]> clusters = butina.collect(butina.neighbourCounts());
        clusters.sort(Comparator.<int[]>comparingInt(c -> c.length).reversed());
        return clusters;
    }

    /// For each sum of two bit counts the fewest common bits that make neighbours: the similarity grows with the common
    /// bits, so a comparison of integers decides exactly what the division would.
    private static int[] enoughCommon(int width, double distance) {
        int[] enough = new int[2 * width + 1];
        for (int sum = 0, common = 0; sum < enough.length; sum++) {
            while (1 - Fingerprints.tanimoto(common, sum) > distance) {
                common++;
            }
            enough[sum] = common;
        }
        return enough;
    }

    /// Sorted by bit count, the possible partners of a molecule are one range: fewer bits cannot have enough in common.
    private int[] neighbourCounts() {
        int n = fingerprints.size();
        int[] order = byBitCount();
        Fingerprints sorted = fingerprints.select(order);
        int[] counts = new int[n];
        int first = 0;
        for (int i = 0; i < n; i++) {
            while (sorted.count(first) < enoughCommon[sorted.count(first) + sorted.count(i)]) {
                first++;
            }
            for (int j = first; j < i; j++) {
                if (sorted.common(i, j) >= enoughCommon[sorted.count(i) + sorted.count(j)]) {
                    counts[order[i]]++;
                    counts[order[j]]++;
                }
            }
        }
        return counts;
    }

    private int[] byBitCount() {
        long[] keys = new long[fingerprints.size()];
        Arrays.setAll(keys, i -> (long) fingerprints.count(i) << Integer.SIZE | i);
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private List<int[]> collect(int[] neighbourCounts) {
        int n = neighbourCounts.length;
        long[] keys = new long[n];
        Arrays.setAll(keys, i -> (long) neighbourCounts[i] << Integer.SIZE | i);
        Arrays.sort(keys);
        FreeList free = new FreeList(n);
        List<int[]> clusters = new ArrayList<>();
        for (int k = n - 1; k >= 0; k--) {
            int centroid = (int) keys[k];
            if (free.contains(centroid)) {
                free.remove(centroid);
                clusters.add(neighbourCounts[centroid] == 0 ? new int[] {centroid} : cluster(centroid, free));
            }
        }
        return clusters;
    }

    private int[] cluster(int centroid, FreeList free) {
        int[] members = new int[free.size() + 1];
        int size = 0;
        members[size++] = centroid;
        for (int j = free.first(); j < free.end(); j = free.after(j)) {
            int sum = fingerprints.count(centroid) + fingerprints.count(j);
            int enough = enoughCommon[sum];
            boolean possible = Math.min(fingerprints.count(centroid), fingerprints.count(j)) >= enough;
            if (possible && fingerprints.common(centroid, j) >= enough) {
                members[size++] = j;
                free.remove(j);
            }
        }
        return Arrays.copyOf(members, size);
    }
}
