package org.molweave.viz.chart;

/// A disc to be put onto pixels, smooth at its edge, at any quarter of a pixel.
final class Stamp {

    private static final int PARTS = 4;
    /// Samples along each side of a pixel at the edge.
    private static final int SAMPLES = 4;

    private final int reach;
    private final int size;
    private final int[][] covers = new int[PARTS * PARTS][];

    Stamp(double radius) {
        reach = (int) Math.ceil(radius + 1);
        size = 2 * reach + 1;
        for (int part = 0; part < covers.length; part++) {
            int row = part / PARTS;
            double dx = (part - row * PARTS) / (double) PARTS;
            covers[part] = cover(reach + dx, reach + row / (double) PARTS, radius);
        }
    }

    /// How much of each pixel lies inside, 0 to 255.
    private int[] cover(double cx, double cy, double radius) {
        int[] cover = new int[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int inside = 0;
                for (int s = 0; s < SAMPLES * SAMPLES; s++) {
                    int sampleRow = s / SAMPLES;
                    double px = x + (s - sampleRow * SAMPLES + 0.5) / SAMPLES;
                    double py = y + (sampleRow + 0.5) / SAMPLES;
                    inside += (px - cx) * (px - cx) + (py - cy) * (py - cy) <= radius * radius ? 1 : 0;
                }
                cover[y * size + x] = inside * 255 / (SAMPLES * SAMPLES);
            }
        }
        return cover;
    }

    /// Blends the disc at (px, py) into pixels with premultiplied alpha. `opacity` is 0 to 256.
    void put(int[] pixels, int width, int height, double px, double py, int rgb, int opacity) {
        int cellX = (int) Math.floor(px);
        int cellY = (int) Math.floor(py);
        if (cellX < -reach || cellY < -reach || cellX >= width + reach || cellY >= height + reach) {
            return;
        }
        int partX = (int) ((px - cellX) * PARTS);
        int partY = (int) ((py - cellY) * PARTS);
        int[] cover = covers[partY * PARTS + partX];
        int left = cellX - reach;
        int top = cellY - reach;
        int red = (rgb >> 16) & 0xff;
        int green = (rgb >> 8) & 0xff;
        int blue = rgb & 0xff;
        for (int y = Math.max(0, -top); y < Math.min(size, height - top); y++) {
            int row = (top + y) * width + left;
            for (int x = Math.max(0, -left); x < Math.min(size, width - left); x++) {
                int alpha = (cover[y * size + x] * opacity) >> 8;
                if (alpha != 0) {
                    int below = pixels[row + x];
                    int rest = 255 - alpha;
                    pixels[row + x] = ((alpha + (below >>> 24) * rest / 255) << 24)
                            | (mixed(red, below >> 16, alpha, rest) << 16)
                            | (mixed(green, below >> 8, alpha, rest) << 8)
                            | mixed(blue, below, alpha, rest);
                }
            }
        }
    }

    private static int mixed(int above, int below, int alpha, int rest) {
        return (above * alpha + (below & 0xff) * rest) / 255;
    }
}
