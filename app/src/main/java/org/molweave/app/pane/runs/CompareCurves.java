package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.molweave.app.history.RunRow;
import org.molweave.viz.chart.CurveKey;
import org.molweave.viz.chart.CurveView;
import org.molweave.viz.figure.Provenance;
import org.molweave.viz.palette.Theme;

/// The curves of the selected runs, laid over each other.
final class CompareCurves extends BorderPane {

    static final String METRIC = "metric";

    private final CurveView curves = new CurveView();
    private final ToggleGroup chips = new ToggleGroup();
    private final RunsModel model;
    private final FlowPane bar = new FlowPane(6, 4);
    private final Label empty = new Label(tr("Select runs that have curves."));
    private String metric = "";

    CompareCurves(RunsModel model, ObservableValue<Theme> theme) {
        this.model = model;
        curves.setId("runs-curves");
        curves.themeProperty().bind(theme);
        curves.xLabelProperty().set(tr("step"));
        curves.titleProperty().set(tr("Curves of runs"));
        bar.getStyleClass().add("chip-bar");
        empty.getStyleClass().add("empty-text");
        setTop(bar);
        setCenter(new StackPane(curves, empty));
        model.comparisonProperty().subscribe(this::show);
    }

    private void show(Comparison comparison) {
        List<String> metrics = comparison.metrics();
        // Nothing is compared for a moment while other runs are read; the choice outlives that.
        if (!metrics.isEmpty() && !metrics.contains(metric)) {
            metric = metrics.getFirst();
        }
        chips.getToggles().clear();
        bar.getChildren()
                .setAll(metrics.stream().map(name -> chip(name, comparison)).toList());
        empty.setVisible(metrics.isEmpty());
        draw(comparison);
    }

    /// Draws the curves of a metric, as soon as they are there.
    void choose(String wanted) {
        metric = wanted;
        show(model.comparisonProperty().get());
    }

    private ToggleButton chip(String name, Comparison comparison) {
        var chip = new ToggleButton(name);
        chip.getStyleClass().setAll("chip", "toggle-button");
        chip.setToggleGroup(chips);
        chip.setSelected(name.equals(metric));
        chip.setTooltip(new Tooltip(tr("Draw the curves of %s", name)));
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            metric = name;
            draw(comparison);
        });
        return chip;
    }

    private void draw(Comparison comparison) {
        curves.clear();
        curves.yLabelProperty().set(metric);
        curves.provenanceProperty()
                .set(Map.of(
                        "view",
                        "curves of runs",
                        "runs",
                        Provenance.of(comparison.runs().stream().map(RunRow::id).toList()),
                        METRIC,
                        metric));
        for (RunRow run : comparison.runs()) {
            boolean alone = comparison.runs().size() == 1;
            var ofRun = comparison.curves().get(run.id());
            if (ofRun != null) {
                ofRun.forEach((name, curve) -> {
                    if (name.name().equals(metric)) {
                        String series = alone
                                ? name.series()
                                : (run.facts().title() + " "
                                                + run.id()
                                                        .substring(Math.max(
                                                                0, run.id().length() - 4)) + " " + name.series())
                                        .strip();
                        curves.addAll(
                                new CurveKey(series, name.split()),
                                Arrays.stream(curve.steps()).asDoubleStream().toArray(),
                                curve.values());
                    }
                });
            }
        }
    }
}
