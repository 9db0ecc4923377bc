package org.molweave.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.molweave.app.command.Commands;
import org.molweave.app.pane.Pane;
import org.molweave.app.project.Workspace;
import org.molweave.app.settings.Preferences;
import org.molweave.app.settings.PreferencesStore;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The program's window in a test: started with a home of its own, driven as a person would, photographed on request.
///
/// Pictures go to `target/pictures`; `-Dmolweave.picture=WIDTHxHEIGHT` opens the window in that size, which needs a
/// display that is large enough (JavaFX's headless screen is 1000 by 1000).
public final class Window implements AutoCloseable {

    private static final int SECONDS = 60;

    private final FxRobot robot = new FxRobot();
    private final WorkbenchApp app;

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
        FxToolkit.registerPrimaryStage();
        var app = (WorkbenchApp) FxToolkit.setupApplication(WorkbenchApp.class, arguments);
        var window = new Window(app);
        window.size();
        return window;
    }

    /// A copy of a sample project without its runs.
    public static Path sample(String name, Path folder) {
        Path from = Path.of("sample-projects", name);
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                String relative = from.relativize(file).toString();
                if (relative.startsWith("runs") || relative.startsWith("cache") || relative.endsWith(".db")) {
                    continue;
                }
                Path target = to.resolve(relative);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /// Waits until the condition holds, for a minute at most.
    public void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> {
            var holds = new boolean[1];
            robot.interact(() -> {
                try {
                    holds[0] = condition.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            return holds[0];
        });
        settle();
    }

    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Keeps what the window shows as `target/pictures/<name>.png`.
    public Path picture(String name) throws IOException {
        settle();
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
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
