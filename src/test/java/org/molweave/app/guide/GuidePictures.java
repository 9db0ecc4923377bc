package org.molweave.app.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.Window;
import org.molweave.app.device.DeviceModel;
import org.molweave.app.device.DeviceView;
import org.molweave.app.device.Graphics;
import org.molweave.app.jobs.Devices;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;
import org.molweave.engine.cli.EngineMain;
import org.molweave.engine.device.Card;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DriverReport;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.LibraryCheck;
import org.molweave.engine.device.Release;
import org.molweave.engine.device.install.Account;
import org.molweave.engine.device.install.Progress;
import org.molweave.viz.figure.Typeface;
import org.molweave.viz.palette.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// Takes the pictures of the guide anew. No test: it needs a display of 1600 by 1000, so it runs only when it is named.
///
///     xvfb-run -s "-screen 0 1600x1000x24" mvn -q verify -Dtest=GuidePictures
///         -Dsurefire.failIfNoSpecifiedTests=false -Dui.glass=gtk -Dmolweave.picture=1600x1000
@EnabledIfSystemProperty(named = "molweave.picture", matches = ".+")
class GuidePictures {

    private static final Path PICTURES = Path.of("docs", "guide", "pictures");

    private static final int WIDEST = 1200;

    private static final String PARACETAMOL = "CC(=O)Nc1ccc(O)cc1";

    @TempDir
    Path folder;

    @Test
    void takeAll() throws Exception {
        Path project = Window.sample("solubility", folder);
        train(project, "Forest, 50 trees", "fingerprint-forest", "trees=50", "seeds=2");
        train(project, "KCL, learning rate 1e-3", "kcl-finetune", "epochs=4", "seeds=2", "headLearningRate=0.001");
        train(project, "KCL, learning rate 1e-2", "kcl-finetune", "epochs=4", "seeds=2", "headLearningRate=0.01");
        Files.writeString(
                project.resolve("data/bad-rows.csv"),
                "smiles,logS\nCCO,1.10\nC1CC,-1.2\nc1ccccc1,-1.64\nCC(=O,0.3\nCCN,0.9\n");
        try (var window = Window.start(folder.resolve("home"), project.toString())) {
            window.until(() -> window.workspace().table() != null);
            look(window);
            molecules(window, project);
            knowledge(window);
            predictions(window);
            training(window);
            errors(window);
            projection(window);
            figures(window);
        }
        tour();
    }

    @Test
    void takeTheDevicePage() throws Exception {
        FxToolkit.registerPrimaryStage();
        var robot = new FxRobot();
        try (var background = Background.immediate()) {
            robot.interact(() -> {
                var devices = new Devices(background, MissingLibraries::report);
                var view = new DeviceView(new DeviceModel(background, devices, new MissingLibraries()));
                view.setPadding(new Insets(16));
                var scene = new Scene(view, 660, 420);
                Typeface.loadForScreen();
                StyleSheets.show(Theme.LIGHT);
                StyleSheets.apply(scene);
                Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
                stage.setScene(scene);
                stage.setWidth(660);
                stage.setHeight(360);
                stage.show();
            });
            robot.sleep(1, TimeUnit.SECONDS);
            keep(robot, robot.lookup("#device-view").query(), "device");
        } finally {
            FxToolkit.cleanupStages();
        }
    }

