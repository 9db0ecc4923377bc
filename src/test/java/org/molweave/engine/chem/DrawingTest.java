package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void atomsLieAsInTheLayoutTurnedRoundAndCentred() throws SmilesException {
        Molecule aspirin = Smiles.parse("CC(=O)Oc1ccccc1C(=O)O");

        Drawing drawing = Drawing.of(aspirin);
        Layout2D layout = Layout2D.of(aspirin);

        for (int i = 1; i < aspirin.atoms(); i++) {
            assertEquals(layout.x()[i] - layout.x()[0], drawing.x()[i] - drawing.x()[0], 1e-5);
            assertEquals(layout.y()[0] - layout.y()[i], drawing.y()[i] - drawing.y()[0], 1e-5);
        }
        assertEquals(0, middle(drawing.x()), 1e-5);
        assertEquals(0, middle(drawing.y()), 1e-5);
    }

    @Test
    void lettersBelongToTheirAtoms() throws SmilesException {
        Drawing ethanol = Drawing.of(Smiles.parse("CCO"));

        List<Drawing.Text> texts = ethanol.shapes().stream()
                .filter(shape -> shape instanceof Drawing.Text)
                .map(shape -> (Drawing.Text) shape)
                .toList();

        assertEquals(List.of("O", "H"), texts.stream().map(Drawing.Text::text).toList());
        assertTrue(texts.stream().allMatch(text -> text.atom() == 2 && text.element() == 8));
        assertEquals(
                2,
                ethanol.shapes().stream()
                        .filter(shape -> shape instanceof Drawing.Line)
                        .count());
    }

    @Test
    void aHugeMoleculeHasPlacesOnly() throws SmilesException {
        Drawing drawing = Drawing.of(Smiles.parse("C".repeat(1500)));

        assertTrue(drawing.isTooLarge());
        assertEquals(1500, drawing.x().length);
        assertTrue(drawing.shapes().isEmpty());
    }

    private static float middle(float[] values) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return (least + greatest) / 2;
    }
}
