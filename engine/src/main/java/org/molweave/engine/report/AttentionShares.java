package org.molweave.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;

/// What the attention of one molecule adds up to, means over the steps.
///
/// `atoms[a]` is what the neighbours of an atom give to it: the sum of the weights of its outgoing bond edges, 1 being
/// an even share in a chain. `bonds` add up what the two ends give to each other. `facts` are relations with their
/// share of an atom's attention to facts, the mean over the
/// atoms that know facts, largest first; they add up to 1.
record AttentionShares(double[] atoms, Map<BondKey, Double> bonds, List<Fact> facts) {

    /// Two atoms, the lower number first.
    record BondKey(int low, int high) {
        static BondKey of(AttentionEdge edge) {
            return new BondKey(Math.min(edge.source(), edge.target()), Math.max(edge.source(), edge.target()));
        }
    }

    /// A relation, its share, the share that even attention would give it, and its strongest attribute.
    record Fact(String relation, double share, double evenShare, String attribute) {}

    static AttentionShares of(AttentionTable table) {
        double[] atoms = new double[table.atoms().size()];
        Map<BondKey, Double> bonds = new HashMap<>();
        for (AttentionEdge edge : table.edges()) {
            if (edge.type() == AttentionEdge.Type.BOND) {
                atoms[edge.source()] += edge.mean();
                bonds.merge(BondKey.of(edge), edge.mean(), Double::sum);
            }
        }
        return new AttentionShares(atoms, bonds, facts(table));
    }

    /// The weights of both directions together, 0 where there is no bond.
    double bond(int begin, int end) {
        return bonds.getOrDefault(new BondKey(Math.min(begin, end), Math.max(begin, end)), 0.0);
    }

    private static List<Fact> facts(AttentionTable table) {
        List<AttentionEdge> edges = table.edges().stream()
                .filter(edge -> edge.type() == AttentionEdge.Type.ATTRIBUTE)
                .toList();
        Map<Integer, Integer> factsOfAtom = new HashMap<>();
        edges.forEach(edge -> factsOfAtom.merge(edge.target(), 1, Integer::sum));
        Map<String, Double> shares = new TreeMap<>();
        Map<String, Double> even = new TreeMap<>();
        Map<String, Map<String, Double>> attributes = new TreeMap<>();
        for (AttentionEdge edge : edges) {
            double atoms = factsOfAtom.size();
            shares.merge(edge.relation(), edge.mean() / atoms, Double::sum);
            even.merge(edge.relation(), 1 / atoms / factsOfAtom.getOrDefault(edge.target(), 1), Double::sum);
            attributes
                    .computeIfAbsent(edge.relation(), r -> new TreeMap<>())
                    .merge(edge.attribute(), edge.mean(), Double::sum);
        }
        List<Fact> facts = new ArrayList<>();
        shares.forEach((relation, share) -> facts.add(new Fact(
                relation,
                share,
                even.getOrDefault(relation, 0.0),
                strongest(attributes.getOrDefault(relation, Map.of())))));
        facts.sort(Comparator.comparingDouble(Fact::share).reversed());
        return facts;
    }

    private static String strongest(Map<String, Double> attributes) {
        return attributes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
