package org.molweave.app.pane.predictions;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.molweave.app.text.Text;

/// The traffic light of applicability: a colour and a word.
final class DomainLight extends HBox {

    private final Region light = new Region();
    private final Label word = new Label();

    DomainLight() {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        light.getStyleClass().add("domain-light");
        light.setMinSize(11, 11);
        light.setMaxSize(11, 11);
        getChildren().setAll(light, word);
    }

    void show(@Nullable Applicability judgement) {
        setVisible(judgement != null);
        light.getStyleClass().removeAll("domain-inside", "domain-edge", "domain-outside");
        if (judgement == null) {
            word.setText("");
            return;
        }
        switch (judgement.level()) {
            case INSIDE -> {
                light.getStyleClass().add("domain-inside");
                word.setText(Text.tr("inside"));
            }
            case EDGE -> {
                light.getStyleClass().add("domain-edge");
                word.setText(Text.tr("edge"));
            }
            case OUTSIDE -> {
                light.getStyleClass().add("domain-outside");
                word.setText(Text.tr("outside"));
            }
        }
    }

    /// Why the light shows what it shows.
    static String explained(Applicability judgement) {
        List<String> reasons = new ArrayList<>();
        double similarity = judgement.similarity();
        if (similarity >= Applicability.NEAR) {
            reasons.add(Text.tr("The nearest training molecule is %.2f similar.", similarity));
        } else if (similarity >= Applicability.FAR) {
            reasons.add(Text.tr("The nearest training molecule is only %.2f similar.", similarity));
        } else {
            reasons.add(Text.tr("No training molecule is similar; the nearest has %.2f.", similarity));
        }
        if (!judgement.missing().isEmpty()) {
            reasons.add(Text.tr("No training molecule has %s.", String.join(", ", judgement.missing())));
        }
        if (!judgement.unknown().isEmpty()) {
            reasons.add(Text.tr("The knowledge graph has no fact about %s.", String.join(", ", judgement.unknown())));
        }
        return String.join(" ", reasons);
    }

    static String limits() {
        return Text.tr(
                "Similarity is Tanimoto on Morgan fingerprints (radius 2, 2048 bits). Inside: at least %.1f and no new element; edge: at least %.1f or a new element; outside: less. The limits are conventions, not a measured error.",
                Applicability.NEAR, Applicability.FAR);
    }
}