    private static void train(Path project, String title, String method, String... settings) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-cp",
                System.getProperty("java.class.path"),
                EngineMain.class.getName(),
                "train",
                "--project",
                project.toString(),
                "--title",
                title,
                "--method",
                method,
                "--data",
                "data/solubility.csv",
                "--property",
                "logS",
                "--split",
                "column",
                "--split-column",
                "split"));
        if (method.startsWith("kcl")) {
            command.addAll(List.of("--parent", "model/solubility-kmpnn"));
        }
        for (String setting : settings) {
            command.addAll(List.of("--set", setting));
        }
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertEquals(true, process.waitFor(8, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
    }

    private void look(Window window) throws Exception {
        window.fire("view.attention");
        window.click("#smiles-field");
        window.type(PARACETAMOL + "\n");
        window.until(() -> !window.find("#pane-augmentation ToggleButton", ToggleButton.class)
                .isDisabled());
        pause(window, 6);
        whole(window, "start");
        pane(window, "augmentation");
        pane(window, "attention");
        window.fire("view.molecule");
        pause(window, 1);
        pane(window, "molecule");
    }

    private void knowledge(Window window) throws Exception {
        window.fire("view.knowledge");
        window.fill("#knowledge-search", "Cl\n");
        window.press(KeyCode.ESCAPE);
        window.click("#knowledge-show-both");
        pause(window, 4);
        pane(window, "knowledge");
    }

    private void molecules(Window window, Path project) throws Exception {
        window.fire("molecules.gallery");
        pause(window, 3);
        pane(window, "molecules");
        window.fire("molecules.gallery");
        window.fire("view.project");
        pause(window, 1);
        pane(window, "project");
        window.open(project.resolve("data/bad-rows.csv"));
        window.fire("view.molecules");
        window.until(() ->
                window.workspace().table() != null && window.workspace().table().size() == 3);
        window.fire("molecules.bad-rows");
        pause(window, 1);
        pane(window, "molecules", "bad-rows");
        window.open(project.resolve("data/solubility.csv"));
        window.until(() ->
                window.workspace().table() != null && window.workspace().table().size() > 1000);
    }

    private void predictions(Window window) throws Exception {
        window.fire("view.predictions");
        window.robot()
                .interact(() -> window.find("#predictions-input", TextArea.class)
                        .setText(PARACETAMOL + "\nc1ccccc1O\nOCC1OC(O)C(O)C(O)C1O\nC1CC\nCCCCCCCCCCCC[Si](C)(C)C"));
        window.click("#predictions-predict");
        window.until(() ->
                window.find("#predictions-table", TableView.class).getItems().size() == 5);
        window.robot()
                .interact(() -> window.find("#predictions-table", TableView.class)
                        .getSelectionModel()
                        .select(0));
        pause(window, 5);
        pane(window, "predictions");
    }

    private void training(Window window) throws Exception {
        window.fire("view.training");
        pause(window, 2);
        pane(window, "training");
        window.fire("view.runs");
        window.until(() -> runs(window).getItems().size() == 3);
        window.robot().interact(() -> runs(window).getSelectionModel().selectRange(0, 2));
        pause(window, 3);
        pane(window, "runs");
    }

    private void errors(Window window) throws Exception {
        window.robot().interact(() -> runs(window).getSelectionModel().clearAndSelect(0));
        window.fire("runs.errors");
        window.until(() -> !window.rows("#errors-worst").isEmpty());
        window.row("#errors-worst", 0);
        pause(window, 4);
        pane(window, "errors");
    }

    private void projection(Window window) throws Exception {
        window.fire("view.projection");
        window.fire("projection.run");
        window.until(() -> !window.text("#projection-purity").isEmpty());
        pause(window, 2);
        pane(window, "projection");
    }

    private void figures(Window window) throws Exception {
        window.fire("view.attention");
        window.fill("#smiles-field", PARACETAMOL + "\n");
        window.fire("view.augmentation");
        pause(window, 6);
        window.fire("figure.export");
        window.until(() -> !window.find("#figure-save", Button.class).isDisabled());
        pause(window, 2);
        keep(window, window.find("#figure-dialog", Node.class), "figures");
        window.press(KeyCode.ESCAPE);
    }

    /// A computer that is made up: it has a card, and no libraries for it.
    private record MissingLibraries() implements Graphics {

        static DeviceReport report() {
            var card = new Card(
                    0, "NVIDIA GeForce RTX 4070", "570.1", new Release(12, 8), new Release(8, 9), 11L << 30, 12L << 30);
            return new DeviceReport(
                    new DriverReport.Cards(List.of(card)), List.of(new CardState.LibrariesMissing(card, List.of())));
        }

        @Override
        public LibraryCheck check(Path folder) {
            return new LibraryCheck.Refused("There are none.");
        }

        @Override
        public CardState use(GpuLibrary library) {
            return report().cards().getFirst();
        }

        @Override
        public Account account(GpuLibrary.Source source) throws IOException {
            throw new IOException("No server is asked for a picture.");
        }

        @Override
        public GpuLibrary install(Account account, Progress progress) throws IOException {
            throw new IOException("Nothing is fetched for a picture.");
        }

        @Override
        public long bytes() {
            return 0;
        }

        @Override
        public void remove() {}
    }

    private static TableView<?> runs(Window window) {
        return window.find("#runs-table", TableView.class);
    }

    private void tour() throws Exception {
        Path samples = folder.resolve("samples");
        Window.sample("solubility", samples);
        System.setProperty("molweave.samples", samples.toString());
        try (var window = Window.startFirst(folder.resolve("first"))) {
            whole(window, "first-start");
        } finally {
            System.clearProperty("molweave.samples");
        }
    }

    /// Lets what is drawn in the background come to an end.
    private static void pause(Window window, int seconds) {
        window.robot().sleep(seconds, TimeUnit.SECONDS);
        window.settle();
    }

    private static void whole(Window window, String name) throws IOException {
        keep(window, window.stage().getScene().getRoot(), name);
    }

    private static void pane(Window window, String id) throws IOException {
        pane(window, id, id);
    }

    private static void pane(Window window, String id, String name) throws IOException {
        keep(window, window.find("#pane-" + id, Node.class), name);
    }

    private static void keep(Window window, Node node, String name) throws IOException {
        window.settle();
        keep(window.robot(), node, name);
    }

    private static void keep(FxRobot robot, Node node, String name) throws IOException {
        var shot = new WritableImage[1];
        robot.interact(() -> shot[0] = node.snapshot(new SnapshotParameters(), null));
        BufferedImage full = SwingFXUtils.fromFXImage(shot[0], null);
        double scale = Math.min(1, (double) WIDEST / full.getWidth());
        var small = new BufferedImage(
                (int) Math.round(full.getWidth() * scale),
                (int) Math.round(full.getHeight() * scale),
                BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(full, 0, 0, small.getWidth(), small.getHeight(), null);
        graphics.dispose();
        PalettePng.write(small, PICTURES.resolve(name + ".png"));
    }
}
