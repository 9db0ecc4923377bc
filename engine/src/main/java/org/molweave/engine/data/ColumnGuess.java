package org.molweave.engine.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Guesses what the columns of a table are, as a chemist would, and notes why.
final class ColumnGuess {

    private static final int SAMPLE = 100;
    private static final int SHOWN = 12;
    private static final double LEAST_SHARE = 0.25;

    private final TableFormat format;
    private final ColumnStatistics[] statistics;
    private final List<String> notes = new ArrayList<>();

    ColumnGuess(TableFormat format, ColumnStatistics[] statistics) {
        this.format = format;
        this.statistics = statistics;
    }

    /// The column that a name points at, else the one with the most cells that are structures.
    int smiles() throws IOException {
        if (format.sdf() || format.columns().size() == 1) {
            return 0;
        }
        List<Row> sample = sample();
        int best = -1;
        double bestScore = LEAST_SHARE;
        for (int i = 0; i < statistics.length; i++) {
            int rank = format.header() ? ColumnNames.smilesRank(format.columns().get(i)) : -1;
            double score = structures(sample, i) + (rank < 0 ? 0 : 2 - rank / 100.0);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        if (best < 0) {
            throw new DataException("%s has no column of SMILES. Its columns are: %s. Name the one with the structures."
                    .formatted(format.file(), list(format.columns())));
        }
        return best;
    }

    private List<Row> sample() throws IOException {
        List<Row> sample = new ArrayList<>();
        try (RowSource rows = format.open()) {
            for (@Nullable Row row = rows.next(); row != null && sample.size() < SAMPLE; row = rows.next()) {
                sample.add(row);
            }
        }
        return sample;
    }

    /// The share of cells that are structures, long ones counting a little more than single letters.
    private static double structures(List<Row> sample, int column) {
        double sum = 0;
        for (Row row : sample) {
            String cell = row.cell(column).strip();
            if (cell.indexOf(' ') < 0 && TableFormat.isStructure(cell)) {
                sum += cell.length() > 2 ? 1 : 0.3;
            }
        }
        return sum / Math.max(1, sample.size());
    }

    /// A column with a fitting name, or one whose texts are all names of parts; -1 where there is none.
    int split(int smiles) {
        for (int i = 0; i < statistics.length; i++) {
            boolean parts = statistics[i].hasFewTexts() && ColumnNames.PARTS.containsAll(statistics[i].distinctTexts());
            boolean said = ColumnNames.isSplit(format.columns().get(i))
                    && statistics[i].hasFewTexts()
                    && statistics[i].distinctTexts().stream().anyMatch(ColumnNames.PARTS::contains);
            if (i != smiles && (parts || said)) {
                return i;
            }
        }
        return -1;
    }

    /// The numeric columns that look measured.
    List<Integer> labels(int smiles, int split) {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < statistics.length; i++) {
            if (i != smiles && i != split && statistics[i].isNumeric()) {
                labels.add(i);
            }
        }
        dropUnlessAll(labels, i -> ColumnNames.isId(name(i)) && !statistics[i].isBinary(), "by its name an identifier");
        drop(labels, i -> statistics[i].isIndex(), "whole numbers that only rise, as row numbers do");
        drop(labels, i -> statistics[i].isConstant() && !statistics[i].isBinary(), "always the same value");
        dropUnlessAll(labels, i -> ColumnNames.isPredicted(name(i)), "by its name predicted, not measured");
        dropUnlessAll(labels, i -> ColumnNames.isDescriptor(name(i)), "by its name computed from the structure");
        if (labels.stream().anyMatch(i -> ColumnNames.isMeasured(name(i)))) {
            drop(labels, i -> !ColumnNames.isMeasured(name(i)), "another column says that it is the measured one");
        }
        return labels;
    }

    /// What a molecule is called: the column whose name fits best, in a list without names the first one of texts; -1
    /// where there is none. Row numbers name nothing, nor does what many rows share.
    int name(int smiles, int split, List<Integer> labels) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < statistics.length; i++) {
            boolean taken = i == smiles || i == split || labels.contains(i);
            if (taken || statistics[i].filled() == 0 || statistics[i].counts() || statistics[i].isCategory()) {
                continue;
            }
            int rank = isNamed() ? ColumnNames.nameRank(name(i)) : statistics[i].isNumeric() ? -1 : 0;
            if (rank >= 0 && rank < bestRank) {
                best = i;
                bestRank = rank;
            }
        }
        return best;
    }

    private boolean isNamed() {
        return format.header() || format.sdf();
    }

    private void dropUnlessAll(List<Integer> labels, IntPredicate doubtful, String reason) {
        if (!labels.stream().allMatch(doubtful::test)) {
            drop(labels, doubtful, reason);
        }
    }

    private void drop(List<Integer> labels, IntPredicate doubtful, String reason) {
        List<String> dropped =
                labels.stream().filter(doubtful::test).map(this::name).toList();
        if (!dropped.isEmpty()) {
            labels.removeIf(doubtful::test);
            notes.add("Not taken as a property: %s (%s).".formatted(list(dropped), reason));
        }
    }

    void noteChoice(int smiles, List<Integer> labels, int split, int named) {
        String properties =
                labels.isEmpty() ? "none" : list(labels.stream().map(this::name).toList());
        notes.addFirst("Read as %s. Structures: '%s'. Properties: %s.%s%s"
                .formatted(
                        format.describe(),
                        name(smiles),
                        properties,
                        split < 0 ? "" : " Split: '" + name(split) + "'.",
                        named < 0 ? "" : " Names: '" + name(named) + "'."));
    }

    List<String> notes() {
        return notes;
    }

    private String name(int column) {
        return format.columns().get(column);
    }

    static String list(List<String> names) {
        String shown = "'" + String.join("', '", names.subList(0, Math.min(SHOWN, names.size()))) + "'";
        return names.size() <= SHOWN ? shown : shown + " and %d more".formatted(names.size() - SHOWN);
    }
}
