package org.molweave.app.pane.attention;

import static org.molweave.app.text.Text.tr;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.molweave.app.icon.Icon;
import org.molweave.viz.chart.HeatMapView;

/// The attention over the open table, relation by element.
final class SetView extends BorderPane {

    /// What a figure of it says of its view.
    static final String HEAT = "attention heat map";

    private final AttentionModel model;
    private final HeatMapView heat = new HeatMapView();

    SetView(AttentionModel model) {
        this.model = model;
        setId("attention-set");
        heat.setId("attention-heat");
        heat.titleProperty().set(tr("Attention by relation and element"));
        heat.rowLabelProperty().set(tr("Relation"));
        heat.columnLabelProperty().set(tr("Element"));
        heat.themeProperty().bind(model.workspace().themeProperty());
        heat.noteProperty().bind(model.set().aboutProperty());
        heat.selectedRowsProperty().bind(model.workspace().selection().relationsProperty());
        heat.selectedColumnsProperty().bind(model.workspace().selection().entitiesProperty());
        heat.setOnPick(model::selectCell);
        heat.setReadout((row, column) -> {
            SetHeat shown = model.heatProperty().get();
            return shown == null ? null : shown.readout(row, column);
        });
        heat.visibleProperty().bind(model.heatProperty().isNotNull());
        model.heatProperty().subscribe(shown -> {
            if (shown != null) {
                Map<String, String> from = model.provenance();
                from.put("view", HEAT);
                heat.provenanceProperty().set(from);
                heat.show(shown.table(), shown.scale());
            }
        });
        setTop(bar());
        var middle = new StackPane(heat, empty());
        middle.setMinSize(0, 0);
        setCenter(middle);
    }

    private Node bar() {
        var start = button(
                "start",
                "grid",
                tr("Over the table"),
                tr(
                        "Ask the model about the selected molecules, or up to" + " %d of the open table, evenly spread",
                        SetRanking.SAMPLE));
        start.disableProperty().bind(model.set().runningProperty());
        start.setOnAction(_ -> model.set().start());
        var cancel = button("cancel", "x", tr("Cancel"), tr("Stop asking"));
        cancel.visibleProperty().bind(model.set().runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        cancel.setOnAction(_ -> model.set().cancel());
        var molecules = button(
                "molecules",
                "table",
                tr("Select its molecules"),
                tr("Select the molecules of the open table that have an atom of the chosen element"));
        molecules.disableProperty().bind(model.chosenElementProperty().isEmpty());
        model.chosenElementProperty()
                .subscribe(element -> molecules.setText(
                        element.isEmpty() ? tr("Select its molecules") : tr("Select molecules with %s", element)));
        molecules.setOnAction(_ -> model.selectMoleculesWithElement());
        var bar = new FlowPane(6, 4, start, cancel, molecules);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private Node empty() {
        var text = new Label();
        text.setId("attention-set-empty");
        text.getStyleClass().add("empty-text");
        text.textProperty()
                .bind(model.set()
                        .aboutProperty()
                        .map(about -> about.isEmpty()
                                ? tr("Press \"Over the table\" to see which relations the model attends to for the"
                                        + " atoms of each element.")
                                : about));
        text.visibleProperty().bind(model.heatProperty().isNull());
        return text;
    }

    private static Button button(String id, String icon, String text, String help) {
        var button = new Button(text, Icon.of(icon));
        button.setId("attention-set-" + id);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
