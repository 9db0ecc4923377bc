package org.molweave.app.guide;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Writes pictures with 256 colours by median cut, a third of the size that they have in full colour.
final class PalettePng {

    private static final int COLOURS = 256;

    /// Distinct colours with how often each occurs.
    private record Box(List<int[]> colours) {

        int channel() {
            int widest = 0;
            int most = -1;
            for (int c = 0; c < 3; c++) {
                int channel = c;
                int least = colours.stream().mapToInt(k -> k[channel]).min().orElse(0);
                int greatest = colours.stream().mapToInt(k -> k[channel]).max().orElse(0);
                if (greatest - least > most) {
                    most = greatest - least;
                    widest = c;
                }
            }
            return widest;
        }

        long pixels() {
            return colours.stream().mapToLong(k -> k[3]).sum();
        }

        int mean(int channel) {
            return (int) Math.round(colours.stream()
                            .mapToDouble(k -> (double) k[channel] * k[3])
                            .sum()
                    / pixels());
        }
    }

    private PalettePng() {}

    static void write(BufferedImage image, Path file) throws IOException {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        List<Box> boxes = boxes(counts);
        var red = new byte[boxes.size()];
        var green = new byte[boxes.size()];
        var blue = new byte[boxes.size()];
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            red[i] = (byte) boxes.get(i).mean(0);
            green[i] = (byte) boxes.get(i).mean(1);
            blue[i] = (byte) boxes.get(i).mean(2);
            for (int[] colour : boxes.get(i).colours()) {
                places.put(colour[0] << 16 | colour[1] << 8 | colour[2], i);
            }
        }
        var model = new IndexColorModel(8, boxes.size(), red, green, blue);
        var indexed = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                indexed.getRaster()
                        .setSample(x, y, 0, Objects.requireNonNull(places.get(image.getRGB(x, y) & 0xffffff)));
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(indexed, "png", file.toFile());
    }

    private static List<Box> boxes(Map<Integer, Integer> counts) {
        var all = new ArrayList<int[]>();
        counts.forEach((rgb, count) -> all.add(new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255, count}));
        var boxes = new ArrayList<Box>();
        boxes.add(new Box(all));
        while (boxes.size() < COLOURS) {
            Box largest = boxes.stream()
                    .filter(box -> box.colours().size() > 1)
                    .max(Comparator.comparingLong(Box::pixels))
                    .orElse(null);
            if (largest == null) {
                break;
            }
            boxes.remove(largest);
            int channel = largest.channel();
            List<int[]> sorted = largest.colours().stream()
                    .sorted(Comparator.comparingInt(colour -> colour[channel]))
                    .toList();
            int cut = cut(sorted, largest.pixels());
            boxes.add(new Box(sorted.subList(0, cut)));
            boxes.add(new Box(sorted.subList(cut, sorted.size())));
        }
        return boxes;
    }

    /// Half of the pixels on each side, and a colour at least.
    private static int cut(List<int[]> sorted, long pixels) {
        long seen = 0;
        for (int i = 0; i < sorted.size() - 1; i++) {
            seen += sorted.get(i)[3];
            if (seen * 2 >= pixels) {
                return i + 1;
            }
        }
        return sorted.size() - 1;
    }
}
