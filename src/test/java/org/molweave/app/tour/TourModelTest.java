package org.molweave.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class TourModelTest {

    private final List<String> prepared = new ArrayList<>();
    private final TourModel tour = new TourModel(List.of(step("a"), step("b"), step("c")));

    private TourStep step(String name) {
        return new TourStep(name, name, name, () -> prepared.add(name));
    }

    @Test
    void everyStepIsPreparedBeforeItIsShown() {
        var shown = new ArrayList<String>();
        tour.atProperty().subscribe((_, _) -> {
            if (!tour.isOver()) {
                shown.add(tour.step().title());
                assertEquals(tour.step().title(), prepared.getLast());
            }
        });

        tour.start();
        tour.next();
        tour.back();
        tour.next();
        tour.next();
        assertTrue(tour.isLast());
        tour.next();

        assertEquals(List.of("a", "b", "a", "b", "c"), shown);
        assertEquals(shown, prepared);
        assertTrue(tour.isOver());
        assertThrows(IllegalStateException.class, tour::step);
    }

    @Test
    void itCanBeLeftAtEveryStepAndStaysLeft() {
        for (int steps = 0; steps < 3; steps++) {
            tour.start();
            for (int i = 0; i < steps; i++) {
                tour.next();
            }
            tour.leave();
            assertTrue(tour.isOver());
            tour.next();
            tour.back();
            assertTrue(tour.isOver());
        }
    }

    @Test
    void thereIsNothingBeforeTheFirstStep() {
        tour.start();
        tour.back();

        assertEquals(0, tour.atProperty().get());
        assertFalse(tour.isOver());
    }

    @Test
    void theCalloutStandsBesideItsTargetAndInsideTheWindow() {
        Bounds[] targets = {
            new BoundingBox(0, 80, 480, 500),
            new BoundingBox(480, 80, 700, 500),
            new BoundingBox(1180, 80, 420, 500),
            new BoundingBox(0, 680, 1600, 280),
            new BoundingBox(1560, 40, 30, 30),
            new BoundingBox(0, 0, 1600, 1000),
            new BoundingBox(0, 0, -1, -1)
        };
        for (Bounds target : targets) {
            Point2D at = Callout.place(target, 340, 180, 1600, 1000);

            assertTrue(at.getX() >= 0 && at.getX() + 340 <= 1600, target + " " + at);
            assertTrue(at.getY() >= 0 && at.getY() + 180 <= 1000, target + " " + at);
            boolean fills = target.getWidth() > 1500 && target.getHeight() > 900;
            if (!fills && target.getWidth() > 0) {
                assertFalse(target.intersects(at.getX(), at.getY(), 340, 180), target + " " + at);
            }
        }
    }
}
