package org.molweave.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.settings.Preferences.WindowPlace;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class StagePlaceTest {

    private static final WindowPlace SAVED = new WindowPlace(40, 30, 920, 650, false);

    private final FxRobot robot = new FxRobot();
    private Stage stage;

    @BeforeEach
    void take() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = WaitForAsyncUtils.asyncFx(() -> new Stage()).get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void hide() throws Exception {
        robot.interact(stage::hide);
        FxToolkit.cleanupStages();
    }

    @Test
    void theWindowStandsWhereItWas() throws Exception {
        var place = open(SAVED);

        assertEquals(SAVED, place.get());
    }

    @Test
    void aPlaceOffTheScreenIsNotTaken() throws Exception {
        WindowPlace now = open(new WindowPlace(40_000, 30, 920, 650, false)).get();

        assertTrue(now.x() >= 0 && now.x() < 2_000, now.toString());
    }

    @Test
    void aWindowThatTheSystemMovesByItsFrameIsMovedBack() throws Exception {
        open(SAVED);

        robot.interact(() -> stage.setY(5));

        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> stage.getY() == 30);
    }

    @Test
    void aMaximisedWindowRemembersThePlaceThatItGoesBackTo() throws Exception {
        var place = open(SAVED);
        settle();
        robot.interact(() -> stage.setX(60));
        settle();

        robot.interact(() -> stage.setMaximized(true));
        settle();

        assertEquals(new WindowPlace(60, 30, 920, 650, true), place.get());
    }

    private StagePlace open(WindowPlace saved) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    var place = new StagePlace(stage, saved);
                    stage.setScene(new Scene(new Pane(), place.width(), place.height()));
                    place.apply();
                    stage.show();
                    return place;
                })
                .get(10, TimeUnit.SECONDS);
    }

    private void settle() {
        robot.sleep(1_000);
    }
}
