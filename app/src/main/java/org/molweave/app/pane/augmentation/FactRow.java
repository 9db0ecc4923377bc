package org.molweave.app.pane.augmentation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.molweave.app.table.TableContent;
import org.molweave.app.text.Text;
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

    /// For other programs.
    static TableContent table(List<FactRow> rows) {
        return new TableContent(
                Text.tr("Facts"),
                List.of(
                        Text.tr("Attribute"),
                        Text.tr("Relation"),
                        Text.tr("Element"),
                        Text.tr("Atoms"),
                        Text.tr("Attention")),
                rows.stream().map(row -> row.cells("%.3f")).toList(),
                rows.stream().map(row -> row.cells("%s")).toList());
    }

    private List<String> cells(String number) {
        return List.of(
                attribute,
                relation,
                triple.tail(),
                atoms.stream().map(atom -> Integer.toString(atom + 1)).collect(Collectors.joining(" ")),
                Double.isNaN(weight) ? "" : String.format(Locale.ROOT, number, weight));
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
