package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.settings.Preferences.Appearance;

/// Every pane, looked at as a whole: names for screen readers, contrast in both themes, no cut text.
class WindowLegibilityTest {

    @TempDir
    Path folder;

    private Window window;

    @BeforeEach
    void open() throws Exception {
        Window.sample("pretrained", folder);
        Path project = Window.sample("solubility", folder);
        Files.createDirectories(project.resolve("runs"));
        window = Window.start(folder.resolve("home"), project.toString());
        window.until(() -> window.workspace().table() != null
                && window.workspace().knowledge() != null
                && window.workspace().selection().focus() != null);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        assertEquals(List.of(), ofEachPane(Legibility::nameless));
    }

    @Test
    void everyTextStandsOutFromItsBackgroundInBothThemes() {
        List<String> pale = new ArrayList<>();
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
            window.appear(appearance);
            ofEachPane(Legibility::pale).forEach(text -> pale.add(appearance + " " + text));
        }

        assertEquals(List.of(), pale);
        assertEquals(21, Legibility.contrast(Color.BLACK, Color.WHITE), 1e-9);
    }

    @Test
    void noTextIsCutAtAnySize() {
        assumeTrue(
                Screen.getPrimary().getBounds().getWidth() >= 1600,
                "JavaFX's headless screen of 1000 by 1000 is smaller than the window is made for.");
        List<String> cut = new ArrayList<>();
        for (double scale : new double[] {1, 1.5, 2}) {
            window.scale(scale);
            ofEachPane(Legibility::cut).forEach(text -> cut.add(Math.round(100 * scale) + " % " + text));
        }

        assertEquals(List.of(), cut);
    }

    private List<String> ofEachPane(Function<Node, List<String>> look) {
        List<String> found = new ArrayList<>();
        for (String pane : window.panes()) {
            window.fire("view." + pane);
            window.settle();
            window.robot().interact(() -> {
                Node root = window.stage().getScene().getRoot();
                root.applyCss();
                ((javafx.scene.Parent) root).layout();
                look.apply(root).stream().filter(text -> !found.contains(text)).forEach(found::add);
            });
        }
        return found;
    }
}
