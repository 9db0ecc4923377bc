package org.molweave.app.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import software.coley.bentofx.control.Headers;
import software.coley.bentofx.layout.container.DockContainerLeaf;

/// The heads of tabs in a row. One that has not its whole room is not shown at all, so that none lies below the arrow,
/// whose menu lists all tabs; the selected one is always seen.
final class TabHeaders extends Headers {

    TabHeaders(DockContainerLeaf container, Orientation orientation, Side side) {
        super(container, orientation, side);
    }

    @Override
    protected void layoutHorizontal() {
        List<Node> heads = getChildren();
        double[] widths = heads.stream().mapToDouble(TabHeaders::width).toArray();
        double room = getWidth();
        int first = first(widths, selected(heads), room);
        double x = 0;
        double all = 0;
        for (int i = 0; i < widths.length; i++) {
            all += widths[i];
            Node head = heads.get(i);
            // The first of all is shown even where it is cut: a row without a head could not be grasped.
            boolean shown = i >= first && (x + widths[i] <= room || i == first);
            if (!head.visibleProperty().isBound()) {
                head.setVisible(shown);
                head.setManaged(shown);
            }
            if (shown) {
                head.resizeRelocate(x, 0, Math.min(widths[i], Math.max(room, 0)), getHeight());
            }
            x = i < first ? 0 : shown ? x + widths[i] : Double.MAX_VALUE;
        }
        tell(all > room);
    }

    /// A head's content lies in its padding, not beside it.
    private static double width(Node head) {
        double padding = head instanceof Region region
                ? region.getInsets().getLeft() + region.getInsets().getRight()
                : 0;
        return Math.ceil(head.prefWidth(-1) - padding);
    }

    private int selected(List<Node> heads) {
        Node selected = keepInViewProperty().get();
        return selected == null ? -1 : heads.indexOf(selected);
    }

    /// The first head that is shown, so that the selected one finds room.
    private static int first(double[] widths, int selected, double room) {
        int first = 0;
        double upToSelected = 0;
        for (int i = 0; i <= selected; i++) {
            upToSelected += widths[i];
        }
        while (first < selected && upToSelected > room) {
            upToSelected -= widths[first];
            first++;
        }
        return first;
    }

    /// After the layout, which would not hear of it: the arrow that comes or goes takes room.
    private void tell(boolean over) {
        Scene scene = getScene();
        if (scene == null || overflowingProperty().get() == over) {
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                overflowingProperty().set(over);
            }
        });
    }
}
