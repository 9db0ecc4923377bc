package org.molweave.app.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.Pane;

/// Stands for a pane's content and makes it when it is first put on a screen: a pane that nobody opens costs nothing.
final class LazyContent extends StackPane {

    private final Pane pane;
    private @Nullable Region content;

    LazyContent(Pane pane) {
        this.pane = pane;
        setId("pane-" + pane.id());
        getStyleClass().add("pane-content");
        setMinSize(0, 0);
        setAccessibleText(pane.title());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                make();
            }
        });
    }

    Optional<Node> content() {
        return Optional.ofNullable(content);
    }

    private void make() {
        if (content == null) {
            Region made = pane.content().get();
            made.setMinSize(0, 0);
            content = made;
            getChildren().setAll(made);
        }
    }
}
