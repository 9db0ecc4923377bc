package org.molweave.app.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.Json;
import software.coley.bentofx.Bento;
import software.coley.bentofx.dockable.Dockable;
import software.coley.bentofx.layout.DockContainer;
import software.coley.bentofx.layout.container.DockContainerBranch;
import software.coley.bentofx.layout.container.DockContainerLeaf;
import software.coley.bentofx.layout.container.DockContainerRootBranch;

/// The arrangement of the panes as a value: a tree of branches and leaves for each window, the main one first.
record DockLayout(int format, List<Part> windows) {

    private static final int FORMAT = 1;

    /// A branch has `children` and an `orientation`, a leaf has `panes`. A window other than the main one has bounds.
    record Part(
            String id,
            @Nullable Orientation orientation,
            double @Nullable [] dividers,
            @Nullable List<Part> children,
            @Nullable Side side,
            @Nullable List<String> panes,
            @Nullable String selected,
            double @Nullable [] bounds) {}

    static JsonNode save(Bento bento) {
        return Json.tree(new DockLayout(
                FORMAT, bento.getRootContainers().stream().map(DockLayout::part).toList()));
    }

    static @Nullable DockLayout read(JsonNode json) {
        if (!json.isObject()) {
            return null;
        }
        try {
            DockLayout layout = Json.as(json, DockLayout.class);
            return layout.format == FORMAT && layout.windows != null && !layout.windows.isEmpty() ? layout : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /// Whether the layout has a place for one of the panes at least.
    boolean holdsAny(Set<String> ids) {
        var found = new HashSet<String>();
        windows.forEach(window -> collect(window, found));
        found.retainAll(ids);
        return !found.isEmpty();
    }

    /// Makes the containers of the main window; the other windows open by themselves.
    DockContainerRootBranch build(Bento bento, Map<String, Dockable> dockables) {
        DockContainerRootBranch main = root(bento, windows.getFirst(), dockables);
        for (Part window : windows.subList(1, windows.size())) {
            float_(root(bento, window, dockables), window.bounds);
        }
        return main;
    }

    private static void float_(DockContainerRootBranch root, double @Nullable [] bounds) {
        if (root.getDockables().isEmpty()) {
            return;
        }
        var stage = new Stage();
        stage.setScene(FloatingWindow.scene(null, root, 600, 500));
        if (bounds != null && bounds.length == 4) {
            StagePlace.hold(stage, bounds[0], bounds[1]);
            stage.setWidth(bounds[2]);
            stage.setHeight(bounds[3]);
        }
        stage.show();
    }

    private static DockContainerRootBranch root(Bento bento, Part part, Map<String, Dockable> dockables) {
        DockContainerRootBranch root = bento.dockBuilding().root(part.id);
        fill(bento, root, part, dockables);
        return root;
    }

    private static void fill(Bento bento, DockContainerBranch branch, Part part, Map<String, Dockable> dockables) {
        branch.setOrientation(part.orientation == null ? Orientation.HORIZONTAL : part.orientation);
        for (Part child : part.children == null ? List.<Part>of() : part.children) {
            if (child.children != null) {
                DockContainerBranch inner = bento.dockBuilding().branch(child.id);
                fill(bento, inner, child, dockables);
                branch.addContainer(inner);
            } else {
                branch.addContainer(leaf(bento, child, dockables));
            }
        }
        if (part.dividers != null) {
            branch.setDividerPositions(part.dividers);
        }
    }

    private static DockContainerLeaf leaf(Bento bento, Part part, Map<String, Dockable> dockables) {
        DockContainerLeaf leaf = bento.dockBuilding().leaf(part.id);
        leaf.setSide(part.side);
        leaf.setPruneWhenEmpty(!"centre".equals(part.id));
        for (String id : part.panes == null ? List.<String>of() : part.panes) {
            Dockable dockable = dockables.get(id);
            if (dockable != null) {
                leaf.addDockable(dockable);
            }
        }
        Dockable selected = part.selected == null ? null : dockables.get(part.selected);
        if (selected != null) {
            leaf.selectDockable(selected);
        }
        return leaf;
    }

    private static Part part(DockContainer container) {
        return switch (container) {
            case DockContainerBranch branch ->
                new Part(
                        branch.getIdentifier(),
                        branch.getOrientation(),
                        branch.getDividerPositions(),
                        branch.getChildContainers().stream()
                                .map(DockLayout::part)
                                .toList(),
                        null,
                        null,
                        null,
                        branch instanceof DockContainerRootBranch root ? bounds(root) : null);
            case DockContainerLeaf leaf ->
                new Part(
                        leaf.getIdentifier(),
                        null,
                        null,
                        null,
                        leaf.getSide(),
                        leaf.getDockables().stream()
                                .map(Dockable::getIdentifier)
                                .toList(),
                        leaf.getSelectedDockable() == null
                                ? null
                                : leaf.getSelectedDockable().getIdentifier(),
                        null);
        };
    }

    private static double @Nullable [] bounds(DockContainerRootBranch root) {
        Window window = root.getScene() == null ? null : root.getScene().getWindow();
        return window == null
                ? null
                : new double[] {window.getX(), window.getY(), window.getWidth(), window.getHeight()};
    }

    private static void collect(Part part, Set<String> panes) {
        if (part.panes != null) {
            panes.addAll(part.panes);
        }
        if (part.children != null) {
            part.children.forEach(child -> collect(child, panes));
        }
    }

    /// All panes that have a place, for tests.
    List<String> panes() {
        var found = new HashSet<String>();
        windows.forEach(window -> collect(window, found));
        return new ArrayList<>(found);
    }
}
