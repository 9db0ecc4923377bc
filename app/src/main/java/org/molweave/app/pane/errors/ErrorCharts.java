package org.molweave.app.pane.errors;

import static org.molweave.app.text.Text.tr;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.chart.AxisSpec;
import org.molweave.viz.chart.BarView;
import org.molweave.viz.chart.ChartView;
import org.molweave.viz.chart.ColourScale;
import org.molweave.viz.chart.LinesView;
import org.molweave.viz.chart.PointColours;
import org.molweave.viz.chart.Points;
import org.molweave.viz.chart.Readout;
import org.molweave.viz.chart.ScatterView;

/// Measured against predicted, or ROC curves and scores; and errors by the distance to the training part.
final class ErrorCharts {

    private final ErrorsModel model;
    private final ScatterView parity = new ScatterView();
    private final LinesView roc = new LinesView();
    private final BarView scores = new BarView();
    private final BarView distance = new BarView();

    ErrorCharts(ErrorsModel model) {
        this.model = model;
        for (ChartView view : List.of(parity, roc, scores, distance)) {
            view.themeProperty().bind(model.workspace().themeProperty());
        }
        parity.setId("errors-parity");
        roc.setId("errors-roc");
        scores.setId("errors-scores");
        distance.setId("errors-distance");
        parity.diagonalProperty().set(true);
        parity.selectedProperty().bind(model.selectedProperty());
        parity.focusedPointProperty().bind(model.focusedProperty());
        parity.setOnSelect(model::select);
        parity.setOnPick(model::pick);
        parity.setReadout(this::ofCase);
        distance.setReadout(this::ofBin);
        distance.setOnPick(this::pickBin);
    }

    void show(ErrorAnalysis shown) {
        String name = shown.propertyName();
        for (ChartView view : List.of(parity, roc, scores, distance)) {
            view.provenanceProperty().set(provenance(shown));
        }
        distance.titleProperty().set(tr("Errors of %s by similarity", name));
        distance.show(
                shown.distanceBars(),
                tr("Similarity to the nearest training molecule"),
                tr("Mean error of %s", name),
                !shown.trainingProblem().isEmpty()
                        ? shown.trainingProblem()
                        : tr("Tanimoto similarity, Morgan fingerprints (radius 2, 2048 bits), to the training part"
                                + " of the seed."));
        if (shown.classes()) {
            roc.titleProperty().set(tr("ROC curves of %s", name));
            roc.show(
                    shown.rocCurves(),
                    AxisSpec.exactly(tr("False positive rate"), 0, 1, AxisSpec.Scale.LINEAR),
                    AxisSpec.exactly(tr("True positive rate"), 0, 1, AxisSpec.Scale.LINEAR),
                    tr("Test part."));
            scores.titleProperty().set(tr("Scores of %s", name));
            scores.show(shown.scoreBars(), tr("Predicted %s", name), tr("Test molecules"), tr("Mean over the seeds."));
        } else {
            parity.titleProperty().set(tr("Measured and predicted %s", name));
            float[] similarities = shown.similarities();
            parity.coloursProperty()
                    .set(new PointColours.Values(new ColourScale(tr("Similarity"), 0, 1, false), similarities));
            parity.noteProperty()
                    .set(tr("Test part, mean over the seeds; similarity to the nearest training molecule."));
            parity.show(
                    new Points(shown.measured(), shown.predicted()),
                    tr("Measured %s", name),
                    tr("Predicted %s", name),
                    false);
        }
    }

    /// Those that suit the property.
    List<Tab> tabs(ErrorAnalysis shown) {
        Tab byDistance = ErrorsPane.tab("errors-tab-distance", tr("Distance"), distance);
        return shown.classes()
                ? List.of(
                        ErrorsPane.tab("errors-tab-roc", tr("ROC"), roc),
                        ErrorsPane.tab("errors-tab-scores", tr("Scores"), scores),
                        byDistance)
                : List.of(ErrorsPane.tab("errors-tab-parity", tr("Parity"), parity), byDistance);
    }

    private static Map<String, String> provenance(ErrorAnalysis shown) {
        Map<String, String> from = new LinkedHashMap<>();
        from.put("view", "errors");
        from.put("run", shown.run());
        from.put("property", shown.propertyName());
        return from;
    }

    private @Nullable Readout ofCase(int one) {
        ErrorAnalysis shown = model.analysisProperty().get();
        if (shown == null) {
            return null;
        }
        ErrorCase found = shown.cases().get(one);
        return new Readout(
                brief(found.of().smiles()),
                List.of(
                        new Readout.Row(
                                "", tr("measured"), number("%.2f", found.of().measured())),
                        new Readout.Row(
                                "", tr("predicted"), number("%.2f", found.of().predicted())),
                        new Readout.Row(
                                "", tr("error"), number("%+.2f", found.of().error())),
                        new Readout.Row("", tr("similarity"), number("%.2f", found.similarity()))));
    }

    private @Nullable Readout ofBin(int bin) {
        ErrorAnalysis shown = model.analysisProperty().get();
        if (shown == null) {
            return null;
        }
        List<Integer> cases = shown.byDistance().get(bin);
        double mean = cases.stream()
                .mapToDouble(i -> shown.cases().get(i).size())
                .average()
                .orElse(Double.NaN);
        return new Readout(
                String.format(Locale.ROOT, "%.1f – %.1f", bin / 10.0, (bin + 1) / 10.0),
                List.of(
                        new Readout.Row("", tr("molecules"), Integer.toString(cases.size())),
                        new Readout.Row("", tr("mean error"), number("%.2f", mean))));
    }

    private void pickBin(int bin) {
        ErrorAnalysis shown = model.analysisProperty().get();
        if (shown != null) {
            model.select(bin < 0 ? List.of() : shown.byDistance().get(bin));
        }
    }

    private static String number(String form, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, form, value);
    }

    private static String brief(String smiles) {
        return smiles.length() <= 40 ? smiles : smiles.substring(0, 39) + "…";
    }
}
