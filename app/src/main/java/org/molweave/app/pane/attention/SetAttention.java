package org.molweave.app.pane.attention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;

/// The attention of many molecules together, averaged over the steps: the mean share of its attention on
/// facts that an atom of an element gives to a relation.
///
/// `shares[relation][element]` is NaN where no atom of the element knows the relation; `atoms[element]` counts those
/// that have facts. Elements are the most frequent first, relations those of the largest share first.
record SetAttention(
        int molecules, List<String> relations, List<String> elements, int[] atoms, double[][] shares, double[] means) {

    /// The same for a model without any preference, with the lines in the same order.
    SetAttention even(List<AttentionTable> tables) {
        SetAttention even = of(tables.stream().map(Attention::even).toList());
        double[][] sorted = new double[relations.size()][];
        double[] sortedMeans = new double[sorted.length];
        for (int r = 0; r < sorted.length; r++) {
            int row = even.relations.indexOf(relations.get(r));
            sorted[r] = even.shares[row];
            sortedMeans[r] = even.means[row];
        }
        return new SetAttention(molecules, relations, elements, atoms, sorted, sortedMeans);
    }

    /// How far each share is above that of the other.
    double[][] above(SetAttention other) {
        double[][] difference = new double[shares.length][];
        for (int r = 0; r < shares.length; r++) {
            difference[r] = new double[shares[r].length];
            for (int e = 0; e < difference[r].length; e++) {
                difference[r][e] = shares[r][e] - other.shares[r][e];
            }
        }
        return difference;
    }

    static SetAttention of(List<AttentionTable> tables) {
        var sums = new Sums();
        tables.forEach(sums::add);
        return sums.mean(tables.size());
    }

    /// The mean share of a relation over all atoms, 0 for one that occurs nowhere.
    double mean(String relation) {
        int row = relations.indexOf(relation);
        return row < 0 ? 0 : means[row];
    }

    private static final class Sums {

        private final Map<String, Map<String, Double>> shares = new TreeMap<>();
        private final Map<String, Integer> atoms = new TreeMap<>();

        void add(AttentionTable table) {
            var knowing = new java.util.BitSet();
            for (AttentionEdge edge : table.edges()) {
                if (edge.type() == AttentionEdge.Type.ATTRIBUTE) {
                    knowing.set(edge.target());
                    shares.computeIfAbsent(edge.relation(), _ -> new TreeMap<>())
                            .merge(table.atoms().get(edge.target()), edge.mean(), Double::sum);
                }
            }
            knowing.stream().forEach(atom -> atoms.merge(table.atoms().get(atom), 1, Integer::sum));
        }

        SetAttention mean(int molecules) {
            double all = atoms.values().stream().mapToInt(Integer::intValue).sum();
            Map<String, Double> means = new TreeMap<>();
            shares.forEach((relation, of) -> means.put(
                    relation,
                    of.values().stream().mapToDouble(Double::doubleValue).sum() / all));
            List<String> relations = new ArrayList<>(means.keySet());
            relations.sort(Comparator.comparingDouble((String r) -> means.getOrDefault(r, 0.0))
                    .reversed());
            List<String> elements = new ArrayList<>(atoms.keySet());
            elements.sort(Comparator.comparingInt((String e) -> atoms.getOrDefault(e, 0))
                    .reversed());
            double[][] values = new double[relations.size()][elements.size()];
            for (int r = 0; r < values.length; r++) {
                for (int e = 0; e < elements.size(); e++) {
                    Double sum = shares.getOrDefault(relations.get(r), Map.of()).get(elements.get(e));
                    values[r][e] = sum == null ? Double.NaN : sum / atoms.getOrDefault(elements.get(e), 1);
                }
            }
            return new SetAttention(
                    molecules,
                    relations,
                    elements,
                    elements.stream().mapToInt(e -> atoms.getOrDefault(e, 0)).toArray(),
                    values,
                    relations.stream()
                            .mapToDouble(r -> means.getOrDefault(r, 0.0))
                            .toArray());
        }
    }
}
