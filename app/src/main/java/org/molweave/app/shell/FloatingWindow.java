package org.molweave.app.shell;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Windows that panes are dragged into: they look like the main one.
final class FloatingWindow {

    private FloatingWindow() {}

    /// The dock library's shape of a scene factory; `source` is the scene that the pane comes from.
    static Scene scene(@Nullable Scene source, Region content, double width, double height) {
        var scene = new Scene(new BorderPane(content), width, height);
        StyleSheets.apply(scene);
        if (source != null) {
            scene.getRoot().setStyle(source.getRoot().getStyle());
        }
        return scene;
    }
}
