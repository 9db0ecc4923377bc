package org.molweave.app.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.Pane;
import org.molweave.app.text.Text;
import software.coley.bentofx.Bento;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.DockContainer;
import software.coley.bentofx.layout.container.DockContainerBranch;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/// The panes, side by side, in tabs and in windows of their own. A pane's content is made when it is first seen.
final class Dock {

    private static final double LEFT_SHARE = 0.3;
    private static final double RIGHT_SHARE = 0.76;
    private static final double BOTTOM_SHARE = 0.68;
    private static final double SIDE_SHARE = 0.76;

    private final Bento bento = new Bento();
    private final Map<String, Pane> panes = new LinkedHashMap<>();
    private final Map<String, Dockable> dockables = new LinkedHashMap<>();
    private final BorderPane node = new BorderPane();
    private final PaneListener listener;

    /// `listener` hears what nodes in panes ask for.
    Dock(List<Pane> all, PaneListener listener) {
        this.listener = listener;
        node.setId("dock");
        bento.stageBuilding().setSceneFactory(FloatingWindow::scene);
        bento.controlsBuilding().setHeadersFactory(TabHeaders::new);
        bento.controlsBuilding().setCanvasFactory(_ -> new DropShade());
        for (Pane pane : all) {
            panes.put(pane.id(), pane);
            dockables.put(pane.id(), dockable(pane));
        }
        reset();
    }

    Region node() {
        return node;
    }

    /// Puts every pane where it belongs at first.
    void reset() {
        closeFloating();
        var build = bento.dockBuilding();
        DockContainerRootBranch root = build.root("root");
        var upper = build.branch("upper");
        root.setOrientation(Orientation.VERTICAL);
        upper.setOrientation(Orientation.HORIZONTAL);
        var leaves = new EnumMap<Pane.Place, DockContainerLeaf>(Pane.Place.class);
        for (Pane.Place place : Pane.Place.values()) {
            var leaf = build.leaf(place.name().toLowerCase(java.util.Locale.ROOT));
            leaf.setPruneWhenEmpty(place != Pane.Place.CENTRE);
            leaves.put(place, leaf);
        }
        dockables.values().forEach(Dock::detach);
        for (Pane pane : panes.values()) {
            if (pane.place() != Pane.Place.SIDE) {
                leaf(leaves, pane.place()).addDockable(dockables.get(pane.id()));
            }
        }
        upper.addContainers(
                leaf(leaves, Pane.Place.LEFT), leaf(leaves, Pane.Place.CENTRE), leaf(leaves, Pane.Place.RIGHT));
        root.addContainers(upper, leaf(leaves, Pane.Place.BOTTOM));
        upper.setDividerPositions(LEFT_SHARE, RIGHT_SHARE);
        root.setDividerPositions(BOTTOM_SHARE);
        leaves.values().forEach(leaf -> {
            if (!leaf.getDockables().isEmpty()) {
                leaf.selectDockable(leaf.getDockables().getFirst());
            }
        });
        node.setCenter(root);
    }

    /// All panes, in the order of their tabs.
    List<Pane> panes() {
        return List.copyOf(panes.values());
    }

    /// Brings a pane to the front; one that was closed comes back to its first place.
    void show(String id) {
        Dockable dockable = dockables.get(id);
        if (dockable == null) {
            return;
        }
        if (dockable.getContainer() == null) {
            home(panes.get(id)).addDockable(dockable);
        }
        DockContainerLeaf leaf = dockable.getContainer();
        if (leaf != null) {
            leaf.selectDockable(dockable);
            Node content = dockable.getNode();
            if (content != null
                    && content.getScene() != null
                    && content.getScene().getWindow() instanceof javafx.stage.Stage stage) {
                stage.toFront();
            }
        }
    }

    /// Takes a pane out of the window; its content stays as it is.
    void hide(String id) {
        Dockable dockable = dockables.get(id);
        if (dockable != null) {
            detach(dockable);
        }
    }

    boolean isOpen(String id) {
        Dockable dockable = dockables.get(id);
        return dockable != null && dockable.getContainer() != null;
    }

    /// The pane that holds the node, whichever window it is in.
    Optional<Pane> paneOf(@org.jspecify.annotations.Nullable Node inside) {
        for (Node at = inside; at != null; at = at.getParent()) {
            for (Map.Entry<String, Dockable> entry : dockables.entrySet()) {
                if (at.equals(entry.getValue().getNode())) {
                    return Optional.ofNullable(panes.get(entry.getKey()));
                }
            }
        }
        return Optional.empty();
    }

    /// The content of a pane, where it was made already.
    Optional<Node> content(String id) {
        return Optional.ofNullable(dockables.get(id))
                .map(Dockable::getNode)
                .map(LazyContent.class::cast)
                .flatMap(LazyContent::content);
    }

