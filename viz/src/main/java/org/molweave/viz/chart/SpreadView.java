package org.molweave.viz.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// How often each whole number occurs, on two logarithmic axes: how many entities have one fact, how many have two, …
/// Used on the JavaFX thread.
public final class SpreadView extends ChartView {

    /// `counts[n]` is how often `n` occurs; 0 has no place on the axis.
    public record Spread(String label, String countLabel, int[] counts) {
        static final Spread NONE = new Spread("", "", new int[0]);
    }

    private final ObjectProperty<Spread> spread = new SimpleObjectProperty<>(this, "spread", Spread.NONE);
    private @Nullable Integer hovered;

    public SpreadView() {
        spread.subscribe(_ -> {
            hovered = null;
            repaint();
        });
    }

    public ObjectProperty<Spread> spreadProperty() {
        return spread;
    }

    @Override
    Optional<SpreadDrawing> drawing() {
        var drawing = new SpreadDrawing(spread.get());
        return drawing.isEmpty() ? Optional.empty() : Optional.of(drawing);
    }

    @Override
    void paintOverlay(GraphicsContext gc, Frame frame) {
        Integer number = hovered;
        if (number != null) {
            int count = spread.get().counts()[number];
            new Readout(
                            "",
                            List.of(
                                    new Readout.Row("", spread.get().label(), String.valueOf(number)),
                                    new Readout.Row("", spread.get().countLabel(), String.valueOf(count))))
                    .paint(
                            gc,
                            frame.fromX(number),
                            frame.fromY(count),
                            getWidth(),
                            getHeight(),
                            themeProperty().get());
        }
    }

    @Override
    void hovered(double px, double py) {
        Integer before = hovered;
        hovered = frame().map(frame -> nearest(frame, px, py)).orElse(null);
        if (!Objects.equals(before, hovered)) {
            repaintOverlay();
        }
    }

    @Override
    void left() {
        hovered = null;
        repaintOverlay();
    }

    private @Nullable Integer nearest(Frame frame, double px, double py) {
        Integer found = null;
        double least = 12;
        int[] counts = spread.get().counts();
        for (int n = 1; n < counts.length; n++) {
            if (counts[n] > 0) {
                double distance = Math.hypot(frame.fromX(n) - px, frame.fromY(counts[n]) - py);
                if (distance < least) {
                    least = distance;
                    found = n;
                }
            }
        }
        return found;
    }
}
