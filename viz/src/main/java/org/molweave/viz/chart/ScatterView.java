package org.molweave.viz.chart;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Points in the plane, up to some hundred thousand: coloured by a category or a number, selected by click, lasso or
/// rectangle, moved and enlarged with the mouse or the keys.
///
/// The wheel zooms, the right or middle button moves, a double click or `0` shows all again. Click selects one point,
/// with
/// Ctrl it adds or takes away; a lasso with Shift or Ctrl adds, with Alt takes away. Arrow keys go from point to point,
/// Enter selects. Who owns the view hears of a wanted selection and decides. Used on the JavaFX thread.
public final class ScatterView extends ChartView {

    /// What dragging with the left button does.
    public enum Tool {
        LASSO,
        RECTANGLE,
        MOVE
    }

    private static final double REACH = 14;
    private static final double ZOOM_STEP = 1.25;
    private static final double FOCUS_RADIUS = 5;

    private final ObjectProperty<PointColours> colours =
            new SimpleObjectProperty<>(this, "colours", new PointColours.Plain());
    private final ObjectProperty<BitSet> selected = new SimpleObjectProperty<>(this, "selected", new BitSet());
    private final IntegerProperty focused = new SimpleIntegerProperty(this, "focused", -1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.LASSO);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final BooleanProperty diagonal = new SimpleBooleanProperty(this, "diagonal");
    private final ObjectProperty<List<String>> names = new SimpleObjectProperty<>(this, "names", List.of());
    private final PointLayer layer = new PointLayer();
    private Points points = Points.NONE;
    private PointGrid grid = new PointGrid(points);
    private int[] rgb = new int[0];
    private String xLabel = "";
    private String yLabel = "";
    private AxisSpec.Scale scale = AxisSpec.Scale.LINEAR;
    private Viewport all = points.bounds();
    private @Nullable Viewport zoom;
    private Consumer<BitSet> onSelect = _ -> {};
    private IntConsumer onPick = _ -> {};
    private IntFunction<@Nullable Readout> readout = _ -> null;

    public ScatterView() {
        addLayer(layer);
        setFocusTraversable(true);
        colours.subscribe(_ -> recolour());
        themeProperty().subscribe(_ -> recolour());
        selected.subscribe(_ -> repaint());
        focused.subscribe(_ -> repaintOverlay());
        note.subscribe(_ -> repaint());
        diagonal.subscribe(_ -> repaint());
        names.subscribe(_ -> repaint());
        hovered.subscribe(_ -> repaintOverlay());
        focusedProperty().subscribe(_ -> repaintOverlay());
        setOnKeyPressed(this::key);
    }

    /// Shows other points, all of them in sight. With bare axes, numbers along them would mean nothing.
    public void show(Points newPoints, String newXLabel, String newYLabel, boolean bareAxes) {
        points = newPoints;
        grid = new PointGrid(points);
        xLabel = newXLabel;
        yLabel = newYLabel;
        scale = bareAxes ? AxisSpec.Scale.BARE : AxisSpec.Scale.LINEAR;
        all = points.bounds();
        zoom = null;
        hovered.set(-1);
        recolour();
    }

    public Points points() {
        return points;
    }

    public ObjectProperty<PointColours> coloursProperty() {
        return colours;
    }

    /// The points that stand out; the value is never changed, only replaced.
    public ObjectProperty<BitSet> selectedProperty() {
        return selected;
    }

    /// The point with a ring around it, -1 for none.
    public IntegerProperty focusedPointProperty() {
        return focused;
    }

