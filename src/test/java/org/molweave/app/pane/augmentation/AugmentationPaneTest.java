package org.molweave.app.pane.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.shell.StyleSheets;
import org.molweave.app.task.Background;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.viz.graph.GraphView;
import org.molweave.viz.graph.Place;
import org.molweave.viz.palette.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The pane as a person uses it, without a display.
class AugmentationPaneTest {

    private final FxRobot robot = new FxRobot();
    private final Workspace workspace = new Workspace(Background.immediate());
    private final AugmentationModel model = new AugmentationModel(workspace, new Inference(workspace));

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            workspace
                    .knowledgeProperty()
                    .set(new KnowledgeFile(
                            Path.of("facts.tsv"),
                            AugmentedTest.FACTS,
                            ElementKnowledgeGraph.of(AugmentedTest.FACTS),
                            List.of()));
            var scene = new Scene(new AugmentationPane(model), 900, 700);
            StyleSheets.show(Theme.LIGHT);
            StyleSheets.apply(scene);
            stage.setScene(scene);
            // The stage of all tests may have been that of a whole window.
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.show();
        });
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.cleanupStages();
    }

    private Point2D point(String node) {
        GraphView view = robot.lookup("#augmentation-graph").queryAs(GraphView.class);
        Place place = view.places().getOrDefault(node, new Place(0, 0));
        var looked = view.viewpointProperty().get();
        return view.localToScreen(
                view.getWidth() / 2 + (place.x() - looked.x()) * looked.scale(),
                view.getHeight() / 2 - (place.y() - looked.y()) * looked.scale());
    }

    private void type(String smiles) {
        robot.interact(() -> model.look(smiles));
        robot.interact(() -> robot.lookup("#augmentation-graph").query().snapshot(null, null));
    }

    @Test
    void clickingAnAttributeSelectsItsAtoms() {
        type("CCO");

        robot.clickOn(point("k:Solid"));

        assertEquals(Set.of("Solid"), workspace.selection().entitiesProperty().get());
        assertEquals(Set.of(0, 1), workspace.selection().atomsProperty().get());
    }

    @Test
    void clickingAnAtomSelectsItForAllPanes() {
        type("CCO");

        robot.clickOn(point("a2"));

        assertEquals(Set.of(2), workspace.selection().atomsProperty().get());
        assertEquals(Set.of(), workspace.selection().entitiesProperty().get());
    }

    @Test
    void theFigureKnowsWhereItComesFrom() {
        type("CCO");

        var figure = robot.lookup(node -> node instanceof AugmentationPane)
                .queryAs(AugmentationPane.class)
                .figure()
                .orElseThrow();

        assertEquals("CCO", figure.provenance().get("smiles"));
        assertEquals(AugmentedTest.FACTS.sha256(), figure.provenance().get("knowledge"));
        assertTrue(figure.height() > 0);
    }

    @Test
    void inALowPaneRelationsFoldToOneRowUntilTheyAreUnfolded() throws Exception {
        KnowledgeFile elements = Opener.knowledge(Path.of("sample-projects/elements/kg/elements.tsv"));
        robot.interact(() -> workspace.knowledgeProperty().set(elements));
        type("CCO");
        double allRows = heightOfRelations(500, 700);
        assertFalse(unfold().isVisible());

        double folded = heightOfRelations(500, 420);
        assertTrue(folded < 0.5 * allRows, "%s of %s pixels".formatted(folded, allRows));
        assertTrue(unfold().isVisible());

        robot.interact(() -> unfold().fire());
        assertEquals(allRows, heightOfRelations(500, 420), 1);
    }

    private ToggleButton unfold() {
        return robot.lookup("#augmentation-relations-unfold").queryAs(ToggleButton.class);
    }

    private double heightOfRelations(double width, double height) {
        var pane = robot.lookup(node -> node instanceof AugmentationPane).queryAs(AugmentationPane.class);
        robot.interact(() -> {
            pane.getScene().getWindow().setWidth(width);
            pane.getScene().getWindow().setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
        });
        return robot.lookup("#augmentation-relations").queryAs(Region.class).getHeight();
    }
}
