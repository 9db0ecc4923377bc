package org.molweave.app.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.molweave.app.settings.Preferences.WindowPlace;

/// Where the main window stands: put where it was last, and remembered for the next time, for a maximised one with the
/// place that it goes back to.
final class StagePlace {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    /// What the system draws around the window: without room for it, the title would not fit on a small screen.
    private static final double SIDES = 8;

    private static final double TITLE = 40;

    /// How long a place must last to be one, and a window manager may take to draw the frame.
    private static final Duration SETTLING = Duration.millis(600);

    private final Stage stage;
    private final Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    private final @Nullable WindowPlace saved;
    private @Nullable WindowPlace usual;

    StagePlace(Stage stage, @Nullable WindowPlace saved) {
        this.stage = stage;
        this.saved = saved != null && isOnAScreen(saved) ? saved : null;
        usual = this.saved;
    }

    /// The width of the scene, which the frame is not part of.
    double width() {
        return Math.min(saved == null ? WIDTH : saved.width(), screen.getWidth() - SIDES);
    }

    double height() {
        return Math.min(saved == null ? HEIGHT : saved.height(), screen.getHeight() - TITLE);
    }

    /// Before the stage, which has its scene, is shown.
    void apply() {
        if (saved == null) {
            // With its frame, which the size of the scene is without.
            stage.setX(screen.getMinX() + (screen.getWidth() - width()) / 2);
            stage.setY(screen.getMinY() + (screen.getHeight() - height()) / 2);
            stage.setWidth(width());
            stage.setHeight(height());
        } else {
            hold(stage, saved.x(), saved.y());
            stage.setMaximized(saved.maximised());
        }
        stage.setMinWidth(Math.min(900, screen.getWidth()));
        stage.setMinHeight(Math.min(600, screen.getHeight()));
        var lasting = new PauseTransition(SETTLING);
        lasting.setOnFinished(_ -> {
            if (!stage.isMaximized() && !stage.isIconified()) {
                usual = now();
            }
        });
        for (ObservableValue<Number> bound :
                List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())) {
            bound.subscribe(_ -> lasting.playFromStart());
        }
    }

    /// What to give to the constructor the next time.
    WindowPlace get() {
        WindowPlace place = stage.isMaximized() && usual != null ? usual : now();
        return new WindowPlace(place.x(), place.y(), place.width(), place.height(), stage.isMaximized());
    }

    private WindowPlace now() {
        return new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getScene().getWidth(),
                stage.getScene().getHeight(),
                false);
    }

    private static boolean isOnAScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty();
    }

    /// Opens a stage at a place. On a busy machine a window manager takes the place for that of the content and puts
    /// the frame above it, at every start a little higher; so the stage is told once more when it stands.
    static void hold(Stage stage, double x, double y) {
        stage.setX(x);
        stage.setY(y);
        var standing = new PauseTransition(SETTLING);
        standing.setOnFinished(_ -> {
            if (!stage.isMaximized() && (stage.getX() != x || stage.getY() != y)) {
                stage.setX(x);
                stage.setY(y);
            }
        });
        stage.showingProperty().subscribe(showing -> {
            if (showing) {
                standing.play();
            } else {
                standing.stop();
            }
        });
    }
}
