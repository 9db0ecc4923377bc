package org.molweave.viz.chart;

import java.util.Random;
import javafx.application.Application;
import javafx.stage.Stage;

/// A million points of a loss, smoothed, and its validation. Argument: where the pictures go; `log` for a log scale.
public final class CurveDemo extends Application {

    @Override
    public void start(Stage stage) {
        var view = new CurveView();
        view.titleProperty().set("Loss");
        view.yLabelProperty().set("Contrastive loss");
        view.smoothingProperty().set(0.3);
        view.logarithmicProperty().set(getParameters().getRaw().contains("log"));
        var random = new Random(1);
        for (int i = 0; i < 1_000_000; i++) {
            double loss = 0.4 + 5 * Math.exp(-i / 120_000.0);
            view.add(new CurveKey("", "train"), i, Math.max(0.02, loss + 0.3 * random.nextGaussian()));
            if (i % 25_000 == 0) {
                view.add(new CurveKey("", "valid"), i, loss + 0.2 + 0.03 * random.nextGaussian());
            }
        }
        long start = System.nanoTime();
        Snapshots.take(view, 720, 400, getParameters().getRaw().getFirst(), "curve");
        System.err.println((System.nanoTime() - start) / 2_000_000 + " ms a picture");
    }
}
