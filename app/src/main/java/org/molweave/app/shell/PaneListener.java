package org.molweave.app.shell;

import javafx.scene.Node;
import org.molweave.app.pane.PaneRequest;

/// Hears what nodes inside panes ask the window to do.
public interface PaneListener {

    /// With a picture, such as exporting it.
    void picture(FigureView view, PaneRequest request);

    /// With the table that the node is, or is part of.
    void table(Node node, PaneRequest request);
}
