package org.molweave.engine.kg;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A knowledge graph by numbers, for quick questions: which triples an entity has, who its neighbours are, which names
/// hold a text. Entities, relations and triples are numbered as in the graph.
///
/// Building takes time in proportion to the triples; the index is immutable and shared between threads.
public final class KnowledgeIndex {

    private final KnowledgeGraph graph;
    private final Map<String, Integer> numbers;
    private final int[] heads;
    private final int[] relations;
    private final int[] tails;

    /// The triples of entity `e` are `incident[first[e]]` to before `first[e + 1]`; a loop stands there once.
    private final int[] first;

    private final int[] incident;
    private final int[] byDegree;
    private final String[] searched;

    private KnowledgeIndex(KnowledgeGraph graph) {
        this.graph = graph;
        numbers = KnowledgeGraph.numbered(graph.entities());
        Map<String, Integer> relationNumbers = KnowledgeGraph.numbered(graph.relations());
        int triples = graph.triples().size();
        heads = new int[triples];
        relations = new int[triples];
        tails = new int[triples];
        int t = 0;
        for (Triple triple : graph.triples()) {
            heads[t] = numbers.getOrDefault(triple.head(), 0);
            relations[t] = relationNumbers.getOrDefault(triple.relation(), 0);
            tails[t] = numbers.getOrDefault(triple.tail(), 0);
            t++;
        }
        first = offsets();
        incident = incident();
        byDegree = IntStream.range(0, entities())
                .boxed()
                .sorted((a, b) -> Integer.compare(degree(b), degree(a)))
                .mapToInt(Integer::intValue)
                .toArray();
        searched = graph.entities().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    public static KnowledgeIndex of(KnowledgeGraph graph) {
        return new KnowledgeIndex(graph);
    }

    private int[] offsets() {
        var offsets = new int[entities() + 1];
        for (int t = 0; t < heads.length; t++) {
            offsets[heads[t] + 1]++;
            if (heads[t] != tails[t]) {
                offsets[tails[t] + 1]++;
            }
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        return offsets;
    }

    private int[] incident() {
        var next = first.clone();
        var sorted = new int[first[entities()]];
        for (int t = 0; t < heads.length; t++) {
            sorted[next[heads[t]]++] = t;
            if (heads[t] != tails[t]) {
                sorted[next[tails[t]]++] = t;
            }
        }
        return sorted;
    }

    public KnowledgeGraph graph() {
        return graph;
    }

    public int entities() {
        return graph.entities().size();
    }

    public int relations() {
        return graph.relations().size();
    }

    public int triples() {
        return heads.length;
    }

    public String entity(int entity) {
        return graph.entities().get(entity);
    }

    public String relation(int relation) {
        return graph.relations().get(relation);
    }

    public OptionalInt findEntity(String name) {
        Integer number = numbers.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    public int headOf(int triple) {
        return heads[triple];
    }

    public int relationOf(int triple) {
        return relations[triple];
    }

    public int tailOf(int triple) {
        return tails[triple];
    }

    /// The entity at the other end; itself for a loop.
    public int other(int triple, int entity) {
        return heads[triple] == entity ? tails[triple] : heads[triple];
    }

    /// How many triples an entity is part of, repetitions included.
    public int degree(int entity) {
        return first[entity + 1] - first[entity];
    }

    /// The triples of an entity in file order.
    public int[] triplesOf(int entity) {
        return Arrays.copyOfRange(incident, first[entity], first[entity + 1]);
    }

    /// The distinct neighbours of an entity, most connected first, over all relations but the `hidden` ones.
    public int[] neighbours(int entity, BitSet hidden) {
        var found = new BitSet();
        for (int i = first[entity]; i < first[entity + 1]; i++) {
            int triple = incident[i];
            if (!hidden.get(relations[triple])) {
                found.set(other(triple, entity));
            }
        }
        found.clear(entity);
        return ranked(found);
    }

    /// Most connected first, then in code-point order.
    private int[] ranked(BitSet chosen) {
        return chosen.stream()
                .boxed()
                .sorted((a, b) ->
                        degree(a) == degree(b) ? Integer.compare(a, b) : Integer.compare(degree(b), degree(a)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// All entities, most connected first.
    public int[] byDegree() {
        return byDegree.clone();
    }

    /// At most `most` entities whose name holds the text, whatever its case: the name itself first, then names that
    /// begin
    /// with it, then the rest, each by how connected they are.
    public int[] search(String text, int most) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return new int[0];
        }
        var ranks = List.of(new BoundedInts(most), new BoundedInts(most), new BoundedInts(most));
        for (int entity : byDegree) {
            int at = searched[entity].indexOf(wanted);
            if (at >= 0) {
                int rank = at > 0 ? 2 : searched[entity].length() == wanted.length() ? 0 : 1;
                ranks.get(rank).add(entity);
            }
        }
        return ranks.stream().flatMapToInt(BoundedInts::stream).limit(most).toArray();
    }

    /// How many triples each relation has.
    public int[] relationCounts() {
        var counts = new int[relations()];
        for (int relation : relations) {
            counts[relation]++;
        }
        return counts;
    }

    private static final class BoundedInts {

        private final int[] kept;
        private int size;

        BoundedInts(int most) {
            kept = new int[Math.max(0, most)];
        }

        void add(int value) {
            if (size < kept.length) {
                kept[size++] = value;
            }
        }

        IntStream stream() {
            return Arrays.stream(kept, 0, size);
        }
    }
}
