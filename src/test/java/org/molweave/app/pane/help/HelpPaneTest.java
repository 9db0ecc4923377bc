package org.molweave.app.pane.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.Window;

/// F1, links and search in the window.
class HelpPaneTest {

    @TempDir
    Path folder;

    @Test
    void f1OpensThePageOfThePaneWithFocusAndCoversIt() throws Exception {
        Path project = Window.sample("solubility", folder);
        try (var window = Window.start(folder.resolve("home"), project.toString())) {
            window.until(() -> window.workspace().table() != null);
            window.fire("view.runs");
            window.click("#runs-search");
            window.press(KeyCode.F1);

            assertEquals("help-page-runs", page(window));
            assertTrue(window.find("#pane-runs", Node.class).isVisible());
            assertTrue(window.find("#runs-search", Node.class).getScene() != null);

            window.click("#molecules-search");
            window.press(KeyCode.F1);
            assertEquals("help-page-molecules", page(window));

            window.click("#help-back");
            assertEquals("help-page-runs", page(window));

            window.click("#help-search");
            window.type("static attention");
            window.press(KeyCode.ENTER);
            assertEquals("help-page-reading-attention", page(window));
            window.press(KeyCode.F1);
            assertEquals("help-page-README", page(window));

            window.fire("help.guide");
            var links = window.robot()
                    .lookup(node ->
                            node instanceof Hyperlink link && link.getText().equals("Training"))
                    .queryAllAs(Hyperlink.class);
            window.robot().interact(() -> links.iterator().next().fire());
            assertEquals("help-page-training", page(window));
            window.picture("help");
        }
    }

    private static String page(Window window) {
        return window.find(".guide-page", Node.class).getId();
    }
}
