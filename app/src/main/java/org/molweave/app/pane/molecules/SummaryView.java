package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.molweave.app.project.Workspace;
import org.molweave.engine.data.MoleculeDataset;

/// How the values of each column are spread, and the sizes of the parts of the split.
final class SummaryView extends BorderPane {

    private static final int BINS = 40;
    private static final int MOST_FIELDS = 60;

    private final MoleculesModel model;
    private final Workspace workspace;

    SummaryView(MoleculesModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        setId("molecules-summary");
        getStyleClass().add("pane-content");
        Runnable update = () -> {
            if (model.faceProperty().get() == MoleculesModel.Face.SUMMARY
                    && model.openProperty().get()) {
                update();
            }
        };
        model.faceProperty().subscribe(_ -> update.run());
        model.fieldsProperty().subscribe(_ -> update.run());
    }

    private void update() {
        MoleculeDataset data = model.dataset();
        List<Field> fields = model.ranges().stream().limit(MOST_FIELDS).toList();
        workspace
                .background()
                .run(
                        () -> fields.stream()
                                .map(field -> Histogram.of(data, field, BINS))
                                .toList(),
                        histograms -> show(data, fields, histograms),
                        error -> workspace.notices().error(tr("The molecules could not be summarised."), error));
    }

    private void show(MoleculeDataset data, List<Field> fields, List<Histogram> histograms) {
        var page = new VBox(10);
        page.getStyleClass().add("summary-page");
        for (int i = 0; i < fields.size(); i++) {
            page.getChildren().add(card(data, fields.get(i), histograms.get(i)));
        }
        if (data.splits().length > 0) {
            page.getChildren().add(parts(data));
        }
        for (String note : data.notes()) {
            var label = new Label(note);
            label.setWrapText(true);
            label.getStyleClass().add("muted");
            page.getChildren().add(label);
        }
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private Node card(MoleculeDataset data, Field field, Histogram histogram) {
        var name = new Label(field.quantity(data));
        name.getStyleClass().add("section-title");
        var bars = new Bars(64);
        bars.themeProperty().bind(workspace.themeProperty());
        bars.histogramProperty().set(histogram);
        bars.setAccessibleText(tr("Histogram of %s", field.quantity(data)));
        Tooltip.install(bars, new Tooltip(tr("Click to filter by this range")));
        bars.setOnValue(_ -> {
            model.filters().add(model.wholeRange(field));
            model.faceProperty().set(MoleculesModel.Face.TABLE);
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var ends = new HBox(
                new Label(Field.brief(histogram.least())), space, new Label(Field.brief(histogram.greatest())));
        ends.getChildren().forEach(node -> node.getStyleClass().add("muted"));
        var known = new Label(tr("%,d known, mean %s", histogram.known(), Field.brief((float) histogram.mean())));
        known.getStyleClass().add("muted");
        return new VBox(2, name, known, bars, ends);
    }

    private static Node parts(MoleculeDataset data) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String part : data.splits()) {
            counts.merge(part.isEmpty() ? tr("(none)") : part, 1, Integer::sum);
        }
        var title = new Label(tr("Split"));
        title.getStyleClass().add("section-title");
        List<String> texts = new ArrayList<>();
        counts.forEach((part, count) -> texts.add(tr("%s %,d", part, count)));
        return new VBox(2, title, new Label(String.join(" · ", texts)));
    }
}
