package org.molweave.viz.depict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.viz.palette.Theme;

class StructurePainterTest {

    @Test
    void theAtomUnderTheMouseIsTheNearestOne() throws SmilesException {
        Drawing drawing = Drawing.of(Smiles.parse("CCO"));
        Fit fit = Fit.into(drawing, 300, 200, 40);

        for (int i = 0; i < 3; i++) {
            assertEquals(i, fit.atomAt(drawing, fit.x(drawing.x()[i]) + 5, fit.y(drawing.y()[i]) - 5));
        }
        assertEquals(-1, fit.atomAt(drawing, 1, 1));
    }

    @Test
    void theDrawingFitsIntoASmallSurface() throws SmilesException {
        Drawing drawing = Drawing.of(Smiles.parse("CCCCCCCCCCCCCCCC"));

        Fit fit = Fit.into(drawing, 100, 50, 40);

        assertEquals(100, fit.scale() * drawing.width(), 1e-6);
    }

    @Test
    void colouringChangesNothingFarFromItsAtom() throws SmilesException {
        Drawing drawing = Drawing.of(Smiles.parse("CCCCO"));
        Fit fit = Fit.into(drawing, 300, 200, 40);
        StructureStyle plain = StructureStyle.of(Theme.LIGHT);
        var shaded = plain.withShading(
                Shading.sequential(new float[] {1, Float.NaN, Float.NaN, Float.NaN, Float.NaN}, new float[0]));

        BufferedImage without = painted(drawing, fit, plain);
        BufferedImage with = painted(drawing, fit, shaded);

        double x = fit.x(drawing.x()[0]);
        double y = fit.y(drawing.y()[0]);
        int changed = 0;
        for (int j = 0; j < 200; j++) {
            for (int i = 0; i < 300; i++) {
                boolean near = Math.hypot(i + 0.5 - x, j + 0.5 - y) < 0.42 * fit.scale() + 1;
                boolean same = without.getRGB(i, j) == with.getRGB(i, j);
                changed += same ? 0 : 1;
                assertTrue(near || same, "pixel " + i + ", " + j);
            }
        }
        assertTrue(changed > 500);
    }

    @Test
    void valuesOfAnotherMoleculeAreNotShown() throws SmilesException {
        Drawing drawing = Drawing.of(Smiles.parse("CCO"));
        Fit fit = Fit.into(drawing, 300, 200, 40);
        var wrong = new StructureStyle(
                Theme.DARK, Shading.sequential(new float[2], new float[0]), Set.of(17), 9, java.util.List.of());

        BufferedImage image = painted(drawing, fit, wrong);

        assertEquals(painted(drawing, fit, StructureStyle.of(Theme.DARK)).getRGB(150, 100), image.getRGB(150, 100));
    }

    private static BufferedImage painted(Drawing drawing, Fit fit, StructureStyle style) {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        new Graphics2DPaper(graphics).fill(300, 200, style.theme().background());
        StructurePainter.paint(graphics, drawing, fit, style);
        graphics.dispose();
        return image;
    }
}
