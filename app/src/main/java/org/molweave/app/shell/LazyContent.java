package org.molweave.app.shell;

import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.Pane;
import org.molweave.app.pane.PaneRequest;

/// Stands for a pane's content and makes it when it is first put on a screen: a pane that nobody opens costs nothing.
final class LazyContent extends StackPane {

    private final Pane pane;
    private final PaneListener listener;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Region content;

    /// `listener` hears what is asked of a picture or table in the pane.
    LazyContent(Pane pane, PaneListener listener) {
        this.pane = pane;
        this.listener = listener;
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

    private void listen(Region made) {
        addEventHandler(PaneRequest.ANY, request -> {
            if (request.isAboutPicture()) {
                view(request.getTarget(), made)
                        .or(() -> FigureView.of(pane, made).stream().findFirst())
                        .ifPresent(view -> listener.picture(view, request));
            } else if (request.getTarget() instanceof Node node) {
                listener.table(node, request);
            }
            request.consume();
        });
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.getTarget() instanceof Node node && view(node, made).isPresent()) {
                menu.getItems().setAll(PaneRequest.pictureItems(node));
                menu.show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
    }

    private Optional<FigureView> view(EventTarget target, Region made) {
        return target instanceof Node node ? FigureView.around(pane, node, made) : Optional.empty();
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
            listen(made);
        }
    }
}
