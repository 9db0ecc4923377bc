package org.molweave.viz.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.javafx.FxGraphRenderer;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.palette.Theme;

/// Shows a [GraphPicture]: drag the background to move, turn the wheel to zoom, double-click the background
/// to fit, click to select, with Ctrl or Shift to add. Arrow keys move, + and - zoom, 0 fits, Escape
/// selects nothing.
///
/// The picture is drawn at most once a pulse, and only while the view is laid out. Used on the JavaFX
/// thread.
public final class GraphView extends StackPane implements FigureSource {

    private static final int MANY = 100;
    private static final double FRAME = 0.06;

    private final ObjectProperty<GraphPicture> picture =
            new SimpleObjectProperty<>(this, "picture", GraphPicture.EMPTY);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Set<String>> hidden = new SimpleObjectProperty<>(this, "hidden", Set.of());
    private final ObjectProperty<Set<String>> selected = new SimpleObjectProperty<>(this, "selected", Set.of());
    private final ObjectProperty<Set<String>> highlighted = new SimpleObjectProperty<>(this, "highlighted", Set.of());
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0);
    private final BooleanProperty weights = new SimpleBooleanProperty(this, "weights", true);
    private final BooleanProperty draggable = new SimpleBooleanProperty(this, "draggable", false);
    private final BooleanProperty steady = new SimpleBooleanProperty(this, "steady", false);
    private final ObjectProperty<Viewpoint> viewpoint =
            new SimpleObjectProperty<>(this, "viewpoint", new Viewpoint(0, 0, 40));
    private final ReadOnlyObjectWrapper<@Nullable String> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");

    private final Canvas canvas = new Canvas();
    private final ScreenInk ink = new ScreenInk(canvas.getGraphicsContext2D());
    private final Map<String, Place> places = new HashMap<>();
    private final HitTest hitTest = new HitTest(this);
    private @Nullable GraphScene scene;
    private @Nullable Renderer renderer;
    private @Nullable LargeView large;
    private @Nullable Map<String, Place> frozen;
    private boolean isLarge;
    private boolean fitted = true;
    private boolean restyled = true;
    private String title = "Graph";
    private Map<String, String> provenance = Map.of();
    private Consumer<Map<String, Place>> moved = _ -> {};
    private Consumer<String> activated = _ -> {};
    private @Nullable Consumer<MenuRequest> menu;

    /// The user wants the menu of a node or an edge; the id is empty for the background. Coordinates are of
    /// the screen.
    public record MenuRequest(String id, double screenX, double screenY) {}

    public GraphView() {
        getStyleClass().add("graph-view");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().add(canvas);
        Navigation.install(this);
        picture.subscribe(this::replaced);
        theme.subscribe(_ -> discard());
        for (var property : new ObjectProperty<?>[] {hidden, selected, highlighted}) {
            property.subscribe(_ -> restyle());
        }
        threshold.subscribe(_ -> restyle());
        weights.subscribe(_ -> restyle());
        viewpoint.subscribe(_ -> requestLayout());
        selected.subscribe(_ -> describe());
    }

    /// What is shown. A picture with the same nodes as before keeps the viewpoint; another one is fitted.
    public ObjectProperty<GraphPicture> pictureProperty() {
        return picture;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// Ids of nodes and edges that are not shown. Hiding moves nothing.
    public ObjectProperty<Set<String>> hiddenProperty() {
        return hidden;
    }

    /// Ids of nodes and edges that are selected; changed by clicks.
    public ObjectProperty<Set<String>> selectedProperty() {
        return selected;
    }

    /// While this is not empty, everything else fades.
    public ObjectProperty<Set<String>> highlightedProperty() {
        return highlighted;
    }

    /// Edges whose weight is below it are hidden.
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /// Whether weights are told by colour and width.
    public BooleanProperty weightsProperty() {
        return weights;
    }

    /// Whether nodes can be dragged to another place.
    public BooleanProperty draggableProperty() {
        return draggable;
    }

    /// Whether another picture leaves the viewpoint as it is, so that nodes which stay do not jump; [#fit] then fits it
    /// when that is wanted.
    public BooleanProperty steadyProperty() {
        return steady;
    }

    /// What is looked at; may be set to restore a saved view.
    public ObjectProperty<Viewpoint> viewpointProperty() {
        return viewpoint;
    }

    /// The id of the node or edge under the mouse; null over the background.
    public ReadOnlyObjectProperty<@Nullable String> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /// Where all nodes lie now, also those that were dragged.
    public Map<String, Place> places() {
        return Map.copyOf(places);
    }

    /// Moves nodes; others stay where they are.
    public void place(Map<String, Place> newPlaces) {
        newPlaces.forEach((node, place) -> {
            if (places.replace(node, place) != null) {
                frozen = null;
                if (scene != null) {
                    scene.move(node, place);
                }
            }
        });
        requestLayout();
    }

    /// Called with the former places of the nodes that the user dragged, once for each drag.
    public void setOnMoved(Consumer<Map<String, Place>> listener) {
        moved = listener;
    }

    /// Called with the id of a node or edge that was double-clicked, or selected and Enter pressed.
    public void setOnActivated(Consumer<String> listener) {
        activated = listener;
    }

    /// Called when a menu is asked for; without a listener the request goes on to the parents.
    public void setOnMenu(Consumer<MenuRequest> listener) {
        menu = listener;
    }

    /// Has pictures of thousands of nodes painted by other threads, so that the window never waits for them. `work`
    /// runs
    /// a piece of work there and hands its result to the JavaFX thread, or an empty array where it failed.
    public void paintLargeBy(BiConsumer<Callable<int[]>, Consumer<int[]>> work) {
        large = new LargeView(work::accept, this::requestLayout);
    }

    /// Names the figure and says where it comes from.
    public void describeFigure(String newTitle, Map<String, String> newProvenance) {
        title = newTitle;
        provenance = Map.copyOf(newProvenance);
    }

    /// Looks at the whole picture, now and at every new size until the user moves or zooms.
    public void fit() {
        fitted = true;
        requestLayout();
    }

    /// Looks closer (`factor` above 1) at the middle.
    public void zoom(double factor) {
        look(viewpoint.get().zoomedBy(factor, getWidth() / 2, getHeight() / 2, getWidth(), getHeight()));
    }

    /// Brings a node into the middle.
    public void centreOn(String node) {
        Place place = places.get(node);
        if (place != null) {
            look(new Viewpoint(place.x(), place.y(), viewpoint.get().scale()));
        }
    }

    @Override
    public Optional<Figure> figure() {
        if (picture.get().isEmpty() || getWidth() < 1 || getHeight() < 1) {
            return Optional.empty();
        }
        return Optional.of(new GraphFigure(
                title,
                Math.ceil(getWidth()),
                Math.ceil(getHeight()),
                provenance,
                picture.get().at(places),
                shown(),
                viewpoint.get()));
    }

    Shown shown() {
        return new Shown(hidden.get(), selected.get(), highlighted.get(), threshold.get(), weights.get());
    }

    HitTest hitTest() {
        return hitTest;
    }

    @Nullable
    GraphScene scene() {
        return scene;
    }

    Place placeOf(String node) {
        return places.getOrDefault(node, new Place(0, 0));
    }

    /// Whether all is shown; not so once the user moved or zoomed.
    public boolean isFitted() {
        return fitted;
    }

    /// Looks at a part until the next [#fit()].
    public void look(Viewpoint newViewpoint) {
        fitted = false;
        viewpoint.set(newViewpoint);
    }

    void hover(@Nullable String id) {
        hovered.set(id);
    }

    void wasMoved(Map<String, Place> before) {
        moved.accept(before);
    }

    void activate(String id) {
        activated.accept(id);
    }

    /// Returns whether somebody offers one.
    boolean askForMenu(MenuRequest request) {
        if (menu == null) {
            return false;
        }
        menu.accept(request);
        return true;
    }

    private void replaced(GraphPicture shownNow) {
        Map<String, Place> newPlaces = shownNow.places();
        if (steady.get()) {
            fitted = false;
        } else if (!newPlaces.keySet().equals(places.keySet())) {
            fitted = true;
        }
        places.clear();
        places.putAll(newPlaces);
        frozen = null;
        isLarge = LargePainter.isFor(shownNow);
        discard();
        describe();
    }

    private void discard() {
        if (renderer != null) {
            renderer.close();
        }
        renderer = null;
        scene = null;
        restyle();
    }

    private void restyle() {
        restyled = true;
        requestLayout();
    }

    private void describe() {
        setAccessibleText(GraphText.summary(picture.get(), selected.get()));
        setAccessibleHelp(GraphText.list(picture.get()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double width = Math.ceil(getWidth());
        double height = Math.ceil(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        if (fitted) {
            viewpoint.set(fitting(width, height));
        }
        draw((int) width, (int) height);
    }

    private void draw(int width, int height) {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, width, height);
        LargeView besides = large;
        if (besides != null && isLarge) {
            besides.draw(
                    graphics,
                    new LargePainter.Job(
                            picture.get(), placesNow(), shown(), viewpoint.get(), width, height, theme.get()));
            overlay(Map.of(), width, height);
            return;
        }
        if (scene == null || renderer == null) {
            scene = new GraphScene(picture.get().at(places), theme.get());
            renderer = new Renderer(scene.graph());
        }
        if (restyled) {
            scene.show(shown());
            restyled = false;
        }
        renderer.render(graphics, viewpoint.get(), width, height);
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        overlay(scene.middles(), width, height);
    }

    private void overlay(Map<String, Place> middles, int width, int height) {
        Overlay.draw(
                new Overlay.Frame(picture.get(), places, middles, shown(), viewpoint.get(), width, height, theme.get()),
                ink);
    }

    /// A copy that is the same object until a node moves.
    private Map<String, Place> placesNow() {
        Map<String, Place> copy = frozen;
        if (copy == null) {
            copy = Map.copyOf(places);
            frozen = copy;
        }
        return copy;
    }

    private Viewpoint fitting(double width, double height) {
        if (places.isEmpty()) {
            return new Viewpoint(0, 0, 40);
        }
        if (places.size() <= MANY) {
            List<Fit.Item> items = picture.get().nodes().stream()
                    .map(node -> new Fit.Item(placeOf(node.id()), Overlay.Reach.of(node, ink)))
                    .toList();
            return new Fit(items, width, height).at(maxScale());
        }
        // Of many nodes only few are named, so that room for all names would be wasted.
        double left = places.values().stream().mapToDouble(Place::x).min().orElse(0);
        double right = places.values().stream().mapToDouble(Place::x).max().orElse(0);
        double bottom = places.values().stream().mapToDouble(Place::y).min().orElse(0);
        double top = places.values().stream().mapToDouble(Place::y).max().orElse(0);
        double share = 1 - 2 * FRAME;
        double scale = Math.min(share * width / (right - left), share * height / (top - bottom));
        return new Viewpoint((left + right) / 2, (bottom + top) / 2, Math.min(scale, maxScale()));
    }

    /// A single node has no size, and two atoms shall not fill the window.
    private double maxScale() {
        boolean isDrawing = picture.get().edges().stream().anyMatch(Edge::band);
        return isDrawing || picture.get().nodes().size() < 2 ? 60 : Viewpoint.MOST;
    }

    private static final class Renderer extends FxGraphRenderer {

        private final StillCamera still;

        Renderer(GraphicGraph graph) {
            open(graph, new Pane());
            still = new StillCamera(graph);
            camera = still;
        }

        void render(GraphicsContext graphics, Viewpoint viewpoint, int width, int height) {
            still.lookAt(viewpoint);
            graphics.save();
            render(graphics, 0, 0, width, height);
            graphics.restore();
        }
    }
}
