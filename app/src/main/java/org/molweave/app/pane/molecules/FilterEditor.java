package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;

/// Changes one filter; the rows follow at once.
final class FilterEditor extends VBox {

    private static final int BINS = 48;

    private final MoleculesModel model;
    private final Workspace workspace;
    private int place;

    FilterEditor(MoleculesModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
        getStyleClass().add("filter-editor");
        setId("molecules-filter-editor");
    }

    /// Shows the controls for the filter at this place.
    void edit(int filterPlace) {
        place = filterPlace;
        getChildren()
                .setAll(
                        switch (model.filters().get(place)) {
                            case Filter.Range range -> range(range);
                            case Filter.Parts parts -> parts(parts);
                            case Filter.Contains contains -> contains(contains);
                            case Filter.Similar similar -> similar(similar);
                            case Filter.Rows _ ->
                                new Label(tr("The rows that were selected when this filter was made."));
                        });
    }

    private void change(Filter filter) {
        if (place < model.filters().size()) {
            model.replace(model.filters().get(place), filter);
        }
    }

    private Node range(Filter.Range range) {
        Histogram histogram = Histogram.of(model.dataset(), range.field(), BINS);
        var bars = new Bars(36);
        bars.themeProperty().bind(workspace.themeProperty());
        bars.histogramProperty().set(histogram);
        bars.showRange(range.least(), range.greatest());
        double spread = Math.max(histogram.greatest() - histogram.least(), 1e-9);
        var slider = new RangeSlider(histogram.least(), histogram.least() + spread, range.least(), range.greatest());
        slider.setId("molecules-range");
        slider.setAccessibleText(tr("Range of %s", range.field().quantity(model.dataset())));
        slider.setBlockIncrement(spread / 50);
        TextField least = number("molecules-range-least", range.least());
        TextField greatest = number("molecules-range-greatest", range.greatest());
        Runnable moved = () -> {
            var now = new Filter.Range(range.field(), (float) slider.getLowValue(), (float) slider.getHighValue());
            bars.showRange(now.least(), now.greatest());
            least.setText(Field.brief(now.least()));
            greatest.setText(Field.brief(now.greatest()));
            change(now);
        };
        slider.lowValueProperty().subscribe((_, _) -> moved.run());
        slider.highValueProperty().subscribe((_, _) -> moved.run());
        least.setOnAction(_ -> slider.setLowValue(parsed(least, slider.getLowValue())));
        greatest.setOnAction(_ -> slider.setHighValue(parsed(greatest, slider.getHighValue())));
        var picture = new VBox(bars, slider);
        HBox.setHgrow(picture, Priority.ALWAYS);
        return row(least, picture, greatest);
    }

    private static TextField number(String id, float value) {
        var field = new TextField(Field.brief(value));
        field.setId(id);
        field.setPrefColumnCount(6);
        field.setMinWidth(64);
        field.setTooltip(new Tooltip(tr("Type a number and press Enter")));
        return field;
    }

    private static double parsed(TextField field, double otherwise) {
        try {
            return Double.parseDouble(field.getText().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            field.setText(Field.brief((float) otherwise));
            return otherwise;
        }
    }

    private Node parts(Filter.Parts parts) {
        var boxes = new FlowPane(12, 4);
        Set<String> chosen = new HashSet<>(parts.parts());
        for (String part : model.parts()) {
            var box = new CheckBox(part.isEmpty() ? tr("(none)") : part);
            box.setId("molecules-part-" + part);
            box.setMnemonicParsing(false);
            box.setSelected(chosen.contains(part));
            box.selectedProperty().subscribe((_, now) -> {
                if (now) {
                    chosen.add(part);
                } else {
                    chosen.remove(part);
                }
                change(new Filter.Parts(chosen));
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    private Node contains(Filter.Contains contains) {
        var field = new TextField(contains.smarts());
        field.setId("molecules-smarts");
        field.setPromptText(tr("SMARTS, such as c1ccccc1 or [OX2H]"));
        field.setAccessibleText(tr("SMARTS of the substructure"));
        field.textProperty().subscribe((_, now) -> change(new Filter.Contains(now)));
        HBox.setHgrow(field, Priority.ALWAYS);
        return row(field);
    }

    private Node similar(Filter.Similar similar) {
        var field = new TextField(similar.smiles());
        field.setId("molecules-similar");
        field.setPromptText(tr("SMILES"));
        field.setAccessibleText(tr("SMILES of the molecule to be similar to"));
        HBox.setHgrow(field, Priority.ALWAYS);
        var slider = new Slider(0, 1, similar.atLeast());
        slider.setId("molecules-similarity");
        slider.setAccessibleText(tr("Least similarity"));
        slider.setBlockIncrement(0.05);
        var value = new Label("≥ %.2f".formatted(similar.atLeast()));
        value.setMinWidth(44);
        Runnable changed = () -> {
            value.setText("≥ %.2f".formatted(slider.getValue()));
            change(new Filter.Similar(field.getText(), Math.round(100 * slider.getValue()) / 100.0));
        };
        field.textProperty().subscribe((_, _) -> changed.run());
        slider.valueProperty().subscribe((_, _) -> changed.run());
        var focus = new Button(tr("Use focus"));
        focus.setId("molecules-similar-focus");
        focus.setMinWidth(Button.USE_PREF_SIZE);
        focus.setTooltip(new Tooltip(tr("Take the molecule in focus")));
        focus.setOnAction(_ -> {
            Selection.Focus now = workspace.selection().focus();
            if (now != null) {
                field.setText(now.molecule().smiles());
            }
        });
        HBox.setHgrow(slider, Priority.ALWAYS);
        var hint = new Label(tr("Tanimoto similarity of circular fingerprints (ECFP4, 2048 bits)"));
        hint.getStyleClass().add("muted");
        return new VBox(6, row(field, focus), row(slider, value), hint);
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
