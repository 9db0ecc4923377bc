package org.molweave.app.pane.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;

class AttentionModelTest {

    private final Workspace workspace = new Workspace(Background.immediate());
    private final AttentionModel model = new AttentionModel(workspace, new Inference(workspace));

    @Test
    void withoutAModelItSaysWhatToDo() {
        assertTrue(
                model.messageProperty().get().startsWith("No model is chosen."),
                model.messageProperty().get());
        assertEquals(List.of(), model.picturesProperty().get());
    }

    @Test
    void aChosenRelationIsTheSelectionOfTheWholeWindow() {
        model.select("isStateOf");
        assertEquals(
                Set.of("isStateOf"), workspace.selection().relationsProperty().get());

        model.select("isStateOf");
        assertEquals(Set.of(), workspace.selection().relationsProperty().get());

        model.ranksAttributesProperty().set(true);
        model.select("Solid");
        assertEquals(Set.of("Solid"), workspace.selection().entitiesProperty().get());
    }

    @Test
    void aFigureIsShownAgainAsItWas() {
        model.select("isStateOf");
        model.stepProperty().set(1);
        model.againstEvenProperty().set(false);
        model.atomValueProperty().set(AtomValue.RECEIVED);
        Map<String, String> told = model.provenance();
        workspace.selection().relationsProperty().set(Set.of());
        model.stepProperty().set(0);
        model.againstEvenProperty().set(true);
        model.atomValueProperty().set(AtomValue.FACTS);

        assertEquals(List.of(), model.restore(told));

        assertEquals(told, model.provenance());
        assertEquals("2", told.get("step"));
        assertEquals(
                Set.of("isStateOf"), workspace.selection().relationsProperty().get());
    }

    @Test
    void whatCannotBeShownAgainIsNamed() {
        List<String> missing = model.restore(Map.of("comparedSmiles", "CCO", "step", "many"));

        assertEquals(2, missing.size(), missing.toString());
        assertTrue(missing.getFirst().contains("CCO"), missing.toString());
    }

    @Test
    void rankingOverNoTableSaysWhy() {
        model.set().start();

        assertTrue(model.set().aboutProperty().get().startsWith("Open molecules first"));
    }
}
