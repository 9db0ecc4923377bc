package org.molweave.app.pane.augmentation;

import java.util.HashMap;
import java.util.Map;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;

/// The attention of one molecule at one step or over all, by edge of the picture. Weights of bonds and
/// weights of facts each sum to 1 at an atom, so they are told on two scales: bonds from 0 to 1, facts from
/// `least` to `most`, round numbers around those of this molecule.
record Weights(Map<String, Double> facts, Map<String, Double> bonds, double least, double most) {

    /// Weights closer together than this are told apart no further.
    private static final double FINEST = 0.01;

    private record FactKey(int atom, String relation, String attribute) {}

    private record BondKey(int source, int target) {}

    /// `step` from 1; 0 is the mean over the steps.
    static Weights of(Augmented augmented, AttentionTable table, int step) {
        Map<FactKey, Double> factWeights = new HashMap<>();
        Map<BondKey, Double> bondWeights = new HashMap<>();
        for (AttentionEdge edge : table.edges()) {
            double weight = step < 1 || step > edge.weights().length ? edge.mean() : edge.weights()[step - 1];
            if (edge.type() == AttentionEdge.Type.BOND) {
                bondWeights.put(new BondKey(edge.source(), edge.target()), weight);
            } else {
                factWeights.put(new FactKey(edge.target(), edge.relation(), edge.attribute()), weight);
            }
        }
        Map<String, Double> facts = new HashMap<>();
        for (int fact = 0; fact < augmented.facts(); fact++) {
            Double weight = factWeights.get(
                    new FactKey(augmented.atom(fact), augmented.relation(fact), augmented.attribute(fact)));
            if (weight != null) {
                facts.put(Augmented.factId(fact), weight);
            }
        }
        double low = facts.values().stream().mapToDouble(weight -> weight).min().orElse(0);
        double high =
                facts.values().stream().mapToDouble(weight -> weight).max().orElse(1);
        double unit = high - low > 0.2 ? 10 * FINEST : high - low > 0.1 ? 5 * FINEST : FINEST;
        double least = Math.floor(low / unit + 1e-9) * unit;
        double most = Math.max(Math.ceil(high / unit - 1e-9) * unit, least + unit);
        return new Weights(facts, bonds(augmented, bondWeights), least, most);
    }

    /// A bond carries two messages; the picture has one line for both, and their mean.
    private static Map<String, Double> bonds(Augmented augmented, Map<BondKey, Double> weights) {
        Map<String, Double> bonds = new HashMap<>();
        for (int bond = 0; bond < augmented.molecule().bonds(); bond++) {
            int begin = augmented.molecule().bondBegin()[bond] & 0xffff;
            int end = augmented.molecule().bondEnd()[bond] & 0xffff;
            Double there = weights.get(new BondKey(begin, end));
            Double back = weights.get(new BondKey(end, begin));
            if (there != null && back != null) {
                bonds.put(Augmented.bondId(bond), (there + back) / 2);
            }
        }
        return bonds;
    }

    /// From 0 to 1 on its scale; NaN where the model has no weight for the edge.
    double shown(String edge) {
        Double fact = facts.get(edge);
        if (fact != null) {
            return Math.clamp((fact - least) / (most - least), 0, 1);
        }
        return bonds.getOrDefault(edge, Double.NaN);
    }

    /// The weight itself, or NaN.
    double of(String edge) {
        Double fact = facts.get(edge);
        return fact != null ? fact : bonds.getOrDefault(edge, Double.NaN);
    }
}
