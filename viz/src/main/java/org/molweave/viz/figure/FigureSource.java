package org.molweave.viz.figure;

import java.util.Optional;

/// A view that can be exported. The window asks the pane in focus, or the first node inside it that is one.
public interface FigureSource {

    /// The picture as it is now; empty while there is nothing to see.
    Optional<Figure> figure();
}
