package org.molweave.app.pane.molecules;

import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.palette.Theme;

/// A small histogram without axes; bars inside the range are coloured, those outside grey.
final class Bars extends Region {

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<@Nullable Histogram> histogram = new SimpleObjectProperty<>(this, "histogram");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private double from = Double.NEGATIVE_INFINITY;
    private double to = Double.POSITIVE_INFINITY;

    Bars(double height) {
        canvas.setManaged(false);
        getChildren().add(canvas);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        histogram.subscribe(_ -> paint());
        theme.subscribe(_ -> paint());
    }

    ObjectProperty<@Nullable Histogram> histogramProperty() {
        return histogram;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    void showRange(double least, double greatest) {
        from = least;
        to = greatest;
        paint();
    }

    /// Called with the value under a click.
    void setOnValue(DoubleConsumer handler) {
        setOnMouseClicked(event -> {
            Histogram shown = histogram.get();
            if (shown != null && getWidth() > 0) {
                handler.accept(shown.least() + event.getX() / getWidth() * (shown.greatest() - shown.least()));
            }
        });
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        graphics.clearRect(0, 0, width, height);
        Histogram shown = histogram.get();
        if (shown == null || shown.known() == 0) {
            return;
        }
        int most = 1;
        for (int count : shown.counts()) {
            most = Math.max(most, count);
        }
        Theme colours = theme.get();
        double step = width / shown.counts().length;
        for (int i = 0; i < shown.counts().length; i++) {
            double middle = shown.least() + (i + 0.5) / shown.counts().length * (shown.greatest() - shown.least());
            boolean inside = middle >= from && middle <= to;
            double bar = shown.counts()[i] == 0 ? 0 : Math.max(1, (height - 1) * shown.counts()[i] / most);
            graphics.setFill(Color.web(inside ? colours.category(0) : colours.line()));
            graphics.fillRect(i * step + 0.5, height - 1 - bar, Math.max(1, step - 1), bar);
        }
        graphics.setFill(Color.web(colours.line()));
        graphics.fillRect(0, height - 1, width, 1);
    }
}
