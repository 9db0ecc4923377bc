package org.molweave.app.pane.predictions;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.StructurePictures;
import org.molweave.app.project.Selection;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// The molecule in focus beside the three most similar ones that the model learned from, with their measured
/// values.
final class DomainView extends VBox {

    private static final int WIDTH = 112;
    private static final int HEIGHT = 64;

    /// What a card has above and below its picture: a line each, and room around them.
    private static final int LINES = 52;

    private final PredictionsModel model;
    private final StructurePictures structures;
    private final DomainLight light = new DomainLight();
    private final Label reason = new Label();
    private final FlowPane cards = new FlowPane(8, 8);

    DomainView(PredictionsModel model, StructurePictures structures) {
        super(6);
        this.model = model;
        this.structures = structures;
        setId("predictions-domain");
        getStyleClass().add("domain-view");
        var title = new Label(Text.tr("Can this be trusted?"));
        title.getStyleClass().add("section-title");
        title.setMinWidth(USE_PREF_SIZE);
        light.setMinWidth(USE_PREF_SIZE);
        reason.setWrapText(true);
        reason.getStyleClass().add("muted");
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setMinHeight(USE_PREF_SIZE);
        var line = new HBox(10, title, light, reason);
        line.setAlignment(Pos.CENTER_LEFT);
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(HEIGHT + LINES);
        scroll.setPrefHeight(HEIGHT + LINES);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(line, scroll);
        Tooltip.install(line, new Tooltip(DomainLight.limits()));
        model.judgedProperty().subscribe(this::show);
        model.workspace()
                .selection()
                .focusProperty()
                .subscribe(_ -> show(model.judgedProperty().get()));
        model.inference()
                .focus()
                .predictionProperty()
                .subscribe(_ -> show(model.judgedProperty().get()));
        model.trainingProperty().subscribe(_ -> show(model.judgedProperty().get()));
    }

    private void show(@Nullable Applicability judgement) {
        light.show(judgement);
        cards.getChildren().clear();
        Selection.Focus focus = model.workspace().selection().focus();
        if (focus == null) {
            reason.setText(Text.tr("Click a molecule to compare it with those that the model learned from."));
            return;
        }
        cards.getChildren().add(card(focus.molecule(), Text.tr("In focus"), predicted()));
        TrainingSet training = model.trainingProperty().get();
        if (judgement == null || training == null) {
            reason.setText(
                    training == null
                            ? Text.tr("What this model learned from is not known, so nothing can be compared.")
                            : "");
            return;
        }
        reason.setText(DomainLight.explained(judgement));
        for (Applicability.Neighbour neighbour : judgement.nearest()) {
            cards.getChildren().add(card(neighbour, training));
        }
    }

    private String predicted() {
        var prediction = model.inference().focus().predictionProperty().get();
        var described = model.inference().described();
        if (prediction == null || described == null) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (int p = 0;
                p < Math.min(prediction.mean().length, described.properties().size());
                p++) {
            String spread = prediction.spread().length == 0
                    ? ""
                    : " ± %.2f".formatted(prediction.spread()[p]);
            texts.add("%s %.2f%s"
                    .formatted(described.properties().get(p).name(), prediction.mean()[p], spread));
        }
        return String.join(", ", texts.subList(0, Math.min(3, texts.size())));
    }

    private VBox card(Applicability.Neighbour neighbour, TrainingSet training) {
        List<String> texts = new ArrayList<>();
        for (int p = 0; p < neighbour.measured().length; p++) {
            if (!Float.isNaN(neighbour.measured()[p]) && texts.size() < 3) {
                texts.add("%s %.2f"
                        .formatted(training.properties().get(p), neighbour.measured()[p]));
            }
        }
        try {
            return card(
                    Smiles.parse(neighbour.smiles()),
                    Text.tr("%.2f similar", neighbour.similarity()),
                    texts.isEmpty() ? Text.tr("nothing measured") : String.join(", ", texts));
        } catch (SmilesException e) {
            return new VBox(new Label(neighbour.smiles()));
        }
    }

    private VBox card(Molecule molecule, String above, String below) {
        var picture = structures.new Picture(WIDTH, HEIGHT);
        picture.show(molecule);
        var head = new Label(above);
        head.getStyleClass().add("muted");
        var foot = new Label(below);
        foot.setMaxWidth(WIDTH);
        foot.setWrapText(true);
        foot.setMinHeight(USE_PREF_SIZE);
        var card = new VBox(head, picture, foot);
        card.getStyleClass().add("domain-card");
        card.setMinWidth(WIDTH + 12);
        Tooltip.install(card, new Tooltip(molecule.smiles()));
        card.setOnMouseClicked(
                _ -> model.workspace().selection().focusProperty().set(new Selection.Focus(molecule, -1)));
        return card;
    }
}