    /// The point under the mouse, or the one that the arrow keys went to; -1 for none.
    public ReadOnlyIntegerProperty hoveredPointProperty() {
        return hovered.getReadOnlyProperty();
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /// A sentence below the points, also in the file.
    public StringProperty noteProperty() {
        return note;
    }

    /// Whether there is a line where both values are equal; both axes then cover the same.
    public BooleanProperty diagonalProperty() {
        return diagonal;
    }

    /// The names of the points, written where there is room; empty for many points.
    public ObjectProperty<List<String>> namesProperty() {
        return names;
    }

    /// Hears which points are to be selected.
    public void setOnSelect(Consumer<BitSet> listener) {
        onSelect = listener;
    }

    /// Hears which single point was clicked, or chosen by key.
    public void setOnPick(IntConsumer listener) {
        onPick = listener;
    }

    /// What is written beside the point under the mouse; null for nothing.
    public void setReadout(IntFunction<@Nullable Readout> text) {
        readout = text;
    }

    /// Where a point lies in this view, if it is in sight.
    public Optional<Point2D> placeOf(int point) {
        if (point < 0 || point >= points.size() || !points.isShown(point)) {
            return Optional.empty();
        }
        return frame().map(frame -> new Point2D(frame.fromX(points.x()[point]), frame.fromY(points.y()[point])))
                .filter(place -> frame().orElseThrow().contains(place.getX(), place.getY()));
    }

    /// Shows all points again.
    public void resetZoom() {
        zoom = null;
        repaint();
    }

    /// Enlarges around the middle, or makes smaller below 1.
    public void zoom(double factor) {
        frame().ifPresent(frame -> zoom(frame.area().getCenterX(), frame.area().getCenterY(), factor, frame));
    }

    @Override
    Optional<ScatterDrawing> drawing() {
        return drawing(true);
    }

    @Override
    Optional<ScatterDrawing> screenDrawing() {
        return drawing(false);
    }

    private Optional<ScatterDrawing> drawing(boolean painted) {
        if (points.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(new ScatterDrawing(
                points,
                colours.get(),
                selected.get(),
                focused.get(),
                axis(xLabel, true),
                axis(yLabel, false),
                diagonal.get(),
                new PointNames(names.get()),
                note.get(),
                painted));
    }

    private AxisSpec axis(String label, boolean horizontal) {
        Viewport shown = zoom;
        if (shown != null) {
            return horizontal
                    ? new AxisSpec(label, shown.xLow(), shown.xHigh(), scale)
                    : new AxisSpec(label, shown.yLow(), shown.yHigh(), scale);
        }
        if (diagonal.get()) {
            return AxisSpec.around(label, Math.min(all.xLow(), all.yLow()), Math.max(all.xHigh(), all.yHigh()), scale);
        }
        return horizontal
                ? AxisSpec.around(label, all.xLow(), all.xHigh(), scale)
                : AxisSpec.around(label, all.yLow(), all.yHigh(), scale);
    }

    private void recolour() {
        rgb = colours.get().rgb(points.size(), themeProperty().get());
        repaint();
    }

    @Override
    void painted(Frame frame) {
        double deviceScale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        layer.paint(
                points,
                rgb,
                colours.get(),
                selected.get(),
                frame,
                deviceScale,
                themeProperty().get());
    }

    @Override
    void cleared() {
        layer.clear();
    }

    @Override
    void paintOverlay(GraphicsContext gc, Frame frame) {
        var look = PointLook.of(points.size(), selected.get());
        String accent = themeProperty().get().accent();
        placeOf(focused.get()).ifPresent(at -> {
            double radius = look.selectedRadius() + FOCUS_RADIUS;
            gc.setLineWidth(1.8);
            gc.setLineDashes();
            gc.setStroke(Color.web(accent));
            gc.strokeOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        });
        if (isFocused()) {
            gc.setLineWidth(1);
            gc.setLineDashes();
            gc.setStroke(Color.web(accent, 0.7));
            gc.strokeRect(
                    Math.floor(frame.area().getMinX()) + 0.5,
                    Math.floor(frame.area().getMinY()) + 0.5,
                    Math.floor(frame.area().getWidth()) - 1,
                    Math.floor(frame.area().getHeight()) - 1);
        }
        int point = hovered.get();
        placeOf(point).ifPresent(at -> {
            double radius = look.radius() + 3;
            gc.setLineWidth(1.5);
            gc.setLineDashes();
            gc.setStroke(Color.web(themeProperty().get().text()));
            gc.strokeOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
            Readout text = readout.apply(point);
            if (text != null) {
                text.paint(
                        gc,
                        at.getX(),
                        at.getY(),
                        getWidth(),
                        getHeight(),
                        themeProperty().get());
            }
        });
    }

    @Override
    Gesture.Shape dragShape() {
        return switch (tool.get()) {
            case LASSO -> Gesture.Shape.LASSO;
            case RECTANGLE -> Gesture.Shape.RECTANGLE;
            case MOVE -> Gesture.Shape.PAN;
        };
    }

    @Override
    void hovered(double px, double py) {
        hovered.set(pointAt(px, py));
    }

    @Override
    void left() {
        hovered.set(-1);
    }

    @Override
    void clicked(double px, double py, MouseEvent event) {
        requestFocus();
        int point = pointAt(px, py);
        if (event.getClickCount() == 2 && point < 0) {
            resetZoom();
        } else if (event.isShortcutDown() || event.isShiftDown()) {
            toggle(point);
        } else if (point >= 0) {
            onPick.accept(point);
        } else if (!selected.get().isEmpty()) {
            onSelect.accept(new BitSet());
        }
    }

    @Override
    void dragged(double[] px, double[] py, MouseEvent event) {
        requestFocus();
        frame().ifPresent(frame -> {
            BitSet inside = inside(Lasso.of(px, py), frame);
            var wanted = (BitSet) selected.get().clone();
            if (event.isAltDown()) {
                wanted.andNot(inside);
            } else if (event.isShortcutDown() || event.isShiftDown()) {
                wanted.or(inside);
            } else {
                wanted = inside;
            }
            onSelect.accept(wanted);
        });
    }

    @Override
    void panned(double fromX, double fromY, double toX, double toY) {
        frame().ifPresent(frame -> {
            double dx = frame.toX(fromX) - frame.toX(toX);
            double dy = frame.toY(fromY) - frame.toY(toY);
            Viewport now = frame.viewport();
            zoom = new Viewport(now.xLow() + dx, now.xHigh() + dx, now.yLow() + dy, now.yHigh() + dy);
            repaint();
        });
    }

    @Override
    void scrolled(double px, double py, double ticks) {
        frame().ifPresent(frame -> zoom(px, py, Math.pow(ZOOM_STEP, ticks), frame));
    }

    private BitSet inside(Lasso lasso, Frame frame) {
        var inside = new BitSet(points.size());
        Lasso.Inside test = lasso.inside();
        for (int i = 0; i < points.size(); i++) {
            if (points.isShown(i) && test.test(frame.fromX(points.x()[i]), frame.fromY(points.y()[i]))) {
                inside.set(i);
            }
        }
        return inside;
    }

    private void toggle(int point) {
        if (point >= 0) {
            var wanted = (BitSet) selected.get().clone();
            wanted.flip(point);
            onSelect.accept(wanted);
        }
    }

    private int pointAt(double px, double py) {
        return frame().map(frame -> grid.nearest(px, py, REACH, frame)).orElse(-1);
    }

    /// The place under (px, py) stays where it is.
    private void zoom(double px, double py, double factor, Frame frame) {
        Viewport now = frame.viewport();
        double x = frame.toX(px);
        double y = frame.toY(py);
        zoom = new Viewport(
                x + (now.xLow() - x) / factor,
                x + (now.xHigh() - x) / factor,
                y + (now.yLow() - y) / factor,
                y + (now.yHigh() - y) / factor);
        hovered.set(-1);
        repaint();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> step(-1, 0);
            case RIGHT -> step(1, 0);
            case UP -> step(0, -1);
            case DOWN -> step(0, 1);
            case PLUS, ADD, EQUALS -> zoom(ZOOM_STEP);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_STEP);
            case DIGIT0, NUMPAD0, HOME -> resetZoom();
            case ESCAPE -> onSelect.accept(new BitSet());
            case ENTER, SPACE -> choose(event);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(KeyEvent event) {
        int point = hovered.get();
        if (point >= 0 && (event.isShortcutDown() || event.isShiftDown())) {
            toggle(point);
        } else if (point >= 0) {
            onPick.accept(point);
        }
    }

    /// Goes to the next point in a direction: near, and not too far aside.
    private void step(int dx, int dy) {
        frame().ifPresent(frame -> {
            int from = hovered.get() >= 0 ? hovered.get() : focused.get();
            Point2D start = placeOf(from)
                    .orElse(new Point2D(frame.area().getCenterX(), frame.area().getCenterY()));
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < points.size(); i++) {
                double x = frame.fromX(points.x()[i]) - start.getX();
                double y = frame.fromY(points.y()[i]) - start.getY();
                double along = x * dx + y * dy;
                double aside = Math.abs(x * dy) + Math.abs(y * dx);
                double cost = along + 2 * aside;
                boolean inSight = frame.contains(start.getX() + x, start.getY() + y);
                if (i != from && along > 0.5 && inSight && cost < least) {
                    least = cost;
                    best = i;
                }
            }
            if (best >= 0) {
                hovered.set(best);
            }
        });
    }
}
