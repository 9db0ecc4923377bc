package org.molweave.viz.chart;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Bars over an axis. A click or Enter picks a stretch, arrow keys go from one to the next. Used on the JavaFX thread.
public final class BarView extends ChartView {

    private Bars bars = Bars.NONE;
    private String xLabel = "";
    private String yLabel = "";
    private String note = "";
    private int at = -1;
    private int picked = -1;
    private IntConsumer onPick = _ -> {};
    private IntFunction<@Nullable Readout> readout = _ -> null;

    public BarView() {
        setFocusTraversable(true);
        setOnKeyPressed(this::key);
    }

    /// Shows other bars; `newNote` is a sentence below, also in the file.
    public void show(Bars newBars, String newXLabel, String newYLabel, String newNote) {
        bars = newBars;
        xLabel = newXLabel;
        yLabel = newYLabel;
        note = newNote;
        at = -1;
        picked = -1;
        repaint();
    }

    /// Hears which stretch was picked.
    public void setOnPick(IntConsumer listener) {
        onPick = listener;
    }

    /// What is written beside a stretch; null for nothing.
    public void setReadout(IntFunction<@Nullable Readout> text) {
        readout = text;
    }

    @Override
    Optional<BarDrawing> drawing() {
        return bars.series().isEmpty()
                ? Optional.empty()
                : Optional.of(new BarDrawing(bars, xLabel, yLabel, picked, note));
    }

    @Override
    void paintOverlay(GraphicsContext gc, Frame frame) {
        if (at < 0 || at >= bars.edges().length - 1) {
            return;
        }
        double left = frame.fromX(bars.edges()[at]);
        double right = frame.fromX(bars.edges()[at + 1]);
        gc.setFill(Color.web(themeProperty().get().text(), 0.07));
        gc.fillRect(left, frame.area().getMinY(), right - left, frame.area().getHeight());
        Readout text = readout.apply(at);
        if (text != null) {
            text.paint(
                    gc,
                    right,
                    frame.area().getCenterY(),
                    getWidth(),
                    getHeight(),
                    themeProperty().get());
        }
    }

    @Override
    void hovered(double px, double py) {
        go(frame().map(frame -> bars.bin(frame.toX(px))).orElse(-1));
    }

    @Override
    void left() {
        go(-1);
    }

    @Override
    void clicked(double px, double py, MouseEvent event) {
        requestFocus();
        hovered(px, py);
        pick();
    }

    private void pick() {
        if (at >= 0) {
            picked = picked == at ? -1 : at;
            onPick.accept(picked);
            repaint();
        }
    }

    private void go(int to) {
        if (to != at) {
            at = to;
            repaintOverlay();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> go(Math.max(0, at - 1));
            case RIGHT -> go(Math.min(bars.edges().length - 2, at + 1));
            case ENTER, SPACE -> pick();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
