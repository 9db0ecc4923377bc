package org.molweave.engine.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A molecule of the test part with one measured property, and the mean of what the seeds predicted that had it in
/// their test part. `spread` is the sample deviation over those seeds, NaN for a single one.
public record MoleculeError(
        long line, String smiles, String property, double measured, double predicted, double spread, List<Long> seeds) {

    public MoleculeError {
        seeds = List.copyOf(seeds);
    }

    /// Predicted minus measured.
    public double error() {
        return predicted - measured;
    }

    /// In the order of the table; molecules without a measurement are left out.
    public static List<MoleculeError> of(PredictionTable table, int property) {
        Map<Long, List<PredictionRow>> byLine = new LinkedHashMap<>();
        for (PredictionRow row : table.part("test")) {
            if (!Float.isNaN(row.measured()[property]) && !Float.isNaN(row.predicted()[property])) {
                byLine.computeIfAbsent(row.line(), _ -> new ArrayList<>()).add(row);
            }
        }
        List<MoleculeError> molecules = new ArrayList<>();
        byLine.forEach(
                (line, rows) -> molecules.add(of(line, rows, table.properties().get(property), property)));
        return molecules;
    }

    private static MoleculeError of(long line, List<PredictionRow> rows, String name, int property) {
        double[] predicted =
                rows.stream().mapToDouble(row -> row.predicted()[property]).toArray();
        double mean = java.util.Arrays.stream(predicted).average().orElse(Double.NaN);
        double squares = java.util.Arrays.stream(predicted)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new MoleculeError(
                line,
                rows.getFirst().smiles(),
                name,
                rows.getFirst().measured()[property],
                mean,
                predicted.length < 2 ? Double.NaN : Math.sqrt(squares / (predicted.length - 1)),
                rows.stream().map(PredictionRow::seed).toList());
    }
}
