package org.molweave.app.pane;

import java.util.function.Supplier;
import javafx.scene.layout.Region;

/// A dockable part of the window. `id` is stable: layouts are saved by it. The content is made when it is first shown.
/// `help` is a sentence or two for the tooltip and the help page.
public record Pane(String id, String title, String icon, Place place, String help, Supplier<Region> content) {

    /// Where a pane lies until the user moves it.
    public enum Place {
        /// Beside the middle, on the left.
        LEFT,
        /// The middle.
        CENTRE,
        /// Beside the middle, on the right.
        RIGHT,
        /// Below all others.
        BOTTOM,
        /// A column of its own at the right edge, so that it covers no other pane; closed until it is asked for.
        SIDE
    }
}