    /// The panes that are in front of their tabs, in the order of their places.
    List<Pane> visible() {
        var visible = new ArrayList<Pane>();
        for (Pane pane : panes.values()) {
            Dockable dockable = dockables.get(pane.id());
            if (dockable != null
                    && dockable.getContainer() != null
                    && dockable.equals(dockable.getContainer().getSelectedDockable())) {
                visible.add(pane);
            }
        }
        return visible;
    }

    JsonNode save() {
        return DockLayout.save(bento);
    }

    /// Arranges the panes as saved. Returns false, and changes nothing, where the layout makes no sense.
    boolean restore(JsonNode layout) {
        DockLayout saved = DockLayout.read(layout);
        if (saved == null || !saved.holdsAny(panes.keySet())) {
            return false;
        }
        closeFloating();
        dockables.values().forEach(Dock::detach);
        node.setCenter(saved.build(bento, dockables));
        return true;
    }

    private static DockContainerLeaf leaf(Map<Pane.Place, DockContainerLeaf> leaves, Pane.Place place) {
        return java.util.Objects.requireNonNull(leaves.get(place));
    }

    /// The leaf that a pane belongs to by its place: one that holds a neighbour of the same place, or any.
    private DockContainerLeaf home(@org.jspecify.annotations.Nullable Pane pane) {
        DockContainerLeaf any = null;
        for (Pane other : panes.values()) {
            Dockable dockable = dockables.get(other.id());
            DockContainerLeaf leaf = dockable == null ? null : dockable.getContainer();
            if (leaf != null) {
                any = leaf;
                if (pane != null && other.place() == pane.place()) {
                    return leaf;
                }
            }
        }
        if (pane != null && pane.place() == Pane.Place.SIDE) {
            return sideLeaf();
        }
        if (any == null) {
            reset();
            return home(pane);
        }
        return any;
    }

    /// A new column at the right of the panes; what was beside it gets its room back when the column closes.
    private DockContainerLeaf sideLeaf() {
        if (!(node.getCenter() instanceof DockContainerRootBranch root)) {
            throw new IllegalStateException("The dock holds no panes.");
        }
        DockContainerBranch row = row(root);
        DockContainerLeaf leaf = bento.dockBuilding().leaf("side");
        leaf.setPruneWhenEmpty(true);
        double[] before = row.getDividerPositions();
        double[] after = Arrays.copyOf(before, before.length + 1);
        for (int i = 0; i < before.length; i++) {
            after[i] = before[i] * SIDE_SHARE;
        }
        after[before.length] = SIDE_SHARE;
        row.addContainer(leaf);
        row.setDividerPositions(after);
        row.getChildContainers().addListener(new ListChangeListener<DockContainer>() {
            @Override
            public void onChanged(Change<? extends DockContainer> change) {
                if (!change.getList().contains(leaf)) {
                    row.getChildContainers().removeListener(this);
                    if (row.getDividers().size() == before.length) {
                        row.setDividerPositions(before);
                    }
                }
            }
        });
        return leaf;
    }

    /// The outermost branch whose parts lie side by side.
    private static DockContainerBranch row(DockContainerBranch branch) {
        if (branch.getOrientation() == Orientation.HORIZONTAL) {
            return branch;
        }
        return branch.getChildContainers().stream()
                .filter(DockContainerBranch.class::isInstance)
                .map(DockContainerBranch.class::cast)
                .map(Dock::row)
                .filter(found -> found.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElse(branch);
    }

    private void closeFloating() {
        for (DockContainerRootBranch root : List.copyOf(bento.getRootContainers())) {
            if (!root.equals(node.getCenter())
                    && root.getScene() != null
                    && root.getScene().getWindow() instanceof javafx.stage.Stage stage) {
                stage.close();
            }
            bento.unregisterRoot(root);
        }
    }

    private static void detach(Dockable dockable) {
        DockContainerLeaf leaf = dockable.getContainer();
        if (leaf != null) {
            leaf.removeDockable(dockable);
        }
    }

    private Dockable dockable(Pane pane) {
        Dockable dockable = bento.dockBuilding().dockable(pane.id());
        dockable.setTitle(pane.title());
        dockable.setTooltip(new Tooltip(pane.help()));
        dockable.setIconFactory(_ -> Icon.of(pane.icon()));
        dockable.setNode(new LazyContent(pane, listener));
        dockable.setClosable(true);
        dockable.setContextMenuFactory(_ -> menu(pane));
        return dockable;
    }

    private ContextMenu menu(Pane pane) {
        var hide = new MenuItem(Text.tr("Hide this pane"), Icon.of("eye-off"));
        hide.setOnAction(_ -> hide(pane.id()));
        var reset = new MenuItem(Text.tr("Reset the layout"), Icon.of("layout"));
        reset.setOnAction(_ -> reset());
        return new ContextMenu(hide, reset);
    }
}
