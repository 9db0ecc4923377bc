package org.molweave.viz.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.viz.graph.Fit.Item;
import org.molweave.viz.graph.Overlay.Reach;

class FitTest {

    private static final double FREE = 1e5;

    private static Item item(double x, double y, double left, double right) {
        return new Item(new Place(x, y), new Reach(left, right, 10));
    }

    @Test
    void theWidestPairOfLabelsJustFits() {
        // A long label on the right of an inner node, a short one on the left of an outer node: 30 + 5 s + 110 = 400.
        var fit = new Fit(List.of(item(0, 0, 30, 5), item(5, 1, 5, 110), item(6, 2, 5, 20)), 400, 1_000);

        Viewpoint viewpoint = fit.at(FREE);

        assertEquals(52, viewpoint.scale(), 1e-9);
        assertEquals(30, viewpoint.pixelX(0, 400), 1e-9);
        assertEquals(400 - 110, viewpoint.pixelX(5, 400), 1e-9);
    }

    @Test
    void nothingIsLargerThanWanted() {
        var fit = new Fit(List.of(item(0, 0, 10, 10), item(1, 1, 10, 10)), 400, 300);

        assertEquals(60, fit.at(60).scale());
        assertEquals(200, fit.at(60).pixelX(0.5, 400), 1e-9);
    }

    @Test
    void nodesKeepAThirdOfAViewThatIsTooNarrow() {
        // 200 + 100 + 240 pixels for a width of 300: both labels lose 120.
        var fit = new Fit(List.of(item(0, 0, 200, 5), item(2, 1, 5, 240)), 300, 300);

        Viewpoint viewpoint = fit.at(FREE);

        assertEquals(50, viewpoint.scale(), 1e-9);
        assertEquals(80, viewpoint.pixelX(0, 300), 1e-9);
        assertEquals(180, viewpoint.pixelX(2, 300), 1e-9);
    }

    @Test
    void noLabelPushesNodesOutOfTheView() {
        var fit = new Fit(List.of(item(0, 0, 5, 5), item(2, 1, 5, 2_000)), 300, 300);

        Viewpoint viewpoint = fit.at(FREE);

        assertEquals(50, viewpoint.scale(), 1e-9);
        assertEquals(30, viewpoint.pixelX(0, 300), 1e-9);
    }

    @Test
    void aSingleNodeLiesInTheMiddleWithItsLabel() {
        Viewpoint viewpoint = new Fit(List.of(item(3, 4, 0, 100)), 400, 300).at(60);

        assertEquals(60, viewpoint.scale());
        assertEquals(150, viewpoint.pixelX(3, 400), 1e-9);
        assertEquals(150, viewpoint.pixelY(4, 300), 1e-9);
        assertTrue(viewpoint.pixelX(3, 400) + 100 < 400);
    }
}
