package org.molweave.viz.depict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.viz.palette.Theme;

class StructureCacheTest {

    private static final StructureCache.Look LOOK = new StructureCache.Look(60, 40, 2, Theme.LIGHT);

    @Test
    void theNewestRequestIsServedFirst() throws SmilesException {
        Deque<Runnable> work = new ArrayDeque<>();
        var cache = new StructureCache(work::add, Runnable::run);
        List<String> shown = new ArrayList<>();

        for (String smiles : List.of("C", "CC", "CCC")) {
            cache.find(Smiles.parse(smiles), LOOK, _ -> shown.add(smiles));
        }
        while (!work.isEmpty()) {
            work.remove().run();
        }

        assertEquals(List.of("CCC", "CC", "C"), shown);
    }

    @Test
    void aPictureIsPaintedOnceAtTheScaleOfTheDevice() throws SmilesException {
        var cache = new StructureCache(Runnable::run, Runnable::run);
        List<Image> painted = new ArrayList<>();

        cache.find(Smiles.parse("CCO"), LOOK, painted::add);
        Image found = cache.find(Smiles.parse("CCO"), LOOK, painted::add).orElseThrow();

        assertEquals(1, painted.size());
        assertSame(painted.getFirst(), found);
        assertEquals(120, found.getWidth());
        assertEquals(80, found.getHeight());
        assertTrue(hasInk(found));
    }

    @Test
    void everyCellThatAsksIsAnswered() throws SmilesException {
        Deque<Runnable> work = new ArrayDeque<>();
        var cache = new StructureCache(work::add, Runnable::run);
        List<Image> shown = new ArrayList<>();

        cache.find(Smiles.parse("CCO"), LOOK, shown::add);
        cache.find(Smiles.parse("CCO"), LOOK, shown::add);
        while (!work.isEmpty()) {
            work.remove().run();
        }

        assertEquals(2, shown.size());
        assertSame(shown.get(0), shown.get(1));
    }

    @Test
    void aVeryLargeMoleculeShowsAsItsSize() throws SmilesException {
        var cache = new StructureCache(Runnable::run, Runnable::run);
        List<Image> painted = new ArrayList<>();

        cache.find(Smiles.parse("C".repeat(3000)), LOOK, painted::add);

        assertTrue(hasInk(painted.getFirst()));
    }

    private static boolean hasInk(Image image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getArgb(x, y) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
