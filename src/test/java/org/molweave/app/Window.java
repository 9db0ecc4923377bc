package org.molweave.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.molweave.app.command.Commands;
import org.molweave.app.pane.Pane;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.Preferences;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.engine.run.Project;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/// The program's window in a test: started with a home of its own, driven as a person would, photographed on request.
///
/// Pictures go to `target/pictures`, or where `-Dmolweave.pictures=FOLDER` says; `-Dmolweave.picture=WIDTHxHEIGHT`
/// opens the window in that size, which needs a display that is large enough (JavaFX's headless screen is 1000 by
/// 1000), and `-Dmolweave.dark=true` in the dark theme.
public final class Window implements AutoCloseable {

    private static final int SECONDS = 180;

    private final FxRobot robot = new FxRobot();
    private final WorkbenchApp app;
    private int steps;

    private Window(WorkbenchApp app) {
        this.app = app;
    }

    /// Opens the window with the arguments; `home` keeps its preferences.
    public static Window start(Path home, String... arguments) throws TimeoutException {
        new PreferencesStore(home).change(Preferences::withTourSeen);
        return startFirst(home, arguments);
    }

    /// As [#start], but as at the first start, where the tour begins.
    public static Window startFirst(Path home, String... arguments) throws TimeoutException {
        System.setProperty("molweave.home", home.toString());
        if (Boolean.getBoolean("molweave.dark")) {
            new PreferencesStore(home).change(p -> p.withAppearance(Preferences.Appearance.DARK));
        }
        FxToolkit.registerPrimaryStage();
        var app = (WorkbenchApp) FxToolkit.setupApplication(WorkbenchApp.class, arguments);
        var window = new Window(app);
        window.size();
        return window;
    }

