package org.molweave.engine.kg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Training batches for the embedding of a knowledge graph (KCL-SPEC 9): odd steps corrupt the third field, even steps
/// the first, and each direction walks through its own shuffled passes. What a step sees follows from seed and step.
public final class TripleBatches {

    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X128MixRandom");
    private static final int FIRST_COUNT = 4;

    /// `negatives[i]` replaces the tail of triple `i` where `corruptTails`, else its head. `weight` is the sub-sampling
    /// weight.
    public record Batch(
            int[] head, int[] relation, int[] tail, int[][] negatives, float[] weight, boolean corruptTails) {}

    /// A triple by numbers.
    private record Ids(int head, int relation, int tail) {}

    private final int entities;
    private final List<Ids> triples = new ArrayList<>();
    private final Set<Ids> known;
    private final float[] weights;
    private final int batchSize;
    private final int negatives;
    private final long seed;

    public TripleBatches(KnowledgeGraph graph, int batchSize, int negatives, long seed) {
        this.batchSize = Math.min(batchSize, graph.triples().size());
        this.negatives = negatives;
        this.seed = seed;
        entities = graph.entities().size();
        Map<String, Integer> entity = KnowledgeGraph.numbered(graph.entities());
        Map<String, Integer> relation = KnowledgeGraph.numbered(graph.relations());
        for (Triple t : graph.triples()) {
            triples.add(new Ids(
                    entity.getOrDefault(t.head(), -1),
                    relation.getOrDefault(t.relation(), -1),
                    entity.getOrDefault(t.tail(), -1)));
        }
        known = new HashSet<>(triples);
        weights = weights();
    }

    /// `step` counts from 0, so step 0 is the first and odd one.
    public Batch batch(long step) {
        boolean corruptTails = step % 2 == 0;
        int perPass = Math.ceilDiv(triples.size(), batchSize);
        long walked = step / 2;
        int[] order = order(corruptTails, walked / perPass);
        int from = (int) (walked % perPass) * batchSize;
        int size = Math.min(batchSize, triples.size() - from);
        RandomGenerator random = RANDOM.create(mix(seed, step, 2));
        var batch =
                new Batch(new int[size], new int[size], new int[size], new int[size][], new float[size], corruptTails);
        for (int i = 0; i < size; i++) {
            Ids triple = triples.get(order[from + i]);
            batch.head[i] = triple.head;
            batch.relation[i] = triple.relation;
            batch.tail[i] = triple.tail;
            batch.negatives[i] = negatives(triple, corruptTails, random);
            batch.weight[i] = weights[order[from + i]];
        }
        return batch;
    }

    /// Uniform over the entities that do not make a known triple; any entity where every one does.
    private int[] negatives(Ids triple, boolean corruptTails, RandomGenerator random) {
        int[] drawn = new int[negatives];
        for (int i = 0; i < drawn.length; i++) {
            int tries = 0;
            do {
                drawn[i] = random.nextInt(entities);
                tries++;
            } while (tries < 1000
                    && known.contains(
                            corruptTails
                                    ? new Ids(triple.head, triple.relation, drawn[i])
                                    : new Ids(drawn[i], triple.relation, triple.tail)));
        }
        return drawn;
    }

    private int[] order(boolean corruptTails, long pass) {
        RandomGenerator random = RANDOM.create(mix(seed, pass, corruptTails ? 0 : 1));
        int[] order = new int[triples.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// `1/√(c(h, r) + c(t, r))`, where a count starts at 4 with the first occurrence.
    private float[] weights() {
        record End(int entity, int relation, boolean head) {}
        Map<End, Integer> counts = new HashMap<>();
        for (Ids t : triples) {
            counts.merge(new End(t.head, t.relation, true), FIRST_COUNT, (count, _) -> count + 1);
            counts.merge(new End(t.tail, t.relation, false), FIRST_COUNT, (count, _) -> count + 1);
        }
        float[] values = new float[triples.size()];
        for (int i = 0; i < values.length; i++) {
            Ids t = triples.get(i);
            int sum = counts.getOrDefault(new End(t.head, t.relation, true), 0)
                    + counts.getOrDefault(new End(t.tail, t.relation, false), 0);
            values[i] = (float) (1 / Math.sqrt(sum));
        }
        return values;
    }

    private static long mix(long seed, long position, long stream) {
        return (seed * 0x9E3779B97F4A7C15L + position) * 0xD1342543DE82EF95L + stream;
    }
}
