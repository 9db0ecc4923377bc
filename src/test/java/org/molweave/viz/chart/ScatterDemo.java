package org.molweave.viz.chart;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import javafx.application.Application;
import javafx.stage.Stage;

/// A hundred thousand points in groups. Arguments: where the pictures go, then `values`, `selected`, `few` or
/// `diagonal`.
public final class ScatterDemo extends Application {

    @Override
    public void start(Stage stage) {
        List<String> wanted = getParameters().getRaw();
        int size = wanted.contains("few") ? 600 : 100_000;
        var random = new Random(1);
        double[] x = new double[size];
        double[] y = new double[size];
        int[] groups = new int[size];
        float[] values = new float[size];
        double[] wide = new double[size];
        for (int i = 0; i < size; i++) {
            groups[i] = random.nextInt(6) - 1;
            x[i] = 4 * Math.cos(groups[i]) + random.nextGaussian();
            y[i] = 4 * Math.sin(groups[i]) + random.nextGaussian();
            values[i] = (float) (x[i] + random.nextGaussian());
            wide[i] = values[i];
        }
        var view = new ScatterView();
        view.titleProperty().set("Groups");
        view.noteProperty().set("From the first 50 principal components of 300 numbers (97% of the variance).");
        view.diagonalProperty().set(wanted.contains("diagonal"));
        view.show(new Points(x, y), "UMAP 1", "UMAP 2", !wanted.contains("diagonal"));
        view.coloursProperty()
                .set(
                        wanted.contains("values")
                                ? new PointColours.Values(ColourScale.of("logS", wide, false), values)
                                : new PointColours.Categories(
                                        "Split", List.of("train", "valid", "test", "other", "more"), groups));
        if (wanted.contains("selected")) {
            var selected = new BitSet();
            for (int i = 0; i < size; i++) {
                selected.set(i, Math.hypot(x[i] - 4, y[i]) < 0.8);
            }
            view.selectedProperty().set(selected);
            view.focusedPointProperty().set(selected.nextSetBit(0));
        }
        long start = System.nanoTime();
        Snapshots.take(view, 720, 480, wanted.getFirst(), "scatter-" + wanted.getLast());
        System.err.println((System.nanoTime() - start) / 2_000_000 + " ms a picture");
    }
}
