package org.molweave.app.pane.augmentation;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.molweave.app.icon.Icon;
import org.molweave.app.text.Text;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.viz.palette.Theme;

/// Chooses which attention is seen; always with the colour bar.
final class AttentionBar extends FlowPane {

    private final AugmentationModel model;
    private final ToggleButton shown = new ToggleButton(Text.tr("Attention"), Icon.of("heat"));
    private final ComboBox<String> steps = new ComboBox<>();
    private final Slider threshold = new Slider(0, 1, 0);
    private final Label thresholdText = new Label();
    private final Label why = new Label();
    private final ColourBar colours = new ColourBar();
    private final HBox choice;

    AttentionBar(AugmentationModel model) {
        super(10, 4);
        this.model = model;
        getStyleClass().add("pane-bar");
        setRowValignment(javafx.geometry.VPos.CENTER);
        shown.setId("augmentation-attention");
        shown.setTooltip(new Tooltip(Text.tr("Show what the model attends to: the wider and darker, the more")));
        shown.selectedProperty().bindBidirectional(model.attentionShownProperty());
        steps.setId("augmentation-step");
        steps.setTooltip(new Tooltip(Text.tr("The message-passing step whose attention is shown")));
        steps.setAccessibleText(Text.tr("Message-passing step"));
        steps.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> model.stepProperty().set(Math.max(0, index.intValue())));
        threshold.setId("augmentation-threshold");
        threshold.setPrefWidth(110);
        threshold.setAccessibleText(Text.tr("Least attention of facts that are shown"));
        threshold.setTooltip(new Tooltip(Text.tr("Facts with less attention are hidden")));
        threshold.valueProperty().bindBidirectional(model.thresholdProperty());
        thresholdText
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> String.format(Locale.ROOT, "≥ %.3f", threshold.getValue()), threshold.valueProperty()));
        thresholdText.setMinWidth(52);
        choice = new HBox(8, steps, threshold, thresholdText);
        choice.setAlignment(Pos.CENTER_LEFT);
        why.getStyleClass().add("muted");
        why.setId("augmentation-attention-why");
        getChildren().addAll(shown, choice, colours, why);
        model.augmentedProperty().subscribe(_ -> update());
        model.attentionProperty().subscribe(_ -> update());
        model.weightsProperty().subscribe(_ -> update());
        model.inference().statusProperty().subscribe(_ -> update());
        model.inference().describedProperty().subscribe(_ -> update());
        model.inference().focus().problemProperty().subscribe(_ -> update());
        model.workspace().themeProperty().subscribe(_ -> update());
    }

    private void update() {
        AttentionTable table = model.attentionProperty().get();
        Weights weights = model.weightsProperty().get();
        Theme theme = model.workspace().themeProperty().get();
        shown.setDisable(table == null);
        visible(choice, weights != null);
        visible(colours, weights != null);
        colours.show(weights, theme);
        String reason = table == null ? reason() : "";
        why.setText(reason);
        visible(why, !reason.isEmpty());
        if (weights != null) {
            threshold.setMax(weights.most());
        }
        if (table != null && steps.getItems().size() != table.steps() + 1) {
            int chosen = model.stepProperty().get();
            steps.getItems().setAll(Text.tr("Mean of all steps"));
            for (int step = 1; step <= table.steps(); step++) {
                steps.getItems().add(Text.tr("Step %d", step));
            }
            steps.getSelectionModel().select(Math.min(chosen, table.steps()));
        }
    }

    private static void visible(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private String reason() {
        if (model.augmentedProperty().get() == null) {
            return "";
        }
        var described = model.inference().describedProperty().get();
        return switch (model.inference().status().state()) {
            case NONE -> Text.tr("Choose a model to see what it attends to.");
            case STARTING -> Text.tr("The model is starting…");
            case FAILED -> model.inference().status().message();
            case READY ->
                described != null && !described.about().attends()
                        ? Text.tr("This model has no attention: it reads the plain molecule.")
                        : model.inference().focus().problemProperty().get();
        };
    }
}
