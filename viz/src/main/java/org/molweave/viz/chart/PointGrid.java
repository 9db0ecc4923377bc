package org.molweave.viz.chart;

/// Points by their cell of a grid, so that the one under the mouse is found at once.
final class PointGrid {

    private static final int PER_CELL = 4;

    private final Points points;
    private final Viewport bounds;
    private final int cells;
    /// Where the points of each cell begin in `order`.
    private final int[] starts;

    private final int[] order;

    PointGrid(Points points) {
        this.points = points;
        bounds = points.bounds();
        cells = (int) Math.clamp(Math.ceil(Math.sqrt(points.size() / (double) PER_CELL)), 1, 512);
        starts = new int[cells * cells + 1];
        for (int i = 0; i < points.size(); i++) {
            if (points.isShown(i)) {
                starts[cell(i) + 1]++;
            }
        }
        for (int c = 0; c < cells * cells; c++) {
            starts[c + 1] += starts[c];
        }
        order = new int[starts[cells * cells]];
        int[] next = starts.clone();
        for (int i = 0; i < points.size(); i++) {
            if (points.isShown(i)) {
                order[next[cell(i)]++] = i;
            }
        }
    }

    private int cell(int i) {
        return row(points.y()[i]) * cells + column(points.x()[i]);
    }

    private int column(double x) {
        return part(x, bounds.xLow(), bounds.xHigh());
    }

    private int row(double y) {
        return part(y, bounds.yLow(), bounds.yHigh());
    }

    private int part(double value, double low, double high) {
        return high <= low ? 0 : (int) Math.clamp((value - low) / (high - low) * cells, 0, cells - 1);
    }

    /// The point nearest to a place of the screen, within so many pixels; -1 for none.
    int nearest(double px, double py, double within, Frame frame) {
        int best = -1;
        double least = within * within;
        int left = column(frame.toX(px - within));
        int right = column(frame.toX(px + within));
        int bottom = row(frame.toY(py + within));
        int top = row(frame.toY(py - within));
        for (int r = bottom; r <= top; r++) {
            for (int k = starts[r * cells + left]; k < starts[r * cells + right + 1]; k++) {
                int i = order[k];
                double dx = frame.fromX(points.x()[i]) - px;
                double dy = frame.fromY(points.y()[i]) - py;
                double square = dx * dx + dy * dy;
                if (square < least || (square == least && i < best)) {
                    least = square;
                    best = i;
                }
            }
        }
        return best;
    }
}
