package org.molweave.viz.chart;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.fx.FXGraphics2D;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.figure.Typeface;
import org.molweave.viz.palette.Theme;

/// A chart on the screen: it paints at most once a pulse, and only while it is shown.
///
/// A layer above the chart holds what follows the mouse, so that moving it repaints no chart.
public abstract class ChartView extends Region implements FigureSource {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ObjectProperty<Map<String, String>> provenance =
            new SimpleObjectProperty<>(this, "provenance", Map.of());
    private final Canvas paper = new Canvas();
    private final Canvas overlay = new Canvas();
    private final FXGraphics2D graphics = new FXGraphics2D(paper.getGraphicsContext2D());
    private final Gesture gesture = Gesture.on(this, new Mouse());
    private final ChangeListener<Boolean> onVisible = (_, _, _) -> lookAgain();
    private @Nullable Node hiddenBy;
    private @Nullable Frame frame;
    private boolean stale = true;

    ChartView() {
        Typeface.loadForScreen();
        overlay.setMouseTransparent(true);
        getChildren().setAll(paper, overlay);
        getStyleClass().add("chart-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        title.subscribe(this::setAccessibleText);
        setMinSize(40, 40);
        setPrefSize(480, 320);
        theme.subscribe(_ -> repaint());
        sceneProperty().subscribe(_ -> requestLayout());
    }

    /// The colours; bind it to the theme of the window.
    public final ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// What is shown, in a few words: the file name of an export and the accessible text.
    public final StringProperty titleProperty() {
        return title;
    }

    /// What the picture came from; goes into exported files.
    public final ObjectProperty<Map<String, String>> provenanceProperty() {
        return provenance;
    }

    @Override
    public final Optional<Figure> figure() {
        return drawing()
                .map(drawing -> new ChartFigure(
                        title.get().isEmpty() ? "Chart" : title.get(),
                        Math.max(1, getWidth()),
                        Math.max(1, getHeight()),
                        provenance.get(),
                        drawing));
    }

    /// What is to be shown now; empty while there is nothing.
    abstract Optional<? extends Drawing> drawing();

    /// What is painted on the screen, where that differs from the figure.
    Optional<? extends Drawing> screenDrawing() {
        return drawing();
    }

    /// The chart was painted; places of values may have changed.
    void painted(Frame newFrame) {}

    /// There is nothing to paint any more.
    void cleared() {}

    /// Paints what follows the mouse and the selection.
    void paintOverlay(GraphicsContext gc, Frame newFrame) {}

    Gesture.Shape dragShape() {
        return Gesture.Shape.RECTANGLE;
    }

    /// The pointer is over the data, at these pixels.
    void hovered(double px, double py) {}

    /// The pointer is elsewhere or drags.
    void left() {}

    void clicked(double px, double py, MouseEvent event) {}

    /// Two corners of a rectangle, or all points of a free line, in pixels.
    void dragged(double[] px, double[] py, MouseEvent event) {}

    /// The picture was moved by the mouse, from one place to another.
    void panned(double fromX, double fromY, double toX, double toY) {}

    /// The wheel was turned over the data.
    void scrolled(double px, double py, double ticks) {}

    /// Paints the chart at the next pulse.
    final void repaint() {
        stale = true;
        requestLayout();
    }

    final void repaintOverlay() {
        GraphicsContext gc = overlay.getGraphicsContext2D();
        gc.clearRect(0, 0, overlay.getWidth(), overlay.getHeight());
        if (frame != null) {
            gesture.paint(gc, theme.get());
            paintOverlay(gc, frame);
        }
    }

    /// The axes as last painted.
    final Optional<Frame> frame() {
        return Optional.ofNullable(frame);
    }

    final int chartWidth() {
        return (int) Math.max(1, frame == null ? getWidth() : frame.area().getWidth());
    }

    /// Puts a picture of the data between the chart and the layer that follows the mouse.
    final void addLayer(Node node) {
        node.setMouseTransparent(true);
        getChildren().add(1, node);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, Math.floor(getWidth()));
        double height = Math.max(1, Math.floor(getHeight()));
        if (paper.getWidth() != width || paper.getHeight() != height) {
            paper.setWidth(width);
            paper.setHeight(height);
            overlay.setWidth(width);
            overlay.setHeight(height);
            stale = true;
        }
        if (stale && isShown()) {
            stale = false;
            paint(width, height);
        }
    }

    private void paint(double width, double height) {
        GraphicsContext gc = paper.getGraphicsContext2D();
        gc.clearRect(0, 0, width, height);
        Optional<? extends Drawing> drawing = screenDrawing();
        if (drawing.isEmpty()) {
            frame = null;
            cleared();
        } else {
            JFreeChart chart = drawing.get().chart(theme.get());
            var info = new ChartRenderingInfo();
            chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height), info);
            frame = new Frame(info.getPlotInfo().getDataArea(), (XYPlot) chart.getPlot());
            painted(frame);
        }
        repaintOverlay();
    }

    /// Whether somebody could see it. Where a parent hides it, its return is waited for.
    private boolean isShown() {
        if (getScene() == null) {
            return false;
        }
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                waitFor(node);
                return false;
            }
        }
        return true;
    }

    private void waitFor(Node node) {
        if (!node.equals(hiddenBy)) {
            if (hiddenBy != null) {
                hiddenBy.visibleProperty().removeListener(onVisible);
            }
            node.visibleProperty().addListener(onVisible);
            hiddenBy = node;
        }
    }

    private void lookAgain() {
        if (hiddenBy != null) {
            hiddenBy.visibleProperty().removeListener(onVisible);
            hiddenBy = null;
        }
        requestLayout();
    }

    /// Hands on what the mouse does, so that no view shows it to its users.
    private final class Mouse implements Gesture.Target {

        @Override
        public boolean contains(double px, double py) {
            return frame != null && frame.contains(px, py);
        }

        @Override
        public Gesture.Shape dragShape() {
            return ChartView.this.dragShape();
        }

        @Override
        public void hovered(double px, double py) {
            if (contains(px, py)) {
                ChartView.this.hovered(px, py);
            } else {
                ChartView.this.left();
            }
        }

        @Override
        public void left() {
            ChartView.this.left();
        }

        @Override
        public void clicked(double px, double py, MouseEvent event) {
            ChartView.this.clicked(px, py, event);
        }

        @Override
        public void dragged(double[] px, double[] py, MouseEvent event) {
            ChartView.this.dragged(px, py, event);
        }

        @Override
        public void panned(double fromX, double fromY, double toX, double toY) {
            ChartView.this.panned(fromX, fromY, toX, toY);
        }

        @Override
        public void scrolled(double px, double py, double ticks) {
            ChartView.this.scrolled(px, py, ticks);
        }

        @Override
        public void repaintOverlay() {
            ChartView.this.repaintOverlay();
        }
    }
}
