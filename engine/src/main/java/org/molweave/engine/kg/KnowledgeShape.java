package org.molweave.engine.kg;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How a knowledge graph hangs together. `triplesOf`, `headsOf` and `tailsOf` count for each relation its triples and
/// its
/// distinct first and third fields; `entitiesOfDegree[d]` is how many entities are part of `d` triples; `components`
/// are
/// the parts that no triple joins.
public record KnowledgeShape(
        int[] triplesOf,
        int[] headsOf,
        int[] tailsOf,
        int[] entitiesOfDegree,
        int distinctTriples,
        int components,
        int largestComponent) {

    public static KnowledgeShape of(KnowledgeIndex index) {
        var degrees = new int
                [1
                        + IntStream.range(0, index.entities())
                                .map(index::degree)
                                .max()
                                .orElse(0)];
        IntStream.range(0, index.entities()).forEach(entity -> degrees[index.degree(entity)]++);
        int[] sizes = componentSizes(index);
        return new KnowledgeShape(
                index.relationCounts(),
                distinct(index, true),
                distinct(index, false),
                degrees,
                distinctTriples(index),
                sizes.length,
                Arrays.stream(sizes).max().orElse(0));
    }

    /// Triples beyond the first of their kind.
    public int duplicates() {
        return Arrays.stream(triplesOf).sum() - distinctTriples;
    }

    private static int[] distinct(KnowledgeIndex index, boolean heads) {
        long[] keys = IntStream.range(0, index.triples())
                .mapToLong(t ->
                        (long) index.relationOf(t) * index.entities() + (heads ? index.headOf(t) : index.tailOf(t)))
                .toArray();
        Arrays.parallelSort(keys);
        var counts = new int[index.relations()];
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                counts[(int) (keys[i] / index.entities())]++;
            }
        }
        return counts;
    }

    private static int distinctTriples(KnowledgeIndex index) {
        long[] keys = IntStream.range(0, index.triples())
                .mapToLong(t -> ((long) index.headOf(t) * index.relations() + index.relationOf(t)) * index.entities()
                        + index.tailOf(t))
                .toArray();
        Arrays.parallelSort(keys);
        int distinct = 0;
        for (int i = 0; i < keys.length; i++) {
            distinct += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
        }
        return distinct;
    }

    private static int[] componentSizes(KnowledgeIndex index) {
        int[] parent = IntStream.range(0, index.entities()).toArray();
        for (int t = 0; t < index.triples(); t++) {
            parent[root(parent, index.headOf(t))] = root(parent, index.tailOf(t));
        }
        var size = new int[parent.length];
        for (int entity = 0; entity < parent.length; entity++) {
            size[root(parent, entity)]++;
        }
        return Arrays.stream(size).filter(n -> n > 0).toArray();
    }

    /// Halves the way to the root for the next time.
    private static int root(int[] parent, int entity) {
        int at = entity;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
