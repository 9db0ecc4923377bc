package org.molweave.viz.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A page as pixels. Made on any thread; the image of it is for the screen and the clipboard.
public final class Raster {

    /// 400 MB of memory at most.
    private static final long MOST_PIXELS = 100_000_000;

    private final BufferedImage image;

    private Raster(BufferedImage image) {
        this.image = image;
    }

    /// With so many dots an inch.
    public static Raster of(Page page, double dpi) {
        return scaled(page, page.pointsPerPixel() * dpi / 72);
    }

    /// Enlarged or reduced by a factor.
    public static Raster scaled(Page page, double factor) {
        long width = Math.max(1, Math.round(page.width() * factor));
        long height = Math.max(1, Math.round(page.height() * factor));
        if (width * height > MOST_PIXELS) {
            throw new IllegalArgumentException(
                    "A picture of %,d × %,d dots is too large. Choose a smaller size or fewer dots an inch."
                            .formatted(width, height));
        }
        var image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        page.paint(graphics, factor);
        graphics.dispose();
        return new Raster(image);
    }

    public BufferedImage image() {
        return image;
    }

    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    public Image toImage() {
        var copy = new WritableImage(width(), height());
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] opaque = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            opaque[i] = 0xff000000 | pixels[i];
        }
        copy.getPixelWriter().setPixels(0, 0, width(), height(), PixelFormat.getIntArgbInstance(), opaque, 0, width());
        return copy;
    }
}
