package org.molweave.viz.chart;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.molweave.viz.palette.Theme;

/// Many points as one image: a hundred thousand of them are painted in a few hundredths of a second.
final class PointLayer extends ImageView {

    private int[] pixels = new int[0];
    private int width;
    private int height;
    private PixelBuffer<IntBuffer> buffer = buffer();

    private PixelBuffer<IntBuffer> buffer() {
        return new PixelBuffer<>(
                Math.max(1, width),
                Math.max(1, height),
                IntBuffer.wrap(pixels.length == 0 ? new int[1] : pixels),
                PixelFormat.getIntArgbPreInstance());
    }

    void clear() {
        setImage(null);
        width = 0;
    }

    /// Paints into the data area of the frame; `scale` is the number of device pixels to a pixel.
    void paint(
            Points points, int[] rgb, PointColours colours, BitSet selected, Frame frame, double scale, Theme theme) {
        fit(frame, scale);
        Arrays.fill(pixels, 0);
        var look = PointLook.of(points.size(), selected);
        var place = new Place(frame, scale);
        var stamp = new Stamp(look.radius() * scale);
        int opacity = (int) (256 * look.opacity());
        // What is known lies above what is not.
        for (boolean known : new boolean[] {false, true}) {
            for (int i = 0; i < points.size(); i++) {
                if (points.isShown(i) && colours.isKnown(i) == known && !selected.get(i)) {
                    stamp.put(pixels, width, height, place.x(points.x()[i]), place.y(points.y()[i]), rgb[i], opacity);
                }
            }
        }
        if (look.emphasises()) {
            selected(points, rgb, selected, look, place, scale, theme);
        }
        buffer.updateBuffer(_ -> null);
    }

    private void selected(
            Points points, int[] rgb, BitSet selected, PointLook look, Place place, double scale, Theme theme) {
        var stamp = new Stamp(look.selectedRadius() * scale);
        var ring = new Stamp((look.selectedRadius() + PointLook.RING) * scale);
        boolean rings = PointLook.rings(selected);
        int ink = Integer.parseInt(theme.text(), 1, 7, 16);
        for (int i = selected.nextSetBit(0); i >= 0 && i < points.size(); i = selected.nextSetBit(i + 1)) {
            if (points.isShown(i)) {
                double px = place.x(points.x()[i]);
                double py = place.y(points.y()[i]);
                if (rings) {
                    ring.put(pixels, width, height, px, py, ink, 256);
                }
                stamp.put(pixels, width, height, px, py, rgb[i], 256);
            }
        }
    }

    private void fit(Frame frame, double scale) {
        int wantedWidth = Math.max(1, (int) Math.ceil(frame.area().getWidth() * scale));
        int wantedHeight = Math.max(1, (int) Math.ceil(frame.area().getHeight() * scale));
        if (wantedWidth != width || wantedHeight != height) {
            width = wantedWidth;
            height = wantedHeight;
            pixels = new int[width * height];
            buffer = buffer();
            setImage(new WritableImage(buffer));
        }
        setFitWidth(width / scale);
        setFitHeight(height / scale);
        relocate(frame.area().getMinX(), frame.area().getMinY());
    }

    /// Where values lie on the image: both axes are linear.
    private static final class Place {
        private final double xFactor;
        private final double xShift;
        private final double yFactor;
        private final double yShift;

        Place(Frame frame, double scale) {
            double left = frame.area().getMinX();
            double top = frame.area().getMinY();
            double x0 = frame.fromX(0);
            double y0 = frame.fromY(0);
            xFactor = (frame.fromX(1) - x0) * scale;
            xShift = (x0 - left) * scale;
            yFactor = (frame.fromY(1) - y0) * scale;
            yShift = (y0 - top) * scale;
        }

        double x(double value) {
            return value * xFactor + xShift;
        }

        double y(double value) {
            return value * yFactor + yShift;
        }
    }
}
