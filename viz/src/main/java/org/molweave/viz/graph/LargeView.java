package org.molweave.viz.graph;

import java.nio.IntBuffer;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.graph.LargePainter.Job;

/// Shows what [LargePainter] paints beside the JavaFX thread. Until the next painting is ready the last one is moved
/// and
/// scaled along, so that a large picture follows the mouse at once.
final class LargeView {

    /// Runs work on another thread and hands its result to the JavaFX thread; hands over an empty array where it
    /// failed.
    @FunctionalInterface
    interface Beside {
        void run(Callable<int[]> work, Consumer<int[]> show);
    }

    private final Beside beside;
    private final Runnable painted;
    private @Nullable Job shown;
    private @Nullable WritableImage image;
    private @Nullable Job next;
    private boolean atWork;

    /// `painted` is called whenever there is something newer to be drawn.
    LargeView(Beside beside, Runnable painted) {
        this.beside = beside;
        this.painted = painted;
    }

    void draw(GraphicsContext graphics, Job wanted) {
        Job last = shown;
        if (image != null && last != null && last.picture().equals(wanted.picture())) {
            double factor = wanted.viewpoint().scale() / last.viewpoint().scale();
            double width = last.width() * factor;
            double height = last.height() * factor;
            double x = wanted.viewpoint().pixelX(last.viewpoint().x(), wanted.width()) - width / 2;
            double y = wanted.viewpoint().pixelY(last.viewpoint().y(), wanted.height()) - height / 2;
            graphics.drawImage(image, x, y, width, height);
        }
        if (!wanted.equals(last)) {
            next = wanted;
            work();
        }
    }

    private void work() {
        Job job = next;
        if (atWork || job == null) {
            return;
        }
        next = null;
        atWork = true;
        beside.run(() -> LargePainter.pixels(job), pixels -> take(job, pixels));
    }

    private void take(Job job, int[] pixels) {
        atWork = false;
        if (pixels.length > 0) {
            image = new WritableImage(new PixelBuffer<>(
                    job.width(), job.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
        }
        shown = job;
        painted.run();
        work();
    }
}
