package org.molweave.app.pane.molecule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Prediction;

class MoleculeModelTest {

    private final Workspace workspace = new Workspace(Background.immediate());
    private final ObjectProperty<@Nullable Prediction> prediction = new SimpleObjectProperty<>();
    private final MoleculeModel model = new MoleculeModel(
            workspace,
            prediction,
            new SimpleObjectProperty<>(List.of(new Property("logS", Property.Kind.REGRESSION, "mol/L"))));

    @Test
    void withoutAMoleculeThereIsNothing() {
        assertEquals("", model.smilesProperty().get());
        assertNull(model.drawingProperty().get());
        assertTrue(model.factsProperty().get().isEmpty());
    }

    @Test
    void theMoleculeInFocusIsDescribed() throws SmilesException {
        focus("CC(=O)Oc1ccccc1C(=O)O");

        assertNotNull(model.drawingProperty().get());
        assertEquals(List.of("Formula C9H8O4", "Atoms 13 without hydrogens", "Bonds 13"), facts());
    }

    @Test
    void thePredictionIsShownWithItsSpread() throws SmilesException {
        focus("CCO");
        prediction.set(new Prediction(new float[] {-0.75f}, new float[] {0.25f}, new float[][] {{-1f}, {-0.5f}}));

        assertEquals("logS, predicted -0.750 ± 0.250 mol/L", facts().getLast());

        prediction.set(new Prediction(new float[] {-0.75f}, new float[0], new float[][] {{-0.75f}}));

        assertEquals("logS, predicted -0.750 mol/L", facts().getLast());
    }

    @Test
    void clickedAtomsAreSelectedForAllPanes() throws SmilesException {
        focus("CCO");

        model.select(2, false);
        model.select(0, true);
        assertEquals(Set.of(0, 2), workspace.selection().atomsProperty().get());

        model.select(2, true);
        assertEquals(Set.of(0), workspace.selection().atomsProperty().get());

        model.select(-1, false);
        assertTrue(workspace.selection().atomsProperty().get().isEmpty());
    }

    private void focus(String smiles) throws SmilesException {
        workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse(smiles), -1));
    }

    private List<String> facts() {
        return model.factsProperty().get().stream()
                .map(fact -> fact.name() + " " + fact.value())
                .toList();
    }
}
