package org.molweave.app.pane.knowledge;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.pane.knowledge.explore.Scene;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.table.TableContent;
import org.molweave.app.table.Tables;
import org.molweave.app.task.Background;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.graph.GraphView;
import org.molweave.viz.graph.Place;
import org.molweave.viz.graph.Viewpoint;
import org.molweave.viz.palette.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The pane as a person uses it, without a display.
class KnowledgePaneTest {

    private final FxRobot robot = new FxRobot();
    private final Workspace workspace = new Workspace(Background.immediate());
    private final KnowledgeModel model = new KnowledgeModel(workspace);

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            workspace.knowledgeProperty().set(KnowledgeModelTest.file(KnowledgeModelTest.FACTS));
            var scene = new javafx.scene.Scene(new KnowledgePane(model), 900, 900);
            StyleSheets.show(Theme.LIGHT);
            StyleSheets.apply(scene);
            stage.setScene(scene);
            stage.show();
        });
        draw();
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void theStatisticsAreATable() {
        robot.interact(() -> model.tabProperty().set("statistics"));

        TableContent content = Tables.around(
                        robot.lookup("#knowledge-relation-table").queryAs(TableView.class))
                .orElseThrow();

        assertEquals(List.of("Relation", "Facts", "Heads", "Tails"), content.head());
        assertEquals(List.of("The graph: Facts", "6", "", ""), content.cells().getFirst());
        assertEquals(List.of("isStateOf", "4", "2", "3"), content.cells().getLast());
    }

    private GraphView view() {
        return robot.lookup("#knowledge-graph").queryAs(GraphView.class);
    }

    private void draw() {
        robot.interact(() -> view().snapshot(null, null));
    }

    private String id(String entity) {
        return Scene.id(
                requireNonNull(model.explorer().index()).findEntity(entity).orElseThrow());
    }

    private Point2D point(String entity) {
        draw();
        Place place = requireNonNull(view().places().get(id(entity)));
        Viewpoint looked = view().viewpointProperty().get();
        return view().localToScreen(
                        view().getWidth() / 2 + (place.x() - looked.x()) * looked.scale(),
                        view().getHeight() / 2 - (place.y() - looked.y()) * looked.scale());
    }

    private Set<String> drawn() {
        KnowledgeIndex index = requireNonNull(model.explorer().index());
        Set<String> names = new HashSet<>();
        model.explorer().scene().drawn().places().keySet().forEach(entity -> names.add(index.entity(entity)));
        return names;
    }

    @Test
    void anEntityIsTypedAndItsNeighbourhoodDrawn() {
        robot.clickOn("#knowledge-search").write("gas").push(KeyCode.ENTER);

        assertEquals(Set.of("Gas", "O", "He"), drawn());
        assertEquals(Set.of("Gas"), workspace.selection().entitiesProperty().get());
    }

    @Test
    void doubleClickingExpandsAndNothingElseJumps() {
        Point2D before = point("Solid");
        doubleClick(point("Period2"));

        assertEquals(Set.of("C", "Solid", "Period2", "O"), drawn());
        assertEquals(before, point("Solid"));
        robot.interact(workspace.changes()::undo);
        assertEquals(Set.of("C", "Solid", "Period2"), drawn());
        assertEquals(before, point("Solid"));
    }

    @Test
    void aDraggedNodeStaysWhereItIsPutAndGoesBackByUndo() {
        Point2D before = point("Solid");
        drag(before, 40, 30);

        Point2D after = point("Solid");
        assertEquals(before.getX() + 40, after.getX(), 1.5);
        assertEquals(before.getY() + 30, after.getY(), 1.5);
        robot.interact(workspace.changes()::undo);
        assertEquals(before, point("Solid"));
    }

    /// The headless robot's mouse does not know which of its buttons are down.
    private void drag(Point2D from, double right, double down) {
        Point2D at = view().localToScene(view().screenToLocal(from));
        mouse(MouseEvent.MOUSE_PRESSED, at);
        mouse(MouseEvent.MOUSE_DRAGGED, at.add(right / 2, down / 2));
        mouse(MouseEvent.MOUSE_DRAGGED, at.add(right, down));
        mouse(MouseEvent.MOUSE_RELEASED, at.add(right, down));
    }

    /// Two clicks of a robot are too slow on a busy machine.
    private void doubleClick(Point2D where) {
        Point2D at = view().localToScene(view().screenToLocal(where));
        mouse(MouseEvent.MOUSE_PRESSED, at, 2);
        mouse(MouseEvent.MOUSE_RELEASED, at, 2);
    }

    private void mouse(EventType<MouseEvent> type, Point2D at) {
        mouse(type, at, 1);
    }

    private void mouse(EventType<MouseEvent> type, Point2D at, int clicks) {
        robot.interact(() -> view().fireEvent(new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                0,
                0,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null)));
    }

    @Test
    void aChipHidesItsRelation() {
        robot.clickOn(robot.lookup("#knowledge-relations .chip")
                .match(node -> node instanceof ToggleButton chip && "isStateOf".equals(chip.getUserData()))
                .queryAs(ToggleButton.class));

        assertTrue(view().hiddenProperty().get().contains(id("Solid")));
        assertFalse(view().hiddenProperty().get().contains(id("C")));
    }

    @Test
    void aRowIsSelectedInThePictureAndAnEdgeInTheTable() {
        TableView<?> table = robot.lookup("#knowledge-triples").queryAs(TableView.class);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(1));
        assertEquals(Set.of(Scene.edgeId(1)), view().selectedProperty().get());

        robot.interact(() -> view().selectedProperty().set(Set.of(Scene.edgeId(3))));

        assertEquals(3, table.getSelectionModel().getSelectedItem());
    }

    @Test
    void theFigureIsThatOfThePicture() {
        Map<String, String> told = robot.lookup(node -> node instanceof KnowledgePane)
                .queryAs(KnowledgePane.class)
                .figure()
                .orElseThrow()
                .provenance();

        assertEquals(KnowledgeModelTest.FACTS.sha256(), told.get("knowledge"));
    }
}
