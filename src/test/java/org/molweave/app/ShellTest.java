package org.molweave.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.notice.Notice;
import org.molweave.app.project.Selection;
import org.molweave.viz.palette.Theme;
import software.coley.bentofx.control.Header;

/// The window as a whole, without a display.
class ShellTest {

    @TempDir
    Path folder;

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
    void theSampleTileOpensMoleculesKnowledgeAndAModel() throws Exception {
        assertTrue(window.find("#welcome", javafx.scene.Node.class).isVisible());
        Path samples = folder.resolve("samples");
        Window.sample("solubility", samples);
        System.setProperty("molweave.samples", samples.toString());
        try {
            window.click("#welcome-sample");
            window.until(() ->
                    window.workspace().table() != null && window.workspace().knowledge() != null);
        } finally {
            System.clearProperty("molweave.samples");
        }

        assertEquals(1_282, requireNonNull(window.workspace().table()).size());
        assertEquals(
                1_664,
                requireNonNull(window.workspace().knowledge()).graph().triples().size());
        assertEquals(0, focus().row());
        assertEquals("Solubility in water — Molweave", window.stage().getTitle());
    }

    @Test
    void thePaletteFindsACommandByAFewLetters() {
        Theme before = window.workspace().themeProperty().get();
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("light and dark");
        Object first = window.find("#palette-list", ListView.class).getItems().getFirst();
        assertTrue(first.toString().contains("Switch between light and dark"), first.toString());
        window.press(KeyCode.ENTER);

        assertNotEquals(before, window.workspace().themeProperty().get());
        assertTrue(window.robot().lookup("#palette").tryQuery().isEmpty());
    }

    @Test
    void thePaletteFindsAMoleculeByItsName() throws Exception {
        Path file = folder.resolve("named.csv");
        Files.writeString(file, "Compound ID,smiles,logS\nethanol,CCO,1\nToluene,Cc1ccccc1,-2\n");
        window.open(file);
        window.until(() -> window.workspace().table() != null);

        window.press(KeyCode.CONTROL, KeyCode.K);
        window.type("tolu");
        Object first = window.find("#palette-list", ListView.class).getItems().getFirst();
        assertTrue(first.toString().contains("2  Toluene  Cc1ccccc1"), first.toString());
        window.press(KeyCode.ENTER);

        window.until(() -> focus().row() == 1);
    }

    @Test
    void aTypedSmilesComesIntoFocusAndAWrongOneIsExplained() {
        window.click("#smiles-field");
        window.type("CCO\n");
        assertEquals("CCO", focus().molecule().smiles());
        assertEquals(-1, focus().row());

        window.click("#smiles-field");
        window.press(KeyCode.CONTROL, KeyCode.A);
        window.type("C1CC\n");
        assertEquals("CCO", focus().molecule().smiles());
        Notice notice = window.workspace().notices().all().getLast();
        assertEquals(Notice.Level.WARNING, notice.level());
        assertTrue(notice.text().contains("C1CC"), notice.text());
    }

    @Test
    void newsIsShownButIsNoTrouble() {
        window.robot().interact(() -> window.workspace().notices().news("Version 2 is ready.", "It starts next time."));

        assertEquals(1, window.robot().lookup(".notice-news").queryAll().size());
        assertFalse(Notice.Level.NEWS.isTrouble());
    }

    private Selection.Focus focus() {
        return requireNonNull(window.workspace().selection().focus());
    }

    @Test
    void aFileOfAnUnknownKindIsRefusedWithTheReason() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.docx"), "hello");
        window.open(file);

        Notice notice = window.workspace().notices().all().getLast();
        assertTrue(notice.text().contains("notes.docx"), notice.text());
        assertFalse(notice.detail().isEmpty());
        assertNotNull(window.find("#notices", javafx.scene.Node.class));
    }

    @Test
    void tabsThatFindNoRoomAreNotCutAndTheSelectedOneIsSeen() throws Exception {
        window.fire("view.molecules");
        window.until(() -> arrows() > 0);
        assertFalse(heads().contains("Errors"), "the window is wide enough for all tabs");

        window.fire("view.errors");
        window.until(() -> heads().contains("Errors"));
        assertEquals(List.of(), cut());

        window.robot().interact(() -> window.stage().setWidth(920));
        window.fire("view.training");
        window.until(() -> heads().contains("Training") && cut().isEmpty());
        assertTrue(heads().contains("Errors"));
    }

    private long arrows() {
        return window.robot().lookup(".list-button").queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    private List<Node> shownHeads() {
        return window.robot().lookup(".header").queryAll().stream()
                .filter(node -> node instanceof Header && node.isVisible())
                .toList();
    }

    private List<String> heads() {
        return shownHeads().stream()
                .map(head -> ((Header) head).getDockable().getTitle())
                .toList();
    }

    private List<String> cut() {
        return shownHeads().stream()
                .filter(head -> {
                    Bounds own = head.localToScene(head.getLayoutBounds());
                    Bounds row = head.getParent().localToScene(head.getParent().getLayoutBounds());
                    return own.getMinX() < row.getMinX() - 1 || own.getMaxX() > row.getMaxX() + 1;
                })
                .map(head -> ((Header) head).getDockable().getTitle())
                .toList();
    }
}
