package org.molweave.viz.depict;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Drawing.Anchor;
import org.molweave.engine.chem.Molecule;
import org.molweave.viz.palette.Theme;

/// Pictures of structures for the cells of tables and galleries, painted beside the window's thread and kept for a
/// while. The newest request is served first, so that a fast scroll shows what is on the screen.
public final class StructureCache {

    /// Larger molecules show as their size: nothing could be seen of them in a cell.
    private static final int MOST_ATOMS = 250;
    private static final int MOST_IMAGES = 800;
    private static final int MOST_DRAWINGS = 4_000;
    private static final int MOST_WAITING = 150;
    private static final double LONGEST_BOND = 26;

    /// Of some thirty atoms with their bonds as strokes.
    private static final int DRAWING_BYTES = 6_000;

    private final Executor work;
    private final Executor screen;
    private final int workers;
    private final Map<Key, Image> images = new Recent<>(MOST_IMAGES);
    private final Map<String, Drawing> drawings = new Recent<>(MOST_DRAWINGS);
    private final Map<Key, Request> waiting = new LinkedHashMap<>();
    private int running;

    /// What a picture looks like: the size in pixels of the window, the pixels of the device for each, and the theme.
    public record Look(int width, int height, double deviceScale, Theme theme) {}

    private record Key(String smiles, Look look) {}

    private record Request(Molecule molecule, Look look, List<Consumer<? super Image>> waiters) {
        Key key() {
            return new Key(molecule.smiles(), look);
        }
    }

    /// Forgets what was not asked for the longest time.
    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        Recent(int most) {
            super(256, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /// `work` paints, `screen` shows: it runs things on the JavaFX thread.
    public StructureCache(Executor work, Executor screen) {
        this.work = work;
        this.screen = screen;
        workers = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /// The picture, if it is there. Otherwise it is painted, and `show` is called with it later, unless so much else is
    /// asked for meanwhile that nobody waits for it any more.
    public Optional<Image> find(Molecule molecule, Look look, Consumer<? super Image> show) {
        var key = new Key(molecule.smiles(), look);
        synchronized (this) {
            Image image = images.get(key);
            if (image != null) {
                return Optional.of(image);
            }
            Request earlier = waiting.remove(key);
            Request request = earlier == null ? new Request(molecule, look, new ArrayList<>()) : earlier;
            request.waiters.add(show);
            waiting.put(key, request);
            if (waiting.size() > MOST_WAITING) {
                waiting.remove(waiting.keySet().iterator().next());
            }
            if (running >= workers) {
                return Optional.empty();
            }
            running++;
        }
        work.execute(this::serve);
        return Optional.empty();
    }

    /// The drawing of a molecule, remembered or made now; from any thread but the window's.
    public Drawing drawing(Molecule molecule) {
        synchronized (this) {
            Drawing known = drawings.get(molecule.smiles());
            if (known != null) {
                return known;
            }
        }
        Drawing made = Drawing.of(molecule);
        synchronized (this) {
            drawings.put(molecule.smiles(), made);
        }
        return made;
    }

    /// About how many bytes the pictures and drawings take.
    public synchronized long bytes() {
        double pixels = images.values().stream()
                .mapToDouble(image -> image.getWidth() * image.getHeight())
                .sum();
        return (long) (Integer.BYTES * pixels) + (long) DRAWING_BYTES * drawings.size();
    }

    private void serve() {
        for (Request request = newest(); request != null; request = newest()) {
            Request served = request;
            Image image = painted(served.molecule, served.look);
            synchronized (this) {
                images.put(served.key(), image);
            }
            screen.execute(() -> served.waiters.forEach(waiter -> waiter.accept(image)));
        }
    }

    private synchronized @Nullable Request newest() {
        if (waiting.isEmpty()) {
            running--;
            return null;
        }
        Key last = ((LinkedHashMap<Key, Request>) waiting).lastEntry().getKey();
        return waiting.remove(last);
    }

    private Image painted(Molecule molecule, Look look) {
        int width = Math.max(1, (int) Math.round(look.width * look.deviceScale));
        int height = Math.max(1, (int) Math.round(look.height * look.deviceScale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(look.deviceScale, look.deviceScale);
        try {
            paint(graphics, molecule, look);
        } finally {
            graphics.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private void paint(Graphics2D graphics, Molecule molecule, Look look) {
        if (molecule.atoms() > MOST_ATOMS) {
            write(graphics, look, "%,d atoms".formatted(molecule.atoms()));
            return;
        }
        try {
            Drawing drawing = drawing(molecule);
            Fit fit = Fit.into(drawing, look.width, look.height, LONGEST_BOND);
            StructurePainter.paint(graphics, drawing, fit, StructureStyle.of(look.theme));
        } catch (IllegalArgumentException e) {
            write(graphics, look, "cannot be drawn");
        }
    }

    private static void write(Graphics2D graphics, Look look, String text) {
        new Graphics2DPaper(graphics)
                .text(look.width / 2.0, look.height / 2.0, 12, Anchor.MIDDLE, look.theme.mutedText(), text);
    }
}
