package org.molweave.viz.figure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A view that can be exported, and that can show again what an exported figure showed. The window asks the pane in
/// focus, or the first node inside it that is one.
public interface FigureSource {

    /// The picture as it is now; empty while there is nothing to see.
    Optional<Figure> figure();

    /// Shows again what a figure of this view showed, from the figure's [Figure#provenance]. Project, molecules,
    /// knowledge, model and the molecule in focus are in place already; the view restores what is its own: steps,
    /// filters, the part that is looked at. What is still being computed is awaited. Returns what cannot be shown
    /// again, a sentence each.
    default List<String> restore(Map<String, String> provenance) {
        return List.of();
    }
}
