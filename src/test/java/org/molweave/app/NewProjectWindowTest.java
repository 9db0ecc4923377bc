package org.molweave.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project is made from nothing, as a person does who has no folder for it yet.
class NewProjectWindowTest {

    @TempDir
    private Path folder;

    private Window window;

    @BeforeEach
    void open() throws Exception {
        window = Window.start(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aNameIsEnough() throws Exception {

        window.press(KeyCode.CONTROL, KeyCode.N);
        window.until(() -> window.robot()
                .lookup("#new-project-name")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());
        var place = window.find("#new-project-folder", TextField.class);
        assertEquals("My project", Path.of(place.getText()).getFileName().toString());
        // Not the home of whoever runs the test.
        window.robot().interact(() -> place.setText("relative"));
        assertTrue(window.find("#new-project-make", Button.class).isDisabled());
        window.robot().interact(() -> place.setText(folder.resolve("mine").toString()));
        assertFalse(window.find("#new-project-make", Button.class).isDisabled());
        window.step("new-project");
        window.click("#new-project-make");

        window.until(() -> window.workspace().project() != null);
        assertEquals("My project", requireNonNull(window.workspace().project()).name());
        assertTrue(Files.exists(folder.resolve("mine/My project.molweave")));
        assertTrue(Files.exists(folder.resolve("mine/kg/elements.tsv")));
    }
}
