package org.molweave.app.pane.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.command.Command;
import org.molweave.app.inference.Inference;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;
import org.molweave.viz.chart.ScatterView;
import org.molweave.viz.palette.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The pane as a person uses it, without a display.
class ProjectionPaneTest {

    private final FxRobot robot = new FxRobot();
    private final Workspace workspace = new Workspace(Background.immediate());
    private final ProjectionModel model = new ProjectionModel(workspace, new Inference(workspace));
    private BitSet kept = new BitSet();

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            workspace.tableProperty().set(TwelveMolecules.open());
            model.kindProperty().set(VectorKind.FINGERPRINT);
            model.methodProperty().set(Method.PCA);
            List<Command> commands = model.commands(rows -> kept = rows, _ -> {});
            var models = new ModelChooserModel(workspace, workspace.modelProperty(), List.of());
            var scene = new Scene(new ProjectionPane(model, models, commands.get(1), commands.get(2)), 900, 700);
            StyleSheets.show(Theme.LIGHT);
            StyleSheets.apply(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.cleanupStages();
    }

    private ScatterView view() {
        return robot.lookup("#projection-view").queryAs(ScatterView.class);
    }

    private void project() {
        robot.clickOn("#projection-start");
        paint();
    }

    private void paint() {
        robot.interact(() -> view().snapshot(null, null));
    }

    private Point2D place(int point) {
        Point2D place = view().placeOf(point).orElseThrow();
        return view().localToScreen(place);
    }

    @Test
    void theEmptyPaneSaysWhatToDo() {
        String text = robot.lookup("#projection-empty").queryAs(Label.class).getText();

        assertTrue(text.startsWith("Press Project to see the open molecules as points"), text);
    }

    @Test
    void aClickOnAPointPutsItsMoleculeIntoFocus() {
        project();

        robot.clickOn(place(8));

        assertEquals(8, Objects.requireNonNull(workspace.selection().focus()).row());
    }

    @Test
    void aRectangleAroundTheRingsSelectsTheirRowsAndOnlyTheyAreKept() {
        project();
        robot.clickOn("#projection-tool-rectangle");
        double left = Double.POSITIVE_INFINITY;
        double right = 0;
        double top = Double.POSITIVE_INFINITY;
        double bottom = 0;
        for (int point = 6; point < 12; point++) {
            left = Math.min(left, place(point).getX());
            right = Math.max(right, place(point).getX());
            top = Math.min(top, place(point).getY());
            bottom = Math.max(bottom, place(point).getY());
        }

        robot.drag(new Point2D(left - 6, top - 6), MouseButton.PRIMARY).dropTo(new Point2D(right + 6, bottom + 6));

        var rings = new BitSet();
        rings.set(6, 12);
        assertEquals(rings, workspace.selection().rowsProperty().get());
        assertEquals(
                "12 molecules, 6 selected",
                robot.lookup("#projection-count").queryAs(Label.class).getText());

        robot.clickOn("#projection-keep");
        assertEquals(rings, kept);
    }

    @Test
    void theKeysReachEveryPoint() {
        project();
        robot.interact(() -> view().requestFocus());

        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        paint();

        int first = Objects.requireNonNull(workspace.selection().focus()).row();
        robot.push(KeyCode.LEFT).push(KeyCode.ENTER);
        int second = Objects.requireNonNull(workspace.selection().focus()).row();
        assertTrue(first != second, first + " " + second);
        assertTrue(model.projectedProperty().get().places().x()[second]
                < model.projectedProperty().get().places().x()[first]);
    }

    @Test
    void whatIsOnTheScreenIsInTheFigure() {
        project();

        var figure = view().figure().orElseThrow();

        assertEquals("PCA of Molecules, by fingerprint", figure.title());
        assertEquals("twelve.csv", figure.provenance().getOrDefault("molecules", ""));
    }
}
