package org.molweave.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.Pane;
import org.molweave.viz.figure.FigureSource;

/// A view that has a picture now, and the pane that it is in.
public record FigureView(Pane pane, FigureSource source) {

    /// All views of a pane's content that have a picture. A view inside another one belongs to that.
    static List<FigureView> of(Pane pane, Node content) {
        List<FigureView> found = new ArrayList<>();
        collect(pane, content, found);
        return found;
    }

    private static void collect(Pane pane, Node node, List<FigureView> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof FigureSource source && source.figure().isPresent()) {
            found.add(new FigureView(pane, source));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(pane, child, found));
        }
    }

    /// The outermost view with a picture around a node, up to the content of its pane.
    static Optional<FigureView> around(Pane pane, @Nullable Node inside, Node content) {
        FigureSource outermost = null;
        for (Node at = inside; at != null; at = at.equals(content) ? null : at.getParent()) {
            if (at instanceof FigureSource source && source.figure().isPresent()) {
                outermost = source;
            }
        }
        return Optional.ofNullable(outermost).map(source -> new FigureView(pane, source));
    }

    /// The outermost view of a pane's content, with or without a picture.
    static Optional<FigureSource> outermost(Node node) {
        if (node instanceof FigureSource source) {
            return Optional.of(source);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(FigureView::outermost)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
