package org.molweave.app.pane.attention;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Places its children side by side, all of one size, and below each other where there is no room.
final class CardsPane extends Pane {

    private static final double NARROWEST = 230;
    private static final double LOWEST = 140;
    private static final double GAP = 8;

    void show(List<? extends Node> cards) {
        getChildren().setAll(cards);
    }

    @Override
    protected void layoutChildren() {
        int cards = getChildren().size();
        if (cards == 0) {
            return;
        }
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        int columns = columns(width);
        int rows = Math.ceilDiv(cards, columns);
        double cellWidth = Math.floor((width - (columns - 1) * GAP) / columns);
        double cellHeight = Math.floor((height - (rows - 1) * GAP) / rows);
        for (int i = 0; i < cards; i++) {
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            insets.getLeft() + i % columns * (cellWidth + GAP),
                            insets.getTop() + Math.floorDiv(i, columns) * (cellHeight + GAP),
                            cellWidth,
                            cellHeight);
        }
    }

    private int columns(double width) {
        return (int) Math.clamp(
                Math.floor((width + GAP) / (NARROWEST + GAP)),
                1,
                Math.max(1, getChildren().size()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        double given = width < 0 ? getWidth() : width;
        return Math.ceilDiv(getChildren().size(), columns(given)) * (LOWEST + GAP);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 100;
    }
}
