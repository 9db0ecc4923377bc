package org.molweave.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;

/// A molecule of the test part with one measured property, and the mean of what the seeds predicted that had it in
/// their test part.
record MoleculeError(long line, String smiles, String property, double measured, double predicted, int seeds) {

    double error() {
        return predicted - measured;
    }

    /// In the order of the table; molecules without a measurement are left out.
    static List<MoleculeError> of(PredictionTable table, int property) {
        Map<Long, List<PredictionRow>> byLine = new LinkedHashMap<>();
        for (PredictionRow row : table.part("test")) {
            if (!Float.isNaN(row.measured()[property]) && !Float.isNaN(row.predicted()[property])) {
                byLine.computeIfAbsent(row.line(), line -> new ArrayList<>()).add(row);
            }
        }
        List<MoleculeError> molecules = new ArrayList<>();
        byLine.forEach((line, rows) -> molecules.add(new MoleculeError(
                line,
                rows.getFirst().smiles(),
                table.properties().get(property),
                rows.getFirst().measured()[property],
                rows.stream()
                        .mapToDouble(row -> row.predicted()[property])
                        .average()
                        .orElse(Double.NaN),
                rows.size())));
        return molecules;
    }
}
