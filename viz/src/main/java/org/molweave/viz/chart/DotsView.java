package org.molweave.viz.chart;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Measured values as a histogram of named dots, cut into bins by edges that are drawn over them. Pointing at a dot
/// names
/// it, clicking selects it. Used on the JavaFX thread.
public final class DotsView extends ChartView {

    /// A named value.
    public record Dot(String name, double value) {}

    /// What is shown: `bins` are the names of the ranges between the ascending edges, one more than edges. Values that
    /// are
    /// not positive are left out of a logarithmic scale.
    public record Dots(String label, List<Dot> dots, List<Double> edges, List<String> bins, boolean logarithmic) {

        static final Dots NONE = new Dots("", List.of(), List.of(), List.of(), false);

        public Dots {
            dots = List.copyOf(dots);
            edges = List.copyOf(edges);
            bins = List.copyOf(bins);
        }

        /// The bin of a value, from 0: the number of edges at or below it.
        int binOf(double value) {
            return (int) edges.stream().filter(edge -> edge <= value).count();
        }
    }

    private static final double NEAR = 9;

    private final ObjectProperty<Dots> dots = new SimpleObjectProperty<>(this, "dots", Dots.NONE);
    private final ObjectProperty<Set<String>> marked = new SimpleObjectProperty<>(this, "marked", Set.of());
    private Consumer<String> chosen = _ -> {};
    private DotsDrawing.@Nullable Spot hovered;

    public DotsView() {
        dots.subscribe(_ -> {
            hovered = null;
            repaint();
        });
        marked.subscribe(_ -> repaintOverlay());
    }

    public ObjectProperty<Dots> dotsProperty() {
        return dots;
    }

    /// The names of dots that are marked.
    public ObjectProperty<Set<String>> markedProperty() {
        return marked;
    }

    /// Called with the name of a clicked dot; empty for a click beside all of them.
    public void setOnChosen(Consumer<String> listener) {
        chosen = listener;
    }

    @Override
    Optional<DotsDrawing> drawing() {
        DotsDrawing drawing = DotsDrawing.of(dots.get(), Math.max(chartWidth(), 200));
        return drawing.spots().isEmpty() ? Optional.empty() : Optional.of(drawing);
    }

    @Override
    void painted(Frame newFrame) {
        repaintOverlay();
    }

    @Override
    void paintOverlay(GraphicsContext gc, Frame frame) {
        gc.setLineDashes();
        drawing()
                .ifPresent(drawing -> drawing.spots().stream()
                        .filter(spot -> marked.get().contains(spot.name()))
                        .forEach(spot -> ring(gc, frame, spot)));
        DotsDrawing.Spot under = hovered;
        if (under != null) {
            ring(gc, frame, under);
            Dots now = dots.get();
            int bin = now.binOf(under.value());
            String name = bin < now.bins().size() ? now.bins().get(bin) : "";
            new Readout(under.name(), List.of(new Readout.Row("", name, Numbers.text(under.value()))))
                    .paint(
                            gc,
                            frame.fromX(under.value()),
                            frame.fromY(under.height()),
                            getWidth(),
                            getHeight(),
                            themeProperty().get());
        }
    }

    private void ring(GraphicsContext gc, Frame frame, DotsDrawing.Spot spot) {
        gc.setStroke(Color.web(themeProperty().get().accent()));
        gc.setLineWidth(2);
        gc.strokeOval(frame.fromX(spot.value()) - 6, frame.fromY(spot.height()) - 6, 12, 12);
    }

    @Override
    void hovered(double px, double py) {
        DotsDrawing.Spot before = hovered;
        hovered = nearest(px, py);
        if (!java.util.Objects.equals(before, hovered)) {
            repaintOverlay();
        }
    }

    @Override
    void left() {
        if (hovered != null) {
            hovered = null;
            repaintOverlay();
        }
    }

    @Override
    void clicked(double px, double py, MouseEvent event) {
        DotsDrawing.Spot spot = nearest(px, py);
        chosen.accept(spot == null ? "" : spot.name());
    }

    private DotsDrawing.@Nullable Spot nearest(double px, double py) {
        Frame frame = frame().orElse(null);
        DotsDrawing.Spot found = null;
        double least = NEAR;
        if (frame == null) {
            return null;
        }
        for (DotsDrawing.Spot spot : drawing().map(DotsDrawing::spots).orElse(List.of())) {
            double distance = Math.hypot(frame.fromX(spot.value()) - px, frame.fromY(spot.height()) - py);
            if (distance < least) {
                least = distance;
                found = spot;
            }
        }
        return found;
    }
}
