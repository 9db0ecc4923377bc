package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import org.molweave.engine.graph.BondEdges;
import org.molweave.engine.graph.GraphBatch;

/// The bonds of a batch on the device.
///
/// A message depends on its source atom and the bond type only, so it is computed once for each pair (source, type)
/// that occurs. Pairs are ordered by type: `pairsOfType` of each, `pairSource` their atoms; edge `e` carries
/// message `pair[e]`. `offset` `(N + 1)` says where the edges into each atom start, `degree` `(N, 1)` how many
/// there are, at least 1.
public record BondTensors(
        NDArray source,
        NDArray target,
        NDArray offset,
        NDArray start,
        NDArray degree,
        NDArray pair,
        NDArray pairSource,
        long[] pairsOfType,
        Reverse reverse,
        int[] explicitEdge) {

    /// The same edges from the other end, for the way back: sorted by pair, `order` their places in the order by
    /// target and `target` their targets, those of each pair from `start` on; `atomPair` the pairs of each atom,
    /// from `atomPairStart`.
    record Reverse(NDArray order, NDArray target, NDArray start, NDArray atomPair, NDArray atomPairStart) {

        static Reverse of(int[] pair, int[] target, int[] pairSource, int atoms, NDManager manager) {
            Sorted edges = Sorted.by(pair, pairSource.length);
            Sorted pairs = Sorted.by(pairSource, atoms);
            return new Reverse(
                    manager.create(edges.order),
                    manager.create(
                            Arrays.stream(edges.order).map(e -> target[e]).toArray()),
                    manager.create(edges.start),
                    manager.create(pairs.order),
                    manager.create(pairs.start));
        }
    }

    /// Places in ascending order of their keys, and where each key starts.
    private record Sorted(int[] order, int[] start) {

        static Sorted by(int[] key, int keys) {
            int[] start = new int[keys];
            int[] next = new int[keys + 1];
            for (int k : key) {
                next[k + 1]++;
            }
            for (int k = 0; k < keys; k++) {
                next[k + 1] += next[k];
                start[k] = next[k];
            }
            int[] order = new int[key.length];
            for (int i = 0; i < key.length; i++) {
                order[next[key[i]]++] = i;
            }
            return new Sorted(order, start);
        }
    }

    static BondTensors of(GraphBatch batch, NDManager manager) {
        BondEdges bonds = batch.bonds();
        int[] offset = bonds.atomOffset();
        int[][] pairs = new int[bonds.types()][batch.atoms()];
        for (int e = 0; e < bonds.edges(); e++) {
            pairs[bonds.type()[e]][bonds.source()[e]] = 1;
        }
        long[] pairsOfType = new long[bonds.types()];
        int[] pairSource = number(pairs, pairsOfType);
        int[] pair = new int[bonds.edges()];
        Arrays.setAll(pair, e -> pairs[bonds.type()[e]][bonds.source()[e]] - 1);
        float[] degree = new float[batch.atoms()];
        for (int v = 0; v < degree.length; v++) {
            degree[v] = Math.max(1, offset[v + 1] - offset[v]);
        }
        return new BondTensors(
                manager.create(bonds.source()),
                manager.create(bonds.target()),
                manager.create(Arrays.stream(offset).asLongStream().toArray()),
                manager.create(Arrays.copyOf(offset, batch.atoms())),
                manager.create(degree).reshape(-1, 1),
                manager.create(pair),
                manager.create(pairSource),
                pairsOfType,
                Reverse.of(pair, bonds.target(), pairSource, batch.atoms(), manager),
                bonds.explicitEdge());
    }

    /// Replaces each mark by its number, from 1, and returns the atoms in that order.
    private static int[] number(int[][] pairs, long[] pairsOfType) {
        int[] sources = new int
                [Arrays.stream(pairs)
                        .mapToInt(marks -> Arrays.stream(marks).sum())
                        .sum()];
        int next = 0;
        for (int type = 0; type < pairs.length; type++) {
            int first = next;
            for (int v = 0; v < pairs[type].length; v++) {
                if (pairs[type][v] != 0) {
                    sources[next++] = v;
                    pairs[type][v] = next;
                }
            }
            pairsOfType[type] = (long) next - first;
        }
        return sources;
    }
}
