package org.molweave.app.pane.errors;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MurckoScaffold;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.MoleculeError;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.Ranking;
import org.molweave.engine.run.RunDirectory;
import org.molweave.viz.chart.Bars;
import org.molweave.viz.chart.Line;

/// The errors of one property of a run. `classes` tells whether it is a classification; `trainingProblem` says why it
/// is
/// not known what the run learnt from, empty where it is.
record ErrorAnalysis(
        String run,
        List<String> properties,
        int property,
        boolean classes,
        List<ErrorCase> cases,
        List<ScaffoldErrors> scaffolds,
        List<Line> rocCurves,
        String trainingProblem) {

    static final int WORST = 50;

    private static final int REPORT_EVERY = 20;
    private static final int DISTANCE_BINS = 10;
    private static final int SCORE_BINS = 20;

    ErrorAnalysis {
        properties = List.copyOf(properties);
        cases = List.copyOf(cases);
        scaffolds = List.copyOf(scaffolds);
        rocCurves = List.copyOf(rocCurves);
    }

    /// Reads the predictions of a run. Takes seconds: fingerprints are compared.
    static ErrorAnalysis read(RunDirectory run, int property, BooleanSupplier cancelled, DoubleConsumer progress)
            throws IOException {
        Path file = run.artifacts().resolve(PredictionTable.FILE_NAME);
        if (Files.notExists(file)) {
            throw new IOException(tr("The run %s has left no predictions (%s).", run.id(), file));
        }
        PredictionTable table = PredictionTable.read(file);
        return of(run.id(), table, Training.find(run, table, cancelled), property, new Watch(cancelled, progress));
    }

    /// Who waits, and hears how far it is.
    record Watch(BooleanSupplier cancelled, DoubleConsumer progress) {}

    static ErrorAnalysis of(String run, PredictionTable table, Training training, int property, Watch watch) {
        List<MoleculeError> errors = MoleculeError.of(table, property);
        boolean classes = errors.stream().allMatch(error -> error.measured() == 0 || error.measured() == 1);
        List<ErrorCase> cases = new ArrayList<>();
        for (MoleculeError error : errors) {
            if (cases.size() % REPORT_EVERY == 0) {
                if (watch.cancelled().getAsBoolean()) {
                    throw new CancellationException(tr("It was cancelled."));
                }
                watch.progress().accept((double) cases.size() / errors.size());
            }
            try {
                Molecule molecule = Smiles.parse(error.smiles());
                Training.Nearest nearest =
                        training.nearest(molecule, error.seeds().getFirst());
                cases.add(new ErrorCase(
                        error, molecule, nearest.similarity(), nearest.smiles(), MurckoScaffold.of(molecule)));
            } catch (SmilesException e) {
                throw new IllegalArgumentException(
                        tr("Line %d of the predictions is no molecule: %s", error.line(), e.getMessage()), e);
            }
        }
        return new ErrorAnalysis(
                run,
                table.properties(),
                property,
                classes,
                cases,
                ScaffoldErrors.of(cases),
                classes ? rocCurves(table, property) : List.of(),
                training.problem());
    }

    String propertyName() {
        return properties.get(property);
    }

    /// The numbers of the cases with the largest errors, largest first.
    List<Integer> worst() {
        return IntStream.range(0, cases.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -cases.get(i).size()))
                .limit(WORST)
                .toList();
    }

    double[] measured() {
        return cases.stream().mapToDouble(one -> one.of().measured()).toArray();
    }

    double[] predicted() {
        return cases.stream().mapToDouble(one -> one.of().predicted()).toArray();
    }

    float[] similarities() {
        float[] values = new float[cases.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) cases.get(i).similarity();
        }
        return values;
    }

    /// How good the mean over the seeds is, in words.
    String summary() {
        String how;
        if (classes) {
            how = tr("ROC-AUC %.3f", Ranking.of(measured(), predicted()).rocAuc());
        } else {
            float[] measured = floats(measured());
            float[] predicted = floats(predicted());
            how = tr(
                    "RMSE %.3f, MAE %.3f, R² %.3f",
                    Metric.RMSE.of(measured, predicted),
                    Metric.MAE.of(measured, predicted),
                    Metric.R2.of(measured, predicted));
        }
        return tr("%,d test molecules · %s, of the mean over the seeds that tested a molecule", cases.size(), how);
    }

    /// The cases by their similarity to the training part, in tenths.
    List<List<Integer>> byDistance() {
        Bars frame = new Bars(distanceEdges(), List.of());
        List<List<Integer>> bins = new ArrayList<>();
        for (int bin = 0; bin < DISTANCE_BINS; bin++) {
            bins.add(new ArrayList<>());
        }
        for (int i = 0; i < cases.size(); i++) {
            int bin = frame.bin(cases.get(i).similarity());
            if (bin >= 0) {
                bins.get(bin).add(i);
            }
        }
        return bins;
    }

    /// The mean size of the errors in each tenth of the similarity.
    Bars distanceBars() {
        double[] heights = byDistance().stream()
                .mapToDouble(bin -> bin.stream()
                        .mapToDouble(i -> cases.get(i).size())
                        .average()
                        .orElse(Double.NaN))
                .toArray();
        return new Bars(distanceEdges(), List.of(new Bars.Series(tr("Mean error"), 0, heights)));
    }

    /// How often each score was predicted, for either class.
    Bars scoreBars() {
        double[] edges = Bars.edges(0, 1, SCORE_BINS);
        Bars frame = new Bars(edges, List.of());
        double[][] counts = new double[2][SCORE_BINS];
        for (ErrorCase one : cases) {
            int bin = frame.bin(one.of().predicted());
            if (bin >= 0) {
                counts[one.of().measured() >= 0.5 ? 1 : 0][bin]++;
            }
        }
        return new Bars(
                edges,
                List.of(
                        new Bars.Series(tr("measured 0"), 0, counts[0]),
                        new Bars.Series(tr("measured 1"), 1, counts[1])));
    }

    private static double[] distanceEdges() {
        return Bars.edges(0, 1, DISTANCE_BINS);
    }

    private static List<Line> rocCurves(PredictionTable table, int property) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(tr("chance"), new double[] {0, 1}, new double[] {0, 1}, 0, Line.Stroke.REFERENCE));
        Set<Long> seeds = new LinkedHashSet<>();
        table.part("test").forEach(row -> seeds.add(row.seed()));
        for (long seed : seeds) {
            List<PredictionRow> rows = table.part("test").stream()
                    .filter(row -> row.seed() == seed
                            && !Float.isNaN(row.measured()[property])
                            && !Float.isNaN(row.predicted()[property]))
                    .toList();
            Ranking ranking = Ranking.of(
                    rows.stream().mapToDouble(row -> row.measured()[property]).toArray(),
                    rows.stream().mapToDouble(row -> row.predicted()[property]).toArray());
            if (!Double.isNaN(ranking.rocAuc())) {
                lines.add(curve(tr("seed %d, AUC %.3f", seed, ranking.rocAuc()), ranking, lines.size() - 1));
            }
        }
        return lines;
    }

    private static Line curve(String name, Ranking ranking, int colour) {
        int points = ranking.truePositives().length;
        double[] x = new double[points + 1];
        double[] y = new double[points + 1];
        for (int k = 0; k < points; k++) {
            x[k + 1] = (double) ranking.falsePositives()[k] / ranking.negatives();
            y[k + 1] = (double) ranking.truePositives()[k] / ranking.positives();
        }
        return new Line(name, x, y, colour, Line.Stroke.SOLID);
    }

    private static float[] floats(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
