package org.molweave.viz.chart;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.molweave.viz.palette.Theme;

/// What the mouse does on a chart: hovering, clicking, dragging a rectangle or a free line around something, and moving
/// the picture (with the right or middle button, or where dragging moves).
final class Gesture {

    /// What dragging draws.
    enum Shape {
        RECTANGLE,
        LASSO,
        /// Nothing: the picture moves.
        PAN
    }

    /// Who carries it out; places are pixels of the view.
    interface Target {

        /// Whether the pointer is over the data.
        boolean contains(double px, double py);

        Shape dragShape();

        void hovered(double px, double py);

        void left();

        void clicked(double px, double py, MouseEvent event);

        /// The corners of the rectangle, or all points of the free line.
        void dragged(double[] px, double[] py, MouseEvent event);

        /// The picture is moved, from one place to another.
        default void panned(double fromX, double fromY, double toX, double toY) {}

        /// The wheel was turned over the data; positive towards the user's screen.
        default void scrolled(double px, double py, double ticks) {}

        void repaintOverlay();
    }

    /// A shorter drag is a click.
    private static final double SLACK = 4;

    /// What JavaFX reports for one notch of a mouse wheel.
    private static final double WHEEL_TICK = 40;

    private final Target target;
    private double[] px = new double[64];
    private double[] py = new double[64];
    private int size;
    private boolean panning;

    private Gesture(Target target) {
        this.target = target;
    }

    static Gesture on(Node node, Target target) {
        var gesture = new Gesture(target);
        node.setOnMouseMoved(e -> target.hovered(e.getX(), e.getY()));
        node.setOnMouseExited(_ -> target.left());
        node.setOnMousePressed(gesture::press);
        node.setOnMouseDragged(gesture::drag);
        node.setOnMouseReleased(gesture::release);
        node.setOnScroll(event -> {
            if (event.getDeltaY() != 0 && target.contains(event.getX(), event.getY())) {
                target.scrolled(event.getX(), event.getY(), event.getDeltaY() / WHEEL_TICK);
            }
        });
        return gesture;
    }

    private void press(MouseEvent event) {
        size = 0;
        boolean primary = event.getButton() == MouseButton.PRIMARY;
        panning = !primary || target.dragShape() == Shape.PAN;
        if (target.contains(event.getX(), event.getY())) {
            add(event);
        }
    }

    private void drag(MouseEvent event) {
        if (size > 0) {
            if (panning) {
                target.panned(px[size - 1], py[size - 1], event.getX(), event.getY());
            }
            add(event);
            target.left();
            target.repaintOverlay();
        }
    }

    private void release(MouseEvent event) {
        if (size == 0) {
            return;
        }
        double[] x = Arrays.copyOf(px, size);
        double[] y = Arrays.copyOf(py, size);
        size = 0;
        if (reach(x) < SLACK && reach(y) < SLACK) {
            if (event.getButton() == MouseButton.PRIMARY) {
                target.clicked(event.getX(), event.getY(), event);
            }
        } else if (panning) {
            target.hovered(event.getX(), event.getY());
        } else if (target.dragShape() == Shape.RECTANGLE) {
            int last = x.length - 1;
            target.dragged(new double[] {x[0], x[last]}, new double[] {y[0], y[last]}, event);
        } else {
            target.dragged(x, y, event);
        }
        target.repaintOverlay();
    }

    private static double reach(double[] places) {
        return Arrays.stream(places).max().orElse(0)
                - Arrays.stream(places).min().orElse(0);
    }

    private void add(MouseEvent event) {
        if (size == px.length) {
            px = Arrays.copyOf(px, 2 * size);
            py = Arrays.copyOf(py, 2 * size);
        }
        px[size] = event.getX();
        py[size] = event.getY();
        size++;
    }

    /// Draws what is being dragged.
    void paint(GraphicsContext gc, Theme theme) {
        if (size < 2 || panning) {
            return;
        }
        gc.setStroke(Color.web(theme.accent()));
        gc.setFill(Color.web(theme.accent(), 0.12));
        gc.setLineWidth(1);
        gc.setLineDashes();
        if (target.dragShape() == Shape.RECTANGLE) {
            double x = Math.min(px[0], px[size - 1]);
            double y = Math.min(py[0], py[size - 1]);
            double width = Math.abs(px[0] - px[size - 1]);
            double height = Math.abs(py[0] - py[size - 1]);
            gc.fillRect(x, y, width, height);
            gc.strokeRect(Math.floor(x) + 0.5, Math.floor(y) + 0.5, width, height);
        } else {
            gc.fillPolygon(px, py, size);
            gc.strokePolyline(px, py, size);
        }
    }
}
