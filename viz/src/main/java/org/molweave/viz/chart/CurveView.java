package org.molweave.viz.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Curves over steps that may grow while they are looked at. Long ones are thinned to what the screen can show; nothing
/// is lost but what would be painted onto the same pixels.
///
/// Dragging zooms, a double click shows all again. Used on the JavaFX thread.
public final class CurveView extends ChartView {

    private final Map<CurveKey, Curve> curves = new LinkedHashMap<>();
    private final StringProperty xLabel = new SimpleStringProperty(this, "xLabel", "Step");
    private final StringProperty yLabel = new SimpleStringProperty(this, "yLabel", "");
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic");
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing");
    private @Nullable Viewport zoom;
    private double hoverX = Double.NaN;
    private double hoverY;

    public CurveView() {
        xLabel.subscribe(_ -> repaint());
        yLabel.subscribe(_ -> repaint());
        logarithmic.subscribe(_ -> {
            zoom = null;
            repaint();
        });
        smoothing.subscribe(_ -> repaint());
    }

    public StringProperty xLabelProperty() {
        return xLabel;
    }

    public StringProperty yLabelProperty() {
        return yLabel;
    }

    /// A logarithmic scale for values; values that are not positive are left out then.
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /// How much curves are smoothed, 0 (not) to 1 (over a tenth of the curve); the raw curve stays faintly visible.
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /// Adds a point; a curve begins with its first.
    public void add(CurveKey key, double step, double value) {
        curves.computeIfAbsent(key, _ -> new Curve()).add(step, value);
        repaint();
    }

    /// Adds many points.
    public void addAll(CurveKey key, double[] steps, double[] values) {
        Curve curve = curves.computeIfAbsent(key, _ -> new Curve());
        for (int i = 0; i < steps.length; i++) {
            curve.add(steps[i], values[i]);
        }
        repaint();
    }

    public void remove(CurveKey key) {
        curves.remove(key);
        repaint();
    }

    public void clear() {
        curves.clear();
        zoom = null;
        repaint();
    }

    public boolean isEmpty() {
        return curves.values().stream().allMatch(curve -> curve.size() == 0);
    }

    /// Shows all again.
    public void resetZoom() {
        zoom = null;
        repaint();
    }

    @Override
    Optional<LineDrawing> drawing() {
        return isEmpty()
                ? Optional.empty()
                : Optional.of(new CurveSketch(curves, logarithmic.get(), smoothing.get(), zoom)
                        .drawing(xLabel.get(), yLabel.get(), Math.max(chartWidth(), 200)));
    }

    @Override
    void paintOverlay(GraphicsContext gc, Frame frame) {
        if (Double.isNaN(hoverX)) {
            return;
        }
        double step = nearestStep(frame.toX(hoverX));
        double px = frame.fromX(step);
        if (!frame.contains(px, frame.area().getCenterY())) {
            return;
        }
        gc.setStroke(Color.web(themeProperty().get().mutedText(), 0.6));
        gc.setLineWidth(1);
        gc.setLineDashes();
        gc.strokeLine(
                Math.floor(px) + 0.5,
                frame.area().getMinY(),
                Math.floor(px) + 0.5,
                frame.area().getMaxY());
        List<Readout.Row> rows = rows(step, px, gc, frame);
        new Readout(xLabel.get() + " " + Numbers.text(step), rows)
                .paint(gc, px, hoverY, getWidth(), getHeight(), themeProperty().get());
    }

    private List<Readout.Row> rows(double step, double px, GraphicsContext gc, Frame frame) {
        List<Readout.Row> rows = new ArrayList<>();
        var names = new CurveNames(curves.keySet());
        curves.forEach((key, curve) -> {
            int i = curve.nearest(step);
            if (i >= 0 && rows.size() < 12 && near(curve.points().x()[i], step, frame)) {
                double value = curve.points().y()[i];
                String colour = themeProperty().get().category(names.colour(key));
                rows.add(new Readout.Row(colour, names.name(key), Numbers.text(value)));
                double py = frame.fromY(value);
                if (frame.contains(px, py)) {
                    gc.setFill(Color.web(colour));
                    gc.fillOval(px - 3, py - 3, 6, 6);
                }
            }
        });
        return rows;
    }

    /// Curves without a point near the pointer are not read out.
    private static boolean near(double x, double step, Frame frame) {
        return Math.abs(frame.fromX(x) - frame.fromX(step)) < 24;
    }

    private double nearestStep(double x) {
        double best = Double.NaN;
        for (Curve curve : curves.values()) {
            int i = curve.nearest(x);
            if (i >= 0) {
                double candidate = curve.points().x()[i];
                best = Double.isNaN(best) || Math.abs(candidate - x) < Math.abs(best - x) ? candidate : best;
            }
        }
        return best;
    }

    @Override
    void hovered(double px, double py) {
        hoverX = px;
        hoverY = py;
        repaintOverlay();
    }

    @Override
    void left() {
        hoverX = Double.NaN;
        repaintOverlay();
    }

    @Override
    void clicked(double px, double py, MouseEvent event) {
        if (event.getClickCount() == 2) {
            resetZoom();
        }
    }

    @Override
    void dragged(double[] px, double[] py, MouseEvent event) {
        frame().ifPresent(frame -> {
            zoom = frame.between(px[0], py[0], px[1], py[1]);
            repaint();
        });
    }
}
