package org.molweave.plugins.forest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.baseline.RandomForest;
import org.molweave.engine.chem.MorganFingerprint;
import org.molweave.engine.data.Labels;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.data.Split;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.metric.Scores;
import org.molweave.engine.metric.SeedScore;
import org.molweave.engine.run.RunEvent;

/// One run of the method. Forests grow in seconds, so a stopped run keeps nothing and starts anew.
final class ForestRun {

    private final ForestSettings settings;
    private final RunContext run;
    private final MoleculeDataset data;
    private final Metric metric;
    private final List<SeedScore> scores = new ArrayList<>();
    private final List<PredictionRow> predictions = new ArrayList<>();
    private final long started = System.nanoTime();
    private long[][] fingerprints = new long[0][];
    private String splitName = "";
    private int grown;

    ForestRun(ForestSettings settings, RunContext run) throws IOException {
        this.settings = settings;
        this.run = run;
        this.data = run.molecules();
        this.metric = Labels.usualMetric(data);
    }

    void run() throws IOException {
        phase("fingerprints");
        fingerprints = fingerprints();
        for (int i = 0; i < settings.seeds() && !run.stopRequested(); i++) {
            phase("seed %d of %d".formatted(i + 1, settings.seeds()));
            long seed = run.spec().seed() + i;
            Split split = run.split(seed);
            splitName = split.family();
            seed(seed, split);
        }
        if (!run.stopRequested()) {
            save();
        }
    }

    private long[][] fingerprints() {
        long[][] rows = new long[data.size()][];
        for (int row = 0; row < rows.length && !run.stopRequested(); row++) {
            rows[row] = MorganFingerprint.of(data.molecules().get(row), settings.radius(), settings.bits());
        }
        return rows;
    }

    private void seed(long seed, Split split) throws IOException {
        float[][] validation =
                new float[split.validation().length][data.properties().size()];
        float[][] test = new float[split.test().length][data.properties().size()];
        for (int p = 0; p < data.properties().size(); p++) {
            if (run.stopRequested()) {
                return;
            }
            RandomForest forest = grow(seed, split.train(), p);
            predict(forest, split.validation(), validation, p);
            predict(forest, split.test(), test, p);
            progress();
        }
        add(seed, "validation", split.validation(), validation);
        add(seed, "test", split.test(), test);
        Scores validationScores = score(split.validation(), validation);
        Scores testScores = score(split.test(), test);
        scores.add(SeedScore.of(seed, Double.NaN, validationScores.mean(), testScores, 0));
        emitScores("seed " + seed, validationScores, testScores);
    }

    /// A property that was never measured in the training part has no forest, and its predictions are NaN.
    private @Nullable RandomForest grow(long seed, int[] train, int property) {
        float[] labels = Labels.select(data, train, property);
        boolean isKnown = false;
        long[][] rows = new long[train.length][];
        for (int i = 0; i < train.length; i++) {
            rows[i] = fingerprints[train[i]];
            isKnown |= !Float.isNaN(labels[i]);
        }
        Property.Kind kind = data.properties().get(property).kind();
        return isKnown ? RandomForest.grow(kind, rows, labels, settings.shape(), seed) : null;
    }

    private void predict(@Nullable RandomForest forest, int[] rows, float[][] out, int property) {
        for (int i = 0; i < rows.length; i++) {
            out[i][property] = forest == null ? Float.NaN : forest.predict(fingerprints[rows[i]]);
        }
    }

    private Scores score(int[] rows, float[][] predicted) {
        List<String> names = data.properties().stream().map(Property::name).toList();
        return Scores.of(metric, names, Labels.select(data, rows), predicted);
    }

    private void add(long seed, String part, int[] rows, float[][] predicted) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            predictions.add(new PredictionRow(
                    data.lines()[row],
                    data.molecules().get(row).smiles(),
                    seed,
                    part,
                    data.labels()[row],
                    predicted[i]));
        }
    }

    private void emitScores(String series, Scores validation, Scores test) throws IOException {
        if (Double.isFinite(validation.mean())) {
            run.emit(new RunEvent.Scalar(metric.label(), "valid", series, 0, validation.mean()));
        }
        if (Double.isFinite(test.mean())) {
            run.emit(new RunEvent.Scalar(metric.label(), "test", series, 0, test.mean()));
        }
        if (!test.skipped().isEmpty()) {
            String text = "%s: %s skipped for %s, as the test part has a single class or no measurement."
                    .formatted(series, metric.label(), String.join(", ", test.skipped()));
            run.emit(new RunEvent.Message(RunEvent.now(), "warning", text));
        }
    }

    private void progress() throws IOException {
        grown++;
        long total = (long) settings.seeds() * data.properties().size();
        double seconds = (System.nanoTime() - started) / 1e9;
        // Each tree looks at all molecules once, as an epoch does.
        double perSecond = (double) grown * settings.trees() * data.size() / seconds;
        run.emit(new RunEvent.Progress(RunEvent.now(), grown, total, perSecond, seconds / grown * (total - grown)));
    }

    private void save() throws IOException {
        new ScoreSheet(metric, splitName, scores)
                .write(run.directory().artifacts().resolve(ScoreSheet.FILE_NAME));
        run.emit(new RunEvent.ArtifactSaved("metrics", "artifacts/" + ScoreSheet.FILE_NAME));
        List<String> names = data.properties().stream().map(Property::name).toList();
        new PredictionTable(names, predictions)
                .write(run.directory().artifacts().resolve(PredictionTable.FILE_NAME));
        run.emit(new RunEvent.ArtifactSaved("predictions", "artifacts/" + PredictionTable.FILE_NAME));
    }

    private void phase(String name) throws IOException {
        run.emit(new RunEvent.Phase(RunEvent.now(), name));
    }
}
