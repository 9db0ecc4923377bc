package org.molweave.app.pane.training;

import static org.molweave.app.text.Text.tr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.molweave.app.form.SettingsModel;
import org.molweave.app.history.RunRow;
import org.molweave.app.text.Durations;
import org.molweave.engine.run.RunStatus;

/// How long a run may take and how much memory, before anything was measured. `runs` is how many earlier runs it is
/// taken from; none means a rate that was typical elsewhere.
record Estimate(double seconds, double bytes, int runs) {

    /// Molecules (for a knowledge graph: triples with their negatives) a second on two processors, from the runs of the
    /// sample projects in November 2026.
    private static final Map<String, Double> TYPICAL_RATES = Map.of(
            "kcl-pretrain", 350.0, "kcl-finetune", 700.0, "fingerprint-forest", 2_500.0, "kg-embedding", 3_000.0);

    private static final double USUAL_RATE = 500;

    /// Reading, starting, writing the results.
    private static final double FIXED_SECONDS = 6;

    private static final double FIXED_BYTES = 0.6e9;

    private static final double BYTES_PER_MOLECULE_OF_A_BATCH = 1.6e6;

    private static final double BYTES_PER_MOLECULE = 4e3;

    private static final int RUNS_CONSIDERED = 5;

    /// `rows` molecules are looked at in each epoch, or by each tree for each of the `properties`; 0 where the method
    /// reads none.
    static Estimate of(String method, SettingsModel settings, int rows, int properties, List<RunRow> earlier) {
        double[] rates = earlier.reversed().stream()
                .filter(row -> row.facts().method().equals(method))
                .filter(row ->
                        row.status() == RunStatus.FINISHED && row.journal().perSecond() > 0)
                .mapToDouble(row -> row.journal().perSecond())
                .limit(RUNS_CONSIDERED)
                .sorted()
                .toArray();
        double rate = rates.length == 0 ? TYPICAL_RATES.getOrDefault(method, USUAL_RATE) : rates[rates.length / 2];
        double batch = settings.number("batchSize", 64);
        double trees = settings.number("trees", 0) * Math.max(1, properties);
        double work = rows == 0
                ? settings.number("steps", 1) * batch
                : rows * product(settings, "epochs", "seeds") * Math.max(1, trees);
        double bytes = FIXED_BYTES
                + BYTES_PER_MOLECULE * rows
                + (rows == 0 ? 0 : BYTES_PER_MOLECULE_OF_A_BATCH * Math.min(batch, rows));
        return new Estimate(FIXED_SECONDS + work / rate, bytes, rates.length);
    }

    private static double product(SettingsModel settings, String... keys) {
        return Arrays.stream(keys).mapToDouble(key -> settings.number(key, 1)).reduce(1, (a, b) -> a * b);
    }

    String text() {
        String basis = switch (runs) {
            case 0 -> tr("from typical rates; better after the first run");
            case 1 -> tr("from the rate of an earlier run");
            default -> tr("from the rate of %d earlier runs", runs);
        };
        return tr("At most %s and %s of memory (estimate, %s)", Durations.text(seconds), memory(bytes), basis);
    }

    private static String memory(double bytes) {
        return bytes < 1e9 ? "%.0f MB".formatted(bytes / 1e6) : "%.1f GB".formatted(bytes / 1e9);
    }
}