    /// A copy of a sample project without what use has left in it.
    public static Path sample(String name, Path folder) {
        Path to = folder.resolve(name);
        try {
            Project.copyUnused(Path.of("sample-projects", name), to);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Rows of the sample, as `SMILES;logS` without a head.
    static List<String> someRows(int count) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("sample-projects/solubility/data/solubility.csv"));
        List<String> head = List.of(lines.getFirst().split(",", -1));
        int smiles = head.indexOf("smiles");
        int value = head.indexOf("logS");
        int every = (lines.size() - 1) / count;
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] cells = lines.get(1 + every * i).split(",", -1);
            rows.add(cells[smiles] + ";" + cells[value]);
        }
        return rows;
    }

    private void size() {
        String[] size = System.getProperty("molweave.picture", "1000x960").split("x");
        robot.interact(() -> {
            stage().setX(0);
            stage().setY(0);
            stage().setWidth(Double.parseDouble(size[0]));
            stage().setHeight(Double.parseDouble(size[1]));
        });
    }

    public Stage stage() {
        return (Stage) robot.window(0);
    }

    public Workspace workspace() {
        return app.workspace();
    }

    public FxRobot robot() {
        return robot;
    }

    public <N extends Node> N find(String query, Class<N> type) {
        return robot.lookup(query).queryAs(type);
    }

    public void click(String query) {
        robot.clickOn(query);
        settle();
    }

    public void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    public void type(String text) {
        robot.write(text, 0);
        settle();
    }

    /// Opens a file as if it had been dropped on the window.
    public void open(Path file) {
        robot.interact(() -> app.open(file));
        settle();
    }

    /// Drops files on whatever lies at the middle of a node, as another program would.
    public void drop(String query, Path... files) {
        Node under = find(query, Node.class);
        robot.interact(() -> Drops.drop(under, List.of(files)));
        settle();
    }

    /// Puts the pointer over a node.
    public void hover(Node node) {
        robot.moveTo(node);
        settle();
    }

    public void click(Node node) {
        robot.clickOn(node);
        settle();
    }

    /// Clicks the node with this id, wherever it is.
    public void clickId(String id) {
        click(shown(node -> id.equals(node.getId())));
    }

    /// Opens a menu of the menu bar and clicks an entry of it.
    public void menu(String menu, String command) {
        clickId("menu-" + menu);
        clickId("menu-" + command);
    }

    /// Clicks a row of a table.
    public void row(String table, int row) {
        Node cell = cell(table, row);
        // Not on a button that may stand in its middle.
        robot.clickOn(robot.offset(cell, Pos.CENTER_LEFT, 60, 0));
        settle();
    }

    /// Clicks a row of a table with the control key held down. JavaFX's headless robot does not know keys and buttons
    /// at the same time, so the event is made here.
    public void rowToo(String table, int row) {
        Node cell = robot.from(cell(table, row)).lookup(".table-cell").nth(1).query();
        robot.interact(() -> {
            Point2D at = cell.localToScene(
                    cell.getLayoutBounds().getCenterX(), cell.getLayoutBounds().getCenterY());
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                Event.fireEvent(cell, withControl(type, at));
            }
        });
        settle();
    }

    private static MouseEvent withControl(EventType<MouseEvent> type, Point2D at) {
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private Node cell(String table, int row) {
        return robot.from(find(table, Node.class))
                .lookup((TableRow<?> candidate) -> candidate.getIndex() == row && isSeen(candidate))
                .query();
    }

    /// What lies on the clipboard.
    public String clipboard() {
        var text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0] == null ? "" : text[0];
    }

    /// Brings a pane to the front by a click on its tab, or in the menu where the tab finds no room.
    public void tab(String title) {
        Optional<Node> tab = robot.lookup((Node node) -> node instanceof Text text
                        && title.equals(text.getText())
                        && hasAncestor(text, "header")
                        && isSeen(text))
                .tryQuery();
        if (tab.isPresent()) {
            click(tab.get());
        } else {
            Pane pane = app.allPanes().stream()
                    .filter(one -> one.title().equals(title))
                    .findFirst()
                    .orElseThrow();
            menu("view", "view." + pane.id());
        }
    }

    /// The first node that is seen and fits; waits until there is one.
    public Node shown(Predicate<Node> fits) {
        var found = new Node[1];
        try {
            until(() -> {
                found[0] = robot.lookup((Node node) -> fits.test(node) && isSeen(node))
                        .tryQuery()
                        .orElse(null);
                return found[0] != null;
            });
        } catch (TimeoutException e) {
            throw new AssertionError("No such node is seen.", e);
        }
        return found[0];
    }

    private static boolean hasAncestor(Node node, String styleClass) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(styleClass)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getScene().getWindow() != null;
    }

    /// Writes into a field instead of what stands there.
    public void fill(String query, String text) {
        reveal(query);
        click(query);
        press(KeyCode.CONTROL, KeyCode.A);
        type(text);
        assertTrue(find(query, TextInputControl.class).isFocused(), query + " did not take the text");
    }

    /// Scrolls until a node is seen, as a wheel would.
    public void reveal(String query) {
        Node node = find(query, Node.class);
        robot.interact(() -> {
            for (Node at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane) {
                    double y = pane.getContent()
                            .sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                            .getCenterY();
                    double height = pane.getContent().getLayoutBounds().getHeight();
                    double seen = pane.getViewportBounds().getHeight();
                    pane.setVvalue(height <= seen ? 0 : Math.clamp((y - seen / 2) / (height - seen), 0, 1));
                }
            }
        });
        settle();
    }

    /// Opens a combo box or menu by a click and clicks the entry that begins with the text.
    public void choose(String query, String entry) {
        reveal(query);
        click(query);
        click(shown(node -> node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().startsWith(entry)
                && node.getScene().getWindow() instanceof PopupWindow));
    }

    /// The rows of a table or entries of a list, as they are shown.
    @SuppressWarnings("unchecked")
    public <T> List<T> rows(String query) {
        return find(query, Node.class) instanceof TableView<?> table
                ? (List<T>) table.getItems()
                : (List<T>) find(query, ListView.class).getItems();
    }

    /// What a label, field or other node with a text shows.
    public String text(String query) {
        Node node = find(query, Node.class);
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            default -> "";
        };
    }

    /// Carries out a command by its id, as the palette would.
    public void fire(String command) {
        robot.interact(() -> app.commands().find(command).orElseThrow().fire());
        settle();
    }

    /// The ids of all panes: each has a command that shows it.
    public List<String> panes() {
        return app.allPanes().stream().map(Pane::id).toList();
    }

    public Commands commands() {
        return app.commands();
    }

    /// Chooses light or dark.
    void appear(Preferences.Appearance appearance) {
        robot.interact(() -> app.preferences().change(p -> p.withAppearance(appearance)));
        settle();
    }

    /// Chooses the size of text.
    void scale(double scale) {
        robot.interact(() -> app.preferences().change(p -> p.withScale(scale)));
        settle();
    }

    /// Waits until the condition holds, for three minutes at most.
    public void until(Callable<Boolean> condition) throws TimeoutException {
        until(SECONDS, condition);
    }

    /// Waits until the condition holds.
    public void until(int seconds, Callable<Boolean> condition) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> holds(condition));
        } catch (TimeoutException e) {
            TimeoutException told = new TimeoutException(
                    "Waited %d s in vain, at %s; the window said: %s".formatted(seconds, failurePicture(), said()));
            told.initCause(e);
            throw told;
        }
        settle();
    }

    private boolean holds(Callable<Boolean> condition) {
        var holds = new boolean[1];
        robot.interact(() -> {
            try {
                holds[0] = condition.call();
            } catch (EmptyNodeQueryException e) {
                // What is not there yet may come.
                holds[0] = false;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return holds[0];
    }

    private String failurePicture() {
        try {
            return picture("failed-" + System.currentTimeMillis()).toString();
        } catch (IOException e) {
            return "a moment of which there is no picture: " + e;
        }
    }

    private List<String> said() {
        return workspace().notices().all().stream()
                .map(notice -> notice.text() + " " + notice.detail())
                .toList();
    }

    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// A picture of a step in a sequence: numbered, and with everything that lies over the window where there is a
    /// display.
    public void step(String name) throws IOException {
        steps++;
        picture("%02d-%s".formatted(steps, name));
    }

    /// Goes on with the numbers of another window.
    public Window after(Window before) {
        steps = before.steps;
        return this;
    }

    /// Keeps what the window shows as `<name>.png`.
    public Path picture(String name) throws IOException {
        settle();
        Path folder = Files.createDirectories(Path.of(System.getProperty("molweave.pictures", "target/pictures")));
        Path file = folder.resolve(name + ".png");
        var image = new javafx.scene.image.WritableImage[1];
        robot.interact(() -> image[0] = stage().getScene().snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(image[0], null), "png", file.toFile());
        return file;
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupApplication(app);
        FxToolkit.cleanupStages();
    }
}
