package org.molweave.app.tour;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// At which step the tour is. It prepares a step before it is shown, and ends once.
public final class TourModel {

    private static final int OVER = -1;

    private final List<TourStep> steps;
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(this, "at", OVER);

    /// `steps` in their order, one at least.
    public TourModel(List<TourStep> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A tour needs a step.");
        }
        this.steps = List.copyOf(steps);
    }

    public void start() {
        go(0);
    }

    /// The next step; after the last one the tour is over.
    public void next() {
        if (isOver()) {
            return;
        }
        if (isLast()) {
            leave();
        } else {
            go(at.get() + 1);
        }
    }

    public void back() {
        if (at.get() > 0) {
            go(at.get() - 1);
        }
    }

    public void leave() {
        at.set(OVER);
    }

    private void go(int index) {
        steps.get(index).prepare().run();
        at.set(index);
    }

    /// The number of the step from 0; negative before and after the tour.
    public ReadOnlyIntegerProperty atProperty() {
        return at.getReadOnlyProperty();
    }

    /// Throws [IllegalStateException] where the tour is over.
    public TourStep step() {
        if (isOver()) {
            throw new IllegalStateException("The tour is over.");
        }
        return steps.get(at.get());
    }

    public int size() {
        return steps.size();
    }

    public boolean isOver() {
        return at.get() < 0;
    }

    public boolean isLast() {
        return at.get() == steps.size() - 1;
    }
}
