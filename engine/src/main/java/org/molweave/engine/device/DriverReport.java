package org.molweave.engine.device;

import java.util.List;

/// What the driver of the graphics cards says when it is asked.
public sealed interface DriverReport {

    /// There is no driver, so no card that could be used.
    record Nothing() implements DriverReport {}

    /// There is something of a driver, but it does not work; `reason` in its own words.
    record Broken(String reason) implements DriverReport {}

    /// At least one card, in the order of their indices.
    record Cards(List<Card> cards) implements DriverReport {
        public Cards {
            cards = List.copyOf(cards);
        }
    }
}
