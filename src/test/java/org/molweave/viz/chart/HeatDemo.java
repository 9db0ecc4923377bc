package org.molweave.viz.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.stage.Stage;

/// Seventeen relations by nine elements, or by a hundred with `many`. Argument: where the pictures go.
public final class HeatDemo extends Application {

    @Override
    public void start(Stage stage) {
        int columns = getParameters().getRaw().contains("many") ? 100 : 9;
        List<String> rows = IntStream.range(0, 17)
                .mapToObj(i -> "isElectronegativityOf" + i)
                .toList();
        List<String> names = IntStream.range(0, columns).mapToObj(i -> "El" + i).toList();
        double[][] values = new double[17][columns];
        for (int r = 0; r < 17; r++) {
            for (int c = 0; c < columns; c++) {
                values[r][c] = (r + c) % 11 == 0 ? Double.NaN : Math.sin(r * 0.7) * Math.cos(c * 0.4);
            }
        }
        var view = new HeatMapView();
        view.rowLabelProperty().set("Relation");
        view.columnLabelProperty().set("Element");
        view.noteProperty().set("Over 300 molecules.");
        view.selectedRowsProperty().set(Set.of("isElectronegativityOf3"));
        view.show(new HeatTable(rows, names, values), new ColourScale("Above even attention, %", -1, 1, true));
        Snapshots.take(view, 560, 420, getParameters().getRaw().getFirst(), "heat-" + columns);
    }
}
