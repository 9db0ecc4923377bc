package org.molweave.app.pane.augmentation;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Prediction;

class AugmentationModelTest {

    private final Workspace workspace = new Workspace(Background.immediate());
    private final AugmentationModel model = new AugmentationModel(workspace, new Inference(workspace));

    @BeforeEach
    void ethanol() throws Exception {
        workspace
                .knowledgeProperty()
                .set(new KnowledgeFile(
                        Path.of("facts.tsv"),
                        AugmentedTest.FACTS,
                        ElementKnowledgeGraph.of(AugmentedTest.FACTS),
                        List.of()));
        workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse("CCO"), -1));
    }

    @Test
    void hidingMovesNothing() {
        var before = model.pictureProperty().get().places();

        model.plainProperty().set(true);

        assertEquals(before, model.pictureProperty().get().places());
        assertEquals(
                Set.of("k:Gas", "k:Period2", "k:Solid", "f0", "f1", "f2", "f3", "f4", "f5"),
                model.hiddenProperty().get());
        model.plainProperty().set(false);
        assertEquals(Set.of(), model.hiddenProperty().get());
    }

    @Test
    void aRelationIsHiddenWithItsAttributes() {
        model.toggle("isStateOf", false);

        assertTrue(model.hiddenProperty().get().containsAll(Set.of("k:Gas", "k:Solid")));
        assertFalse(model.hiddenProperty().get().contains("k:Period2"));
        assertEquals(2 + 3, model.hiddenProperty().get().size());
        model.showOnly("isStateOf");
        assertEquals(Set.of("isPeriodOf"), model.hiddenRelationsProperty().get());
    }

    @Test
    void anAttributeIsSelectedWithItsAtoms() {
        model.choose(Set.of("k:Solid"));

        assertEquals(Set.of("Solid"), workspace.selection().entitiesProperty().get());
        assertEquals(Set.of(0, 1), workspace.selection().atomsProperty().get());
        assertEquals("Solid", model.facts().headingProperty().get());
        assertEquals(1, model.facts().rowsProperty().get().size());
        assertTrue(model.highlightedProperty().get().containsAll(Set.of("k:Solid", "a0", "a1")));
        assertFalse(model.highlightedProperty().get().contains("a2"));
    }

    @Test
    void anotherAttributeAddsItsAtomsAndTakesThemAlong() {
        model.choose(Set.of("k:Solid"));
        model.choose(Set.of("k:Solid", "a0", "a1", "k:Gas"));

        assertEquals(Set.of(0, 1, 2), workspace.selection().atomsProperty().get());

        model.choose(Set.of("a0", "a1", "a2", "k:Gas"));

        assertEquals(Set.of(2), workspace.selection().atomsProperty().get());
        assertEquals(Set.of("Gas"), workspace.selection().entitiesProperty().get());
    }

    @Test
    void theSelectionOfOtherPanesIsMarked() {
        workspace.selection().atomsProperty().set(Set.of(2));

        assertEquals(Set.of("a2"), model.selectedProperty().get());
        assertEquals("Oxygen, atom 3", model.facts().headingProperty().get());
        model.onlySelectionProperty().set(true);
        assertTrue(model.hiddenProperty().get().contains("k:Solid"));
        assertFalse(model.hiddenProperty().get().contains("k:Period2"));
    }

    @Test
    void whatIsUnderTheMouseIsLitForTheMoment() {
        model.hoveredProperty().set("k:Gas");

        assertTrue(model.highlightedProperty().get().containsAll(Set.of("k:Gas", "a2")));
        assertEquals(Set.of(), workspace.selection().entitiesProperty().get());
        model.hoveredProperty().set(null);
        assertEquals(Set.of(), model.highlightedProperty().get());
    }

    @Test
    void leavingOutIsUndone() {
        model.whatIf().leaveOutRelation("isStateOf", "state");

        assertEquals(new Omission(Set.of("isStateOf"), Set.of()), model.whatIf().omission());
        assertEquals(
                "Choose a model to see what this changes.",
                model.whatIf().outcomeProperty().get());
        workspace.changes().undo();
        assertEquals(Omission.NONE, model.whatIf().omission());
        assertEquals("", model.whatIf().outcomeProperty().get());
    }

    @Test
    void changesAreToldWithTheirSigns() {
        var whole = new Prediction(new float[] {-2.31f}, new float[0], new float[][] {{-2.31f}});
        var rest = new Prediction(new float[] {-2.05f}, new float[0], new float[][] {{-2.05f}});
        var compared = new Answer.Compared("1", "", "", whole, rest, 0.18f, 0.97f, null);

        String text = WhatIf.text(compared, List.of(new Property("logS", Property.Kind.REGRESSION, "")));

        assertEquals("logS −2.31 → −2.05 (+0.26)\nvector moved by 0.18 (cosine 0.970)", text);
    }

    @Test
    void aWrongSmilesSaysWhyAndChangesNothing() {
        assertTrue(!model.look("CC(").isEmpty());
        assertEquals(
                "CCO", requireNonNull(workspace.selection().focus()).molecule().smiles());
        assertEquals("", model.look("CO"));
        assertEquals(
                "CO", requireNonNull(workspace.selection().focus()).molecule().smiles());
    }

    @Test
    void attentionIsReadByStepAndOnTheScaleOfTheMolecule() {
        Augmented ethanol = requireNonNull(model.augmentedProperty().get());
        var table = new AttentionTable(
                "CCO",
                List.of("C", "C", "O"),
                2,
                List.of(
                        new AttentionEdge(0, 1, AttentionEdge.Type.BOND, "single", "", new float[] {0.25f, 0.5f}),
                        new AttentionEdge(1, 0, AttentionEdge.Type.BOND, "single", "", new float[] {1, 1}),
                        fact(2, "isStateOf", "Gas", 0.125f, 0.375f),
                        fact(2, "isPeriodOf", "Period2", 0.875f, 0.625f)));

        Weights mean = Weights.of(ethanol, table, 0);
        Weights second = Weights.of(ethanol, table, 2);

        assertEquals((0.375 + 1) / 2, mean.of("b0"), 1e-6);
        assertEquals((0.5 + 1) / 2, second.of("b0"), 1e-6);
        // Facts are numbered atom by atom, in the order of the file.
        assertEquals(0.25, mean.of("f4"), 1e-6);
        assertEquals(0.375, second.of("f4"), 1e-6);
        assertEquals(0.2, mean.least(), 1e-9);
        assertEquals(0.8, mean.most(), 1e-9);
        assertEquals((0.25 - 0.2) / 0.6, mean.shown("f4"), 1e-6);
        assertTrue(Double.isNaN(mean.of("b1")));
    }

    private static AttentionEdge fact(int atom, String relation, String attribute, float... weights) {
        return new AttentionEdge(3, atom, AttentionEdge.Type.ATTRIBUTE, relation, attribute, weights);
    }
}
