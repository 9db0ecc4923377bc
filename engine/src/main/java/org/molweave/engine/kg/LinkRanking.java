package org.molweave.engine.kg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well scores find the missing end of a triple, in the filtered setting (Bordes et al. 2013): other true answers
/// are taken out of the ranking; equal scores share the mean of their ranks.
///
/// `meanReciprocalRank` and `hitsAt…` are means over both directions.
public record LinkRanking(
        double meanReciprocalRank,
        double headReciprocalRank,
        double tailReciprocalRank,
        double hitsAt1,
        double hitsAt3,
        double hitsAt10) {

    /// The score of a triple given by the numbers of its entities and relation; higher is more plausible.
    @FunctionalInterface
    public interface Scorer {
        double score(int head, int relation, int tail);
    }

    private record Pair(int entity, int relation) {}

    /// Ranks every distinct triple of the graph against all entities, in both directions.
    public static LinkRanking of(KnowledgeGraph graph, Scorer scorer) {
        Map<String, Integer> entity = KnowledgeGraph.numbered(graph.entities());
        Map<String, Integer> relation = KnowledgeGraph.numbered(graph.relations());
        List<int[]> triples = graph.triples().stream()
                .distinct()
                .map(t -> new int[] {
                    entity.getOrDefault(t.head(), -1),
                    relation.getOrDefault(t.relation(), -1),
                    entity.getOrDefault(t.tail(), -1)
                })
                .toList();
        Map<Pair, Set<Integer>> tails = new HashMap<>();
        Map<Pair, Set<Integer>> heads = new HashMap<>();
        for (int[] t : triples) {
            tails.computeIfAbsent(new Pair(t[0], t[1]), _ -> new HashSet<>()).add(t[2]);
            heads.computeIfAbsent(new Pair(t[2], t[1]), _ -> new HashSet<>()).add(t[0]);
        }
        int n = graph.entities().size();
        double[] head = new double[4];
        double[] tail = new double[4];
        for (int[] t : triples) {
            add(
                    tail,
                    rank(
                            n,
                            t[2],
                            tails.getOrDefault(new Pair(t[0], t[1]), Set.of()),
                            e -> scorer.score(t[0], t[1], e)));
            add(
                    head,
                    rank(
                            n,
                            t[0],
                            heads.getOrDefault(new Pair(t[2], t[1]), Set.of()),
                            e -> scorer.score(e, t[1], t[2])));
        }
        double count = triples.size();
        return new LinkRanking(
                (head[0] + tail[0]) / (2 * count),
                head[0] / count,
                tail[0] / count,
                (head[1] + tail[1]) / (2 * count),
                (head[2] + tail[2]) / (2 * count),
                (head[3] + tail[3]) / (2 * count));
    }

    @FunctionalInterface
    private interface EntityScore {
        double of(int entity);
    }

    private static double rank(int entities, int answer, Set<Integer> trueAnswers, EntityScore score) {
        double own = score.of(answer);
        int better = 0;
        int equal = 0;
        for (int e = 0; e < entities; e++) {
            if (e != answer && !trueAnswers.contains(e)) {
                double other = score.of(e);
                better += other > own ? 1 : 0;
                equal += other == own ? 1 : 0;
            }
        }
        return 1 + better + equal / 2.0;
    }

    private static void add(double[] sums, double rank) {
        sums[0] += 1 / rank;
        sums[1] += rank <= 1 ? 1 : 0;
        sums[2] += rank <= 3 ? 1 : 0;
        sums[3] += rank <= 10 ? 1 : 0;
    }
}
