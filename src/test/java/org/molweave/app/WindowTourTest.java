package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.settings.PreferencesStore;

/// The tour as a new user meets it.
class WindowTourTest {

    @TempDir
    Path folder;

    @BeforeEach
    void samples() {
        Path samples = folder.resolve("samples");
        Window.sample("solubility", samples);
        System.setProperty("molweave.samples", samples.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("molweave.samples");
    }

    @Test
    void theFirstStartShowsTheTilesAndTheTourLeadsThroughTheSampleByKeyboard() throws Exception {
        try (var window = Window.startFirst(folder.resolve("home"))) {
            assertEquals("Three ways to begin", title(window));
            assertTrue(window.find("#welcome-tiles", Node.class).isVisible());
            window.picture("tour-1");

            window.press(KeyCode.ENTER);
            window.until(() -> window.workspace().table() != null);
            Set<String> titles = new LinkedHashSet<>();
            for (int i = 2; !window.find("#tour-next", Button.class).getText().equals("Done"); i++) {
                titles.add(title(window));
                window.picture("tour-" + i);
                window.press(KeyCode.RIGHT);
            }
            assertEquals(5, titles.size(), titles.toString());
            window.press(KeyCode.LEFT);
            assertEquals("Every run is kept", title(window));
            window.press(KeyCode.TAB);
            window.press(KeyCode.TAB);
            assertTrue(window.find("#tour-back", Button.class).isFocused());
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.RIGHT);

            assertFalse(isShown(window));
        }
        assertTrue(new PreferencesStore(folder.resolve("home")).get().tourSeen());
        try (var window = Window.startFirst(folder.resolve("home"))) {
            window.until(() -> window.workspace().project() != null);
            assertFalse(isShown(window));

            window.fire("help.tour");
            assertEquals("The molecules", title(window));
            window.press(KeyCode.RIGHT);
            window.press(KeyCode.ESCAPE);
            assertFalse(isShown(window));
        }
    }

    @Test
    void aTileClickedDuringTheTourOpensAndTheTourGoesOn() throws Exception {
        try (var window = Window.startFirst(folder.resolve("home"))) {
            window.click("#welcome-sample");
            window.until(() -> window.workspace().table() != null);

            assertEquals("The molecules", title(window));
            // Esc leaves, wherever the keyboard is.
            window.click("#molecules-search");
            window.press(KeyCode.ESCAPE);
            assertFalse(isShown(window));
        }
    }

    @Test
    void aProjectGivenAtTheFirstStartIsOpenedBeforeTheTour() throws Exception {
        Path project = folder.resolve("samples/solubility");
        try (var window = Window.startFirst(folder.resolve("home"), project.toString())) {
            window.until(() -> isShown(window));

            assertEquals("The molecules", title(window));
            window.click("#tour-leave");
            assertFalse(isShown(window));
        }
    }

    private static boolean isShown(Window window) {
        return window.robot().lookup("#tour").tryQuery().isPresent();
    }

    private static String title(Window window) {
        return window.find("#tour-title", Label.class).getText();
    }
}
