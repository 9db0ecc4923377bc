package org.molweave.app.tour;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Lies over the window: dims all but the target of the step, which can still be clicked, and puts the callout beside
/// it. Esc leaves; the arrow keys go back and on; Tab stays among the callout's buttons.
public final class TourView extends Pane {

    private static final double WIDTH = 340;

    private static final double AROUND = 4;

    private static final Bounds NOTHING = new BoundingBox(0, 0, -1, -1);

    private final TourModel model;
    private final Parent window;
    private final List<Rectangle> veil = List.of(veil(), veil(), veil(), veil());
    private final Rectangle frame = new Rectangle();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label place = new Label();
    private final Button leave = button("tour-leave", tr("Leave the tour"));
    private final Button back = button("tour-back", tr("Back"));
    private final Button next = button("tour-next", tr("Next"));
    private final VBox callout;
    private boolean held;
    private @Nullable Node target;
    private Subscription following = Subscription.EMPTY;

    /// `window` holds the targets.
    public TourView(TourModel model, Parent window) {
        this.model = model;
        this.window = window;
        setId("tour");
        setPickOnBounds(false);
        getStyleClass().add("tour");
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        title.getStyleClass().add("tour-title");
        title.setId("tour-title");
        text.setWrapText(true);
        place.getStyleClass().add("muted");
        next.getStyleClass().add("accent");
        leave.getStyleClass().add("flat");
        leave.setOnAction(_ -> model.leave());
        back.setOnAction(_ -> model.back());
        next.setOnAction(_ -> model.next());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(8, leave, space, back, next);
        callout = new VBox(10, title, text, place, buttons);
        callout.getStyleClass().add("tour-callout");
        callout.setPrefWidth(WIDTH);
        callout.setFocusTraversable(false);
        getChildren().addAll(veil);
        getChildren().addAll(frame, callout);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = false);
        model.atProperty().subscribe(_ -> show());
    }

    private static Rectangle veil() {
        var rectangle = new Rectangle();
        rectangle.getStyleClass().add("tour-veil");
        return rectangle;
    }

    private static Button button(String id, String text) {
        var button = new Button(text);
        button.setId(id);
        return button;
    }

    /// Puts the keyboard on the callout, once the view lies over the window.
    public void takeKeyboard() {
        next.requestFocus();
    }

    private void show() {
        following.unsubscribe();
        following = Subscription.EMPTY;
        target = null;
        if (model.isOver()) {
            return;
        }
        TourStep step = model.step();
        title.setText(step.title());
        text.setText(step.text());
        place.setText(tr("%d of %d", model.atProperty().get() + 1, model.size()));
        back.setDisable(model.atProperty().get() == 0);
        next.setText(model.isLast() ? tr("Done") : tr("Next"));
        callout.setAccessibleText(step.title() + ". " + step.text());
        next.setAccessibleText(step.title() + ". " + step.text() + " " + next.getText());
        next.requestFocus();
        requestLayout();
    }

    /// Not the arrow keys of a text field: only what is pressed on the callout comes here.
    private void key(KeyEvent event) {
        // A key that is held repeats itself, and would run through the tour.
        boolean repeated = held;
        held = true;
        switch (event.getCode()) {
            case ESCAPE -> model.leave();
            case RIGHT -> once(repeated, model::next);
            case LEFT -> once(repeated, model::back);
            case TAB -> turn(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static void once(boolean repeated, Runnable step) {
        if (!repeated) {
            step.run();
        }
    }

    private void turn(int direction) {
        List<Button> buttons = List.of(leave, back, next).stream()
                .filter(button -> !button.isDisabled())
                .toList();
        int now = 0;
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).isFocused()) {
                now = i;
            }
        }
        buttons.get(Math.floorMod(now + direction, buttons.size())).requestFocus();
    }

    /// Whether the key ends the tour wherever the keyboard is.
    public static boolean isEnd(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE;
    }

    @Override
    protected void layoutChildren() {
        if (model.isOver()) {
            return;
        }
        follow();
        Bounds hole = hole();
        dim(hole);
        callout.autosize();
        Point2D at = Callout.place(hole, callout.getWidth(), callout.getHeight(), getWidth(), getHeight());
        callout.relocate(at.getX(), at.getY());
    }

    /// Looks for the target until it is there, then stays at its side when it moves.
    private void follow() {
        if (target != null && target.getScene() != null) {
            return;
        }
        following.unsubscribe();
        following = Subscription.EMPTY;
        Optional<Node> found = find(window, model.step().target());
        target = found.orElse(null);
        found.ifPresent(node -> following = Subscription.combine(
                node.localToSceneTransformProperty().subscribe(this::requestLayout),
                node.boundsInLocalProperty().subscribe(this::requestLayout)));
    }

    private static Optional<Node> find(Parent parent, String id) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (id.equals(child.getId())) {
                return Optional.of(child);
            }
            if (child instanceof Parent inner && !(child instanceof TourView)) {
                Optional<Node> found = find(inner, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Bounds hole() {
        Node node = target;
        if (node == null || node.getScene() == null) {
            return NOTHING;
        }
        Bounds bounds = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double left = Math.max(0, bounds.getMinX() - AROUND);
        double top = Math.max(0, bounds.getMinY() - AROUND);
        double right = Math.min(getWidth(), bounds.getMaxX() + AROUND);
        double bottom = Math.min(getHeight(), bounds.getMaxY() + AROUND);
        return new BoundingBox(left, top, right - left, bottom - top);
    }

    private void dim(Bounds hole) {
        boolean none = hole.getWidth() <= 0 || hole.getHeight() <= 0;
        double top = none ? getHeight() : hole.getMinY();
        double bottom = none ? getHeight() : hole.getMaxY();
        set(veil.get(0), 0, 0, getWidth(), top);
        set(veil.get(1), 0, bottom, getWidth(), getHeight() - bottom);
        set(veil.get(2), 0, top, none ? 0 : hole.getMinX(), bottom - top);
        set(veil.get(3), none ? 0 : hole.getMaxX(), top, none ? 0 : getWidth() - hole.getMaxX(), bottom - top);
        frame.setVisible(!none);
        set(frame, hole.getMinX(), top, Math.max(0, hole.getWidth()), bottom - top);
    }

    private static void set(Rectangle rectangle, double x, double y, double width, double height) {
        rectangle.setX(x);
        rectangle.setY(y);
        rectangle.setWidth(Math.max(0, width));
        rectangle.setHeight(Math.max(0, height));
    }
}
