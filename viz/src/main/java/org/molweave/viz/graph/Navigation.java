package org.molweave.viz.graph;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Node;

/// What mouse and keys do in a [GraphView].
final class Navigation {

    private static final double WHEEL = 0.002;
    private static final double STEP = 40;
    private static final double CLICK = 3;

    private final GraphView view;
    private final Tooltip tip = new Tooltip();
    private @Nullable String pressed;
    private @Nullable Place pressedPlace;
    private double startX;
    private double startY;
    private double lastX;
    private double lastY;
    private boolean dragged;

    private Navigation(GraphView view) {
        this.view = view;
        tip.setWrapText(true);
        tip.setMaxWidth(420);
    }

    static void install(GraphView view) {
        var navigation = new Navigation(view);
        view.setOnMousePressed(navigation::press);
        view.setOnMouseDragged(navigation::drag);
        view.setOnMouseReleased(navigation::release);
        view.setOnMouseMoved(navigation::move);
        view.setOnMouseExited(_ -> navigation.leave());
        view.setOnScroll(navigation::wheel);
        view.setOnKeyPressed(navigation::key);
        view.setOnContextMenuRequested(navigation::menu);
        view.sceneProperty().subscribe(_ -> navigation.leave());
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        tip.hide();
        pressed = view.hitTest().at(event.getX(), event.getY());
        pressedPlace = pressed != null && isNode(pressed) ? view.placeOf(pressed) : null;
        startX = lastX = event.getX();
        startY = lastY = event.getY();
        dragged = false;
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY) {
            return;
        }
        dragged |= Math.hypot(event.getX() - startX, event.getY() - startY) > CLICK;
        if (!dragged) {
            return;
        }
        if (pressed != null && pressedPlace != null && view.draggableProperty().get()) {
            Viewpoint viewpoint = view.viewpointProperty().get();
            view.look(viewpoint); // Fitting while a node is dragged would move all others.
            view.place(Map.of(
                    pressed,
                    new Place(
                            viewpoint.unitX(event.getX(), view.getWidth()),
                            viewpoint.unitY(event.getY(), view.getHeight()))));
        } else {
            view.setCursor(Cursor.CLOSED_HAND);
            view.look(view.viewpointProperty().get().movedBy(event.getX() - lastX, event.getY() - lastY));
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void release(MouseEvent event) {
        view.setCursor(Cursor.DEFAULT);
        if (dragged) {
            if (pressed != null
                    && pressedPlace != null
                    && view.draggableProperty().get()) {
                view.wasMoved(Map.of(pressed, pressedPlace));
            }
        } else if (event.getButton() == MouseButton.PRIMARY) {
            click(event);
        }
        event.consume();
    }

    private void click(MouseEvent event) {
        String id = pressed;
        if (event.getClickCount() == 2) {
            if (id == null) {
                view.fit();
            } else {
                view.activate(id);
            }
            return;
        }
        boolean adds = event.isShortcutDown() || event.isControlDown() || event.isShiftDown();
        Set<String> selected = view.selectedProperty().get();
        if (id == null) {
            if (!adds && !selected.isEmpty()) {
                view.selectedProperty().set(Set.of());
            }
        } else if (adds) {
            Set<String> changed = new HashSet<>(selected);
            if (!changed.remove(id)) {
                changed.add(id);
            }
            view.selectedProperty().set(Set.copyOf(changed));
        } else {
            view.selectedProperty().set(Set.of(id));
        }
    }

    private void move(MouseEvent event) {
        String id = view.hitTest().at(event.getX(), event.getY());
        if (java.util.Objects.equals(id, view.hoveredProperty().get())) {
            return;
        }
        view.hover(id);
        String text = id == null ? "" : tooltip(id);
        if (text.isEmpty() || view.getScene() == null || view.getScene().getWindow() == null) {
            tip.hide();
        } else {
            tip.setText(text);
            tip.show(view, event.getScreenX() + 14, event.getScreenY() + 14);
        }
    }

    private void leave() {
        tip.hide();
        view.hover(null);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            view.look(view.viewpointProperty()
                    .get()
                    .zoomedBy(
                            Math.exp(event.getDeltaY() * WHEEL),
                            event.getX(),
                            event.getY(),
                            view.getWidth(),
                            view.getHeight()));
            event.consume();
        }
    }

    private void menu(ContextMenuEvent event) {
        tip.hide();
        String id = event.isKeyboardTrigger()
                ? view.selectedProperty().get().stream().findFirst().orElse("")
                : view.hitTest().at(event.getX(), event.getY());
        view.askForMenu(new GraphView.MenuRequest(id == null ? "" : id, event.getScreenX(), event.getScreenY()));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean handled =
                event.isShortcutDown() ? walk(event.getCode()) : pan(event.getCode()) || zoom(event.getCode(), event);
        if (handled) {
            event.consume();
        }
    }

    private boolean pan(KeyCode code) {
        Viewpoint viewpoint = view.viewpointProperty().get();
        switch (code) {
            case LEFT -> view.look(viewpoint.movedBy(STEP, 0));
            case RIGHT -> view.look(viewpoint.movedBy(-STEP, 0));
            case UP -> view.look(viewpoint.movedBy(0, STEP));
            case DOWN -> view.look(viewpoint.movedBy(0, -STEP));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean zoom(KeyCode code, KeyEvent event) {
        if (code == KeyCode.PLUS || code == KeyCode.ADD || event.getText().equals("+") || code == KeyCode.EQUALS) {
            view.zoom(1.25);
        } else if (code == KeyCode.MINUS || code == KeyCode.SUBTRACT) {
            view.zoom(0.8);
        } else if (code == KeyCode.DIGIT0 || code == KeyCode.NUMPAD0) {
            view.fit();
        } else if (code == KeyCode.ESCAPE && !view.selectedProperty().get().isEmpty()) {
            view.selectedProperty().set(Set.of());
        } else if (code == KeyCode.ENTER && view.selectedProperty().get().size() == 1) {
            view.activate(view.selectedProperty().get().iterator().next());
        } else {
            return false;
        }
        return true;
    }

    /// Selects the next or the previous node.
    private boolean walk(KeyCode code) {
        int step = switch (code) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        var nodes = view.pictureProperty().get().nodes().stream()
                .map(Node::id)
                .filter(id -> !view.hiddenProperty().get().contains(id))
                .toList();
        if (step == 0 || nodes.isEmpty()) {
            return false;
        }
        int now = view.selectedProperty().get().stream()
                .mapToInt(nodes::indexOf)
                .max()
                .orElse(-1);
        int next = now < 0 ? (step > 0 ? 0 : nodes.size() - 1) : Math.floorMod(now + step, nodes.size());
        view.selectedProperty().set(Set.of(nodes.get(next)));
        return true;
    }

    private boolean isNode(String id) {
        return view.places().containsKey(id);
    }

    private String tooltip(String id) {
        GraphPicture picture = view.pictureProperty().get();
        return picture.nodes().stream()
                .filter(node -> node.id().equals(id))
                .map(Node::tooltip)
                .findFirst()
                .or(() -> picture.edges().stream()
                        .filter(edge -> edge.id().equals(id))
                        .map(Edge::tooltip)
                        .findFirst())
                .orElse("");
    }
}
