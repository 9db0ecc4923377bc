package org.molweave.engine.report;

import java.util.List;
import java.util.stream.Collectors;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.MoleculeError;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.Ranking;

/// Measured against predicted on the test part: a scatter for each model of a regression, ROC curves for a
/// classification.
final class PredictionSection {

    private static final int SIZE = 330;
    private static final int MOST_POINTS = 2000;
    private static final int MOST_PROPERTIES = 6;

    private PredictionSection() {}

    static String html(List<ReportedRun> runs) {
        List<ReportedRun> shown = runs.stream()
                .filter(run -> run.isLabelled() && !run.predictions().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return "<p class=\"empty\">No run has left predictions for its test part.</p>";
        }
        return shown.stream()
                .map(PredictionSection::run)
                .collect(Collectors.joining("", "<div class=\"figures\">", "</div>"));
    }

    private static String run(ReportedRun run) {
        PredictionTable table = run.predictions().getFirst();
        boolean isClass = isClassification(run);
        StringBuilder figures = new StringBuilder();
        int shown = Math.min(table.properties().size(), MOST_PROPERTIES);
        for (int p = 0; p < shown; p++) {
            String property = table.properties().get(p);
            figures.append("<figure><figcaption><b>%s</b> %s</figcaption>%s</figure>%n"
                    .formatted(
                            Html.escape(run.title()),
                            Html.escape(property),
                            isClass ? roc(table, p) : parity(table, p)));
        }
        if (shown < table.properties().size()) {
            figures.append("<p class=\"caption\">%s: the first %d of %d properties are drawn.</p>%n"
                    .formatted(
                            Html.escape(run.title()), shown, table.properties().size()));
        }
        return figures.toString();
    }

    static boolean isClassification(ReportedRun run) {
        return switch (run.scores().getFirst().metric()) {
            case ROC_AUC, PR_AUC, ACCURACY -> true;
            case RMSE, MAE, R2 -> false;
        };
    }

    private static String parity(PredictionTable table, int property) {
        List<MoleculeError> molecules = MoleculeError.of(table, property);
        double least = molecules.stream()
                .mapToDouble(m -> Math.min(m.measured(), m.predicted()))
                .min()
                .orElse(0);
        double greatest = molecules.stream()
                .mapToDouble(m -> Math.max(m.measured(), m.predicted()))
                .max()
                .orElse(1);
        String name = table.properties().get(property);
        Plot plot = Plot.of("Measured and predicted " + name, SIZE, SIZE)
                .xAround(least, greatest)
                .yAround(least, greatest);
        double low = plot.x().low();
        double high = plot.x().high();
        plot.line("diagonal", new double[] {low, high}, new double[] {low, high});
        int every = molecules.size() / MOST_POINTS + 1;
        for (int i = 0; i < molecules.size(); i += every) {
            MoleculeError m = molecules.get(i);
            String tip = "%s%nmeasured %s, predicted %s"
                    .formatted(m.smiles(), Html.score(m.measured()), Html.score(m.predicted()));
            plot.dot("point s1", m.measured(), m.predicted(), 2.6, tip);
        }
        float[] measured = floats(molecules, true);
        float[] predicted = floats(molecules, false);
        plot.note(0, "%s molecules".formatted(Html.count(molecules.size())));
        plot.note(
                1,
                "RMSE %s, R² %s"
                        .formatted(
                                Html.score(Metric.RMSE.of(measured, predicted)),
                                Html.score(Metric.R2.of(measured, predicted))));
        return plot.svg("measured " + name, "predicted " + name);
    }

    private static String roc(PredictionTable table, int property) {
        Plot plot = Plot.of("ROC curve of " + table.properties().get(property), SIZE, SIZE);
        plot.line("diagonal", new double[] {0, 1}, new double[] {0, 1});
        List<Long> seeds =
                table.part("test").stream().map(PredictionRow::seed).distinct().toList();
        for (int s = 0; s < seeds.size(); s++) {
            long seed = seeds.get(s);
            List<PredictionRow> rows = table.part("test").stream()
                    .filter(row -> row.seed() == seed && !Float.isNaN(row.measured()[property]))
                    .toList();
            Ranking ranking = Ranking.of(
                    rows.stream().mapToDouble(row -> row.measured()[property]).toArray(),
                    rows.stream().mapToDouble(row -> row.predicted()[property]).toArray());
            curve(plot, ranking, s % 6 + 1);
            plot.lowerNote(seeds.size() - 1 - s, "seed %d: AUC %s".formatted(seed, Html.score(ranking.rocAuc())));
        }
        return plot.svg("false positive rate", "true positive rate");
    }

    private static void curve(Plot plot, Ranking ranking, int colour) {
        if (Double.isNaN(ranking.rocAuc())) {
            return;
        }
        int points = ranking.truePositives().length;
        double[] x = new double[points + 1];
        double[] y = new double[points + 1];
        for (int k = 0; k < points; k++) {
            x[k + 1] = (double) ranking.falsePositives()[k] / ranking.negatives();
            y[k + 1] = (double) ranking.truePositives()[k] / ranking.positives();
        }
        plot.line("line solid s" + colour, x, y);
    }

    private static float[] floats(List<MoleculeError> molecules, boolean measured) {
        float[] values = new float[molecules.size()];
        for (int i = 0; i < values.length; i++) {
            MoleculeError m = molecules.get(i);
            values[i] = (float) (measured ? m.measured() : m.predicted());
        }
        return values;
    }
}
