package org.molweave.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.molweave.engine.projection.NeighbourPurity;
import org.molweave.engine.projection.Places;
import org.molweave.engine.projection.Projection;
import org.molweave.engine.projection.Projector;
import org.molweave.engine.projection.Watch;
import org.molweave.viz.chart.PointColours;
import org.molweave.viz.chart.Points;
import org.molweave.viz.chart.ScatterView;

/// How long projections take, how soon they end when cancelled, and how fast many points follow the mouse. The vectors
/// are made up: 40 groups in 128 dimensions.
///
/// Options: `umap`, `tsne`, `pca` (numbers of vectors, separated by commas, 0 for none), `points` (on the screen).
public final class ProjectionBench {

    private static final int WIDTH = 128;
    private static final int GROUPS = 40;
    private static final int FRAMES = 60;
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProjectionBench() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> options = BenchOptions.parse(
                arguments,
                Map.of("umap", "1282,10000,50000", "tsne", "1282,10000", "pca", "50000", "points", "100000"));
        run(options.getOrDefault("pca", "0"), new Projection.Pca());
        run(options.getOrDefault("tsne", "0"), Projection.Tsne.DEFAULTS);
        run(options.getOrDefault("umap", "0"), Projection.Umap.DEFAULTS);
        int points = Integer.parseInt(options.getOrDefault("points", "0"));
        if (points > 0) {
            screen(points);
        }
    }

    private static void run(String sizes, Projection how) {
        for (String size : sizes.split(",", -1)) {
            int count = Integer.parseInt(size);
            if (count > 0) {
                float[][] vectors = vectors(count);
                double cpu = cpu();
                long start = System.nanoTime();
                Places places = Projector.project(vectors, how, 1, Watch.NONE);
                print(
                        "%s of %,d vectors: %.1f s by the clock, %.1f s of processor; purity %.2f",
                        how.title(), count, (System.nanoTime() - start) / 1e9, cpu() - cpu, purity(places));
                cancel(vectors, how, (System.nanoTime() - start) / 2);
            }
        }
    }

    /// Asks to end at half the time.
    private static void cancel(float[][] vectors, Projection how, long after) {
        long start = System.nanoTime();
        Watch impatient = new Watch() {
            @Override
            public boolean isCancelled() {
                return System.nanoTime() - start > after;
            }

            @Override
            public void progress(double share, String what) {}
        };
        try {
            Projector.project(vectors, how, 1, impatient);
            print("  was done before it could be cancelled");
        } catch (CancellationException _) {
            print("  ended %.2f s after it was cancelled", (System.nanoTime() - start - after) / 1e9);
        }
    }

    private static double purity(Places places) {
        float[][] points = new float[places.size()][];
        int[] groups = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = new float[] {(float) places.x()[i], (float) places.y()[i]};
            groups[i] = i % GROUPS;
        }
        return NeighbourPurity.ofClasses(points, groups, NeighbourPurity.NEIGHBOURS, Watch.NONE)
                .map(NeighbourPurity::value)
                .orElse(Double.NaN);
    }

    private static float[][] vectors(int count) {
        var random = new Random(1);
        float[][] centres = new float[GROUPS][WIDTH];
        for (float[] centre : centres) {
            for (int i = 0; i < WIDTH; i++) {
                centre[i] = (float) random.nextGaussian() * 2;
            }
        }
        float[][] vectors = new float[count][WIDTH];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < WIDTH; i++) {
                vectors[row][i] = centres[row % GROUPS][i] + (float) random.nextGaussian();
            }
        }
        return vectors;
    }

    private static void screen(int count) throws InterruptedException {
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            var view = new ScatterView();
            var random = new Random(1);
            double[] x = random.doubles(count).toArray();
            double[] y = random.doubles(count).toArray();
            int[] groups = random.ints(count, 0, 8).toArray();
            view.show(new Points(x, y), "x", "y", true);
            view.coloursProperty()
                    .set(new PointColours.Categories("group", List.of("a", "b", "c", "d", "e", "f", "g", "h"), groups));
            var stage = new Stage();
            stage.setScene(new Scene(new StackPane(view), 900, 700));
            stage.show();
            frames("zoom", view, count, i -> view.zoom(i < FRAMES / 2 ? 1.03 : 1 / 1.03));
            frames("brushing", view, count, i -> {
                var some = new BitSet(count);
                some.set(i * count / FRAMES / 2, i * count / FRAMES / 2 + count / 2);
                view.selectedProperty().set(some);
            });
            stage.close();
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    /// What changes before a frame.
    @FunctionalInterface
    private interface Change {
        void before(int frame);
    }

    private static void frames(String name, ScatterView view, int count, Change change) {
        double[] millis = new double[FRAMES];
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < FRAMES; i++) {
            change.before(i);
            long start = System.nanoTime();
            view.layout();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double each = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / FRAMES;
        Arrays.sort(millis);
        print(
                "%s of %,d points: median %.1f ms, 95%% %.1f ms a frame by the clock; mean %.1f ms of processor",
                name, count, millis[FRAMES / 2], millis[FRAMES * 95 / 100], each);
    }

    private static double cpu() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
