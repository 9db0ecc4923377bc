package org.molweave.viz.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.viz.palette.Theme;

/// What a scatter looks like in a file, and on the layer of the screen.
class ScatterDrawingTest {

    private static final int SIDE = 400;
    private static final Points POINTS = new Points(
            new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, Double.NaN}, new double[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5});
    private static final PointColours COLOURS =
            new PointColours.Categories("part", List.of("a", "b"), new int[] {0, 0, 0, 0, 0, 0, 1, 1, 1, 1});

    private static BufferedImage painted(boolean points) {
        var selected = new BitSet();
        selected.set(0, 10);
        var drawing = new ScatterDrawing(
                POINTS,
                COLOURS,
                selected,
                -1,
                new AxisSpec("x", 0, 10, AxisSpec.Scale.LINEAR),
                new AxisSpec("y", 0, 10, AxisSpec.Scale.LINEAR),
                false,
                PointNames.NONE,
                "",
                points);
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        drawing.chart(Theme.LIGHT).draw(graphics, new Rectangle2D.Double(0, 0, SIDE, SIDE));
        graphics.dispose();
        return image;
    }

    private static long count(BufferedImage image, int category) {
        int rgb = Integer.parseInt(Theme.LIGHT.category(category), 1, 7, 16);
        long count = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                count += (image.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void theFileShowsEveryPointInItsColour() {
        BufferedImage with = painted(true);
        BufferedImage legendOnly = painted(false);

        double one = (count(with, 0) - count(legendOnly, 0)) / 6.0;
        double other = (count(with, 1) - count(legendOnly, 1)) / 3.0;

        // Pixels at the edge are mixed with the ring.
        double radius = PointLook.of(10, new BitSet()).selectedRadius();
        assertEquals(one, other, 3);
        assertTrue(one > 0.65 * Math.PI * radius * radius, one + " pixels a point");
        assertTrue(one < 1.05 * Math.PI * radius * radius, one + " pixels a point");
    }

    @Test
    void aStampOnTheScreenIsAsLargeAsADotInTheFile() {
        var stamp = new Stamp(3.5);
        for (double shift : new double[] {0, 0.25, 0.5, 0.99}) {
            int[] pixels = new int[20 * 20];
            stamp.put(pixels, 20, 20, 10 + shift, 10 - shift, 0xffffff, 256);

            double area = 0;
            for (int pixel : pixels) {
                area += (pixel >>> 24) / 255.0;
            }
            assertEquals(Math.PI * 3.5 * 3.5, area, 0.6);
        }
    }

    @Test
    void aStampAtTheEdgeStaysInside() {
        int[] pixels = new int[4 * 4];

        new Stamp(3).put(pixels, 4, 4, 0, 4, 0xff0000, 256);
        new Stamp(3).put(pixels, 4, 4, -40, 400, 0xff0000, 256);

        assertEquals(0xffff0000, pixels[3 * 4]);
        assertEquals(0, pixels[3]);
    }

    @Test
    void valuesFallIntoTheirBars() {
        var bars = new Bars(Bars.edges(0, 1, 4), List.of());

        assertEquals(0, bars.bin(0));
        assertEquals(1, bars.bin(0.25));
        assertEquals(3, bars.bin(1));
        assertEquals(-1, bars.bin(1.01));
        assertEquals(-1, bars.bin(Double.NaN));
    }

    @Test
    void namesOfAnAxisNeverOverlap() {
        var graphics = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        List<String> names = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> "Name" + i)
                .toList();
        for (int width : new int[] {3000, 1500, 400, 120}) {
            var axis = new NameAxis("", names);
            new ChartStyle(Theme.LIGHT).look(axis);

            var ticks = axis.refreshTicks(
                    graphics,
                    new org.jfree.chart.axis.AxisState(),
                    new Rectangle2D.Double(0, 0, width, 100),
                    org.jfree.chart.ui.RectangleEdge.BOTTOM);

            var metrics = graphics.getFontMetrics();
            double apart = (double) width
                    / 100
                    * (ticks.get(1).getValue() - ticks.get(0).getValue());
            double needed = axis.isVerticalTickLabels() ? metrics.getAscent() : metrics.stringWidth("Name99");
            assertTrue(apart >= needed, width + " wide: " + apart + " for " + needed);
        }
        graphics.dispose();
    }
}
