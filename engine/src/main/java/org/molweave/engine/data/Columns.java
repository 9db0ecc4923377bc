package org.molweave.engine.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which column is the structure, which are properties, which says the split, which the names (-1 for none).
record Columns(int smiles, int[] labels, List<Property> properties, int split, int name, List<String> notes) {

    /// Chooses by the options, and by names and contents where they say nothing.
    static Columns choose(TableFormat format, ReadOptions options) throws IOException {
        ColumnStatistics[] statistics = statistics(format);
        var guess = new ColumnGuess(format, statistics);
        int smiles = options.smilesColumn().isEmpty() ? guess.smiles() : named(format, options.smilesColumn());
        int split = options.splitColumn().isEmpty() ? guess.split(smiles) : named(format, options.splitColumn());
        List<Integer> labels = new ArrayList<>();
        if (options.guessProperties()) {
            labels.addAll(guess.labels(smiles, split));
        } else {
            for (String name : options.properties()) {
                labels.add(named(format, name));
            }
        }
        List<Property> properties = new ArrayList<>();
        for (int column : labels) {
            properties.add(property(format.columns().get(column), statistics[column]));
        }
        int name = options.nameColumn().isEmpty()
                ? guess.name(smiles, split, labels)
                : named(format, options.nameColumn());
        guess.noteChoice(smiles, labels, split, name);
        return new Columns(
                smiles,
                labels.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(properties),
                split,
                name,
                List.copyOf(guess.notes()));
    }

    private static Property property(String name, ColumnStatistics column) {
        var kind = column.isBinary() ? Property.Kind.CLASSIFICATION : Property.Kind.REGRESSION;
        return new Property(name, kind, column.isBinary() ? "" : ColumnNames.unit(name));
    }

    private static ColumnStatistics[] statistics(TableFormat format) throws IOException {
        var statistics = new ColumnStatistics[format.columns().size()];
        for (int i = 0; i < statistics.length; i++) {
            statistics[i] = new ColumnStatistics();
        }
        if (statistics.length == 1) {
            return statistics;
        }
        try (RowSource rows = format.open()) {
            for (@Nullable Row row = rows.next(); row != null; row = rows.next()) {
                for (int i = format.sdf() ? 1 : 0; row.fault().isEmpty() && i < statistics.length; i++) {
                    statistics[i].add(row.cell(i));
                }
            }
        }
        return statistics;
    }

    private static int named(TableFormat format, String name) throws DataException {
        int column = format.columns().indexOf(name);
        for (int i = 0; column < 0 && i < format.columns().size(); i++) {
            column = format.columns().get(i).equalsIgnoreCase(name.strip()) ? i : -1;
        }
        if (column < 0) {
            throw new DataException("%s has no column '%s'. Its columns are: %s."
                    .formatted(format.file(), name, ColumnGuess.list(format.columns())));
        }
        return column;
    }
}
