package org.molweave.app.pane.attention;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.Theme;

/// A colour map from left to right, with its ends and its middle as numbers, and what it stands for.
final class ColourBar extends VBox {

    static final int STOPS = 9;

    private final Label title = new Label();
    private final Region bar = new Region();
    private final Label low = new Label();
    private final Label middle = new Label();
    private final Label high = new Label();

    ColourBar() {
        getStyleClass().add("colour-bar");
        var numbers = new BorderPane(middle, null, high, null, low);
        bar.setMinHeight(9);
        bar.setPrefHeight(9);
        getChildren().setAll(bar, numbers, title);
        for (Label label : new Label[] {low, middle, high, title}) {
            label.getStyleClass().add("colour-bar-text");
        }
        setMinWidth(0);
        title.setMinWidth(0);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var whole = new Tooltip();
        whole.textProperty().bind(title.textProperty());
        title.setTooltip(whole);
    }

    void show(String text, Scale scale, Theme theme) {
        title.setText(text);
        low.setText(scale.number(scale.low()));
        middle.setText(scale.number((scale.low() + scale.high()) / 2));
        high.setText(scale.number(scale.high()));
        setAccessibleText("%s, %s … %s".formatted(text, low.getText(), high.getText()));
        ColourMap colours = colours(scale, theme);
        var gradient = new StringBuilder("-fx-background-color: linear-gradient(to right");
        for (int i = 0; i < STOPS; i++) {
            gradient.append(", ").append(colours.at((double) i / (STOPS - 1)));
        }
        bar.setStyle(gradient.append(")").toString());
    }

    static ColourMap colours(Scale scale, Theme theme) {
        return scale.diverging() ? theme.diverging() : theme.sequential();
    }
}
