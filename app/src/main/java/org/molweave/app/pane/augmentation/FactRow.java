package org.molweave.app.pane.augmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.kg.Triple;

/// A triple with the atoms that it is said of; `weight` is the mean attention over them, NaN where there is
/// none.
record FactRow(Triple triple, String attribute, String relation, List<Integer> atoms, double weight) {

    FactRow {
        atoms = List.copyOf(atoms);
    }

    /// The facts, those that matter most first where weights are known, else by relation.
    static List<FactRow> of(Augmented augmented, Set<Integer> facts, @Nullable Weights weights) {
        Map<Triple, List<Integer>> grouped = new LinkedHashMap<>();
        for (int fact : facts) {
            grouped.computeIfAbsent(augmented.graph().facts().get(fact), _ -> new ArrayList<>())
                    .add(fact);
        }
        List<FactRow> rows = new ArrayList<>();
        grouped.forEach((triple, same) -> rows.add(new FactRow(
                triple,
                augmented.names().attribute(triple.head()),
                augmented.names().relation(triple.relation()),
                same.stream().map(augmented::atom).toList(),
                mean(same, weights))));
        Comparator<FactRow> order = Comparator.comparingDouble(row -> Double.isNaN(row.weight) ? 0 : -row.weight);
        rows.sort(order.thenComparing(FactRow::relation).thenComparing(FactRow::attribute));
        return rows;
    }

    private static double mean(List<Integer> facts, @Nullable Weights weights) {
        return weights == null
                ? Double.NaN
                : facts.stream()
                        .mapToDouble(fact -> weights.of(Augmented.factId(fact)))
                        .average()
                        .orElse(Double.NaN);
    }
}
