package org.molweave.app.pane.projection;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.MoleculeTable;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.kg.Triple;
import org.molweave.viz.chart.ColourScale;
import org.molweave.viz.chart.PointColours;

/// What the colour of a point stands for.
sealed interface Colouring {

    /// One colour for all.
    record None() implements Colouring {}

    /// A measured property, by its number in the data set.
    record Measured(int property, String name) implements Colouring {}

    /// A computed column of the table: a prediction, its spread, its error.
    record Computed(MoleculeTable.Column column) implements Colouring {
        /// An error is above or below zero.
        boolean isSigned() {
            return column.name().endsWith(tr(" error"));
        }
    }

    /// The part of the split that the file names.
    record Part() implements Colouring {}

    /// The number of heavy atoms.
    record Size() implements Colouring {}

    /// Of an element, its attribute in this relation, such as its family; of an attribute, the relation that it belongs
    /// to (with an empty name).
    record Fact(String relation) implements Colouring {}

    default String title() {
        return switch (this) {
            case None _ -> tr("Nothing");
            case Measured measured -> tr("%s measured", measured.name);
            case Computed computed -> computed.column.name();
            case Part _ -> tr("Split");
            case Size _ -> tr("Heavy atoms");
            case Fact fact -> fact.relation.isEmpty() ? tr("Relation") : fact.relation;
        };
    }

    /// What a table of molecules can be coloured by.
    static List<Colouring> of(MoleculeTable table) {
        List<Colouring> all = new ArrayList<>();
        MoleculeDataset data = table.dataset();
        for (int p = 0; p < data.properties().size(); p++) {
            all.add(new Measured(p, data.properties().get(p).name()));
        }
        table.computed().forEach(column -> all.add(new Computed(column)));
        if (data.splits().length > 0) {
            all.add(new Part());
        }
        all.add(new Size());
        all.add(new None());
        return all;
    }

    /// What elements or attributes can be coloured by, given what is known about them.
    static List<Colouring> of(VectorKind kind, List<Triple> triples) {
        List<Colouring> all = new ArrayList<>();
        Set<String> relations = new TreeSet<>();
        triples.forEach(triple -> relations.add(triple.relation()));
        if (kind == VectorKind.ATTRIBUTES && !relations.isEmpty()) {
            all.add(new Fact(""));
        } else {
            // The family of an element says most.
            relations.stream()
                    .sorted(java.util.Comparator.comparing((String relation) -> !relation.equals("isMetallicityOf"))
                            .thenComparing(java.util.Comparator.naturalOrder()))
                    .forEach(relation -> all.add(new Fact(relation)));
        }
        all.add(new None());
        return all;
    }

    /// The colours of the points of `vectors`.
    default PointColours colours(VectorTable vectors, List<Triple> triples) {
        return switch (this) {
            case None _ -> new PointColours.Plain();
            case Fact(String relation) -> facts(vectors.names(), relation, triples);
            case Measured _, Computed _, Part _, Size _ -> ofTable(vectors);
        };
    }

    private PointColours ofTable(VectorTable vectors) {
        MoleculeTable table = vectors.table();
        if (table == null) {
            return new PointColours.Plain();
        }
        MoleculeDataset data = table.dataset();
        return switch (this) {
            case Measured(int property, String name)
            when data.properties().get(property).kind() == Property.Kind.CLASSIFICATION ->
                classes(name, data, property, vectors.rows());
            case Measured some ->
                values(
                        named(data.properties().get(some.property)),
                        vectors.rows(),
                        false,
                        row -> data.labels()[row][some.property]);
            case Computed computed ->
                values(
                        computed.column.name(),
                        vectors.rows(),
                        computed.isSigned(),
                        row -> computed.column.values()[row]);
            case Size _ ->
                values(
                        title(),
                        vectors.rows(),
                        false,
                        row -> data.molecules().get(row).atoms());
            case Part _ ->
                categories(
                        title(),
                        Arrays.stream(vectors.rows())
                                .mapToObj(row -> data.splits()[row])
                                .toList());
            case None _, Fact _ -> new PointColours.Plain();
        };
    }

    private static String named(Property property) {
        return property.unit().isEmpty() ? property.name() : "%s, %s".formatted(property.name(), property.unit());
    }

    /// The value of a row.
    @FunctionalInterface
    interface OfRow {
        float at(int row);
    }

    private static PointColours values(String label, int[] rows, boolean signed, OfRow value) {
        float[] values = new float[rows.length];
        double[] wide = new double[rows.length];
        for (int point = 0; point < rows.length; point++) {
            values[point] = value.at(rows[point]);
            wide[point] = values[point];
        }
        return new PointColours.Values(ColourScale.of(label, wide, signed), values);
    }

    private static PointColours classes(String name, MoleculeDataset data, int property, int[] rows) {
        int[] of = Arrays.stream(rows)
                .map(row -> {
                    float label = data.labels()[row][property];
                    return Float.isNaN(label) ? -1 : label >= 0.5f ? 1 : 0;
                })
                .toArray();
        return new PointColours.Categories(name, List.of("0", "1"), of);
    }

    /// Categories by the size of their crowd, at most as many as there are colours; the rest together.
    static PointColours categories(String label, List<String> ofPoints) {
        Map<String, Integer> counts = new HashMap<>();
        ofPoints.stream().filter(name -> !name.isEmpty()).forEach(name -> counts.merge(name, 1, Integer::sum));
        List<String> names = new ArrayList<>(counts.keySet());
        names.sort(java.util.Comparator.comparingInt((String name) -> -counts.getOrDefault(name, 0))
                .thenComparing(java.util.Comparator.naturalOrder()));
        int most = 8;
        boolean tooMany = names.size() > most;
        List<String> shown = tooMany ? new ArrayList<>(names.subList(0, most - 1)) : names;
        if (tooMany) {
            shown.add(tr("%d others", names.size() - most + 1));
        }
        int[] of = ofPoints.stream()
                .mapToInt(name -> name.isEmpty() ? -1 : shown.contains(name) ? shown.indexOf(name) : most - 1)
                .toArray();
        return new PointColours.Categories(label, shown, of);
    }

    private static PointColours facts(List<String> names, String relation, List<Triple> triples) {
        Map<String, Set<String>> known = new HashMap<>();
        for (Triple triple : triples) {
            if (relation.isEmpty()) {
                known.computeIfAbsent(triple.head(), _ -> new LinkedHashSet<>()).add(triple.relation());
            } else if (triple.relation().equals(relation)) {
                known.computeIfAbsent(triple.tail(), _ -> new LinkedHashSet<>()).add(triple.head());
            }
        }
        return categories(
                relation.isEmpty() ? tr("Relation") : relation,
                names.stream().map(name -> first(known.get(name))).toList());
    }

    private static String first(@Nullable Set<String> some) {
        return some == null ? "" : some.iterator().next();
    }
}
