package org.molweave.viz.chart;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lines over two axes that do not grow: ROC curves, calibration. Used on the JavaFX thread.
public final class LinesView extends ChartView {

    private @Nullable LineDrawing shown;

    /// Shows other lines; `note` is a sentence below, also in the file.
    public void show(List<Line> lines, AxisSpec x, AxisSpec y, String note) {
        shown = lines.isEmpty() ? null : new LineDrawing(lines, x, y, note);
        repaint();
    }

    @Override
    Optional<LineDrawing> drawing() {
        return Optional.ofNullable(shown);
    }
}
