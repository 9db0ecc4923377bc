package org.molweave.viz.chart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Numbers by row and column as colours, with a colour bar. A click or Enter picks a cell, arrow keys go from cell to
/// cell. Used on the JavaFX thread.
public final class HeatMapView extends ChartView {

    private final StringProperty rowLabel = new SimpleStringProperty(this, "rowLabel", "");
    private final StringProperty columnLabel = new SimpleStringProperty(this, "columnLabel", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ObjectProperty<Set<String>> selectedRows = new SimpleObjectProperty<>(this, "selectedRows", Set.of());
    private final ObjectProperty<Set<String>> selectedColumns =
            new SimpleObjectProperty<>(this, "selectedColumns", Set.of());
    private HeatTable table = HeatTable.NONE;
    private ColourScale scale = new ColourScale("", 0, 1, false);
    private Cell cell = Cell.NONE;
    private BiFunction<Integer, Integer, @Nullable Readout> readout = (_, _) -> null;
    private Picked onPick = (_, _) -> {};

    /// Hears which cell was picked.
    @FunctionalInterface
    public interface Picked {
        void at(int row, int column);
    }

    private record Cell(int row, int column) {
        static final Cell NONE = new Cell(-1, -1);
    }

    public HeatMapView() {
        setFocusTraversable(true);
        rowLabel.subscribe(_ -> repaint());
        columnLabel.subscribe(_ -> repaint());
        note.subscribe(_ -> repaint());
        selectedRows.subscribe(_ -> repaint());
        selectedColumns.subscribe(_ -> repaint());
        focusedProperty().subscribe(_ -> repaintOverlay());
        setOnKeyPressed(this::key);
    }

    /// Shows other numbers.
    public void show(HeatTable newTable, ColourScale newScale) {
        table = newTable;
        scale = newScale;
        cell = Cell.NONE;
        repaint();
    }

    public StringProperty rowLabelProperty() {
        return rowLabel;
    }

    public StringProperty columnLabelProperty() {
        return columnLabel;
    }

    /// A sentence below, also in the file.
    public StringProperty noteProperty() {
        return note;
    }

    /// The names of the rows that are framed.
    public ObjectProperty<Set<String>> selectedRowsProperty() {
        return selectedRows;
    }

    public ObjectProperty<Set<String>> selectedColumnsProperty() {
        return selectedColumns;
    }

    /// What is written beside the cell under the mouse, by row and column; null for nothing.
    public void setReadout(BiFunction<Integer, Integer, @Nullable Readout> text) {
        readout = text;
    }

    public void setOnPick(Picked listener) {
        onPick = listener;
    }

    @Override
    Optional<HeatDrawing> drawing() {
        return table.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeatDrawing(
                        table,
                        scale,
                        rowLabel.get(),
                        columnLabel.get(),
                        selectedRows.get(),
                        selectedColumns.get(),
                        note.get()));
    }

    @Override
    void paintOverlay(GraphicsContext gc, Frame frame) {
        if (cell.equals(Cell.NONE)) {
            return;
        }
        Rectangle2D at = HeatDrawing.cells(frame, cell.row(), cell.row(), cell.column(), cell.column(), 0);
        gc.setStroke(Color.web(themeProperty().get().text()));
        gc.setLineWidth(isFocused() ? 2 : 1);
        gc.setLineDashes();
        gc.strokeRect(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        Readout text = readout.apply(cell.row(), cell.column());
        if (text != null) {
            text.paint(
                    gc,
                    at.getMaxX(),
                    at.getCenterY(),
                    getWidth(),
                    getHeight(),
                    themeProperty().get());
        }
    }

    @Override
    void hovered(double px, double py) {
        move(at(px, py));
    }

    @Override
    void left() {
        move(Cell.NONE);
    }

    @Override
    void clicked(double px, double py, MouseEvent event) {
        requestFocus();
        pick(at(px, py));
    }

    private void pick(Cell picked) {
        if (!picked.equals(Cell.NONE)) {
            onPick.at(picked.row(), picked.column());
        }
    }

    private Cell at(double px, double py) {
        return frame().map(frame -> inside((int) Math.round(frame.toY(py)), (int) Math.round(frame.toX(px))))
                .orElse(Cell.NONE);
    }

    private Cell inside(int row, int column) {
        return table.isEmpty()
                ? Cell.NONE
                : new Cell(
                        Math.clamp(row, 0, table.rows().size() - 1),
                        Math.clamp(column, 0, table.columns().size() - 1));
    }

    private void move(Cell to) {
        if (!to.equals(cell)) {
            cell = to;
            repaintOverlay();
        }
    }

    private void key(KeyEvent event) {
        Cell from = cell.equals(Cell.NONE) ? new Cell(0, 0) : cell;
        switch (event.getCode()) {
            case LEFT -> move(inside(from.row(), from.column() - 1));
            case RIGHT -> move(inside(from.row(), from.column() + 1));
            case UP -> move(inside(from.row() - 1, from.column()));
            case DOWN -> move(inside(from.row() + 1, from.column()));
            case ENTER, SPACE -> pick(cell);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
