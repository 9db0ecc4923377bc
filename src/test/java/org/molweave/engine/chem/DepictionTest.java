package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DepictionTest {

    @ParameterizedTest
    @ValueSource(strings = {"C", "CC(=O)Oc1ccccc1C(=O)O", "[Na+].[Cl-]", "C[C@H](N)C(=O)[O-]", "*C#N", "F/C=C/[13CH3]"})
    void everyDrawingIsWellFormedAndStaysOnItsPaper(String smiles) throws Exception {
        Document svg = parse(Depiction.svg(Smiles.parse(smiles), 300, 200));

        NodeList lines = svg.getElementsByTagName("line");
        for (int i = 0; i < lines.getLength(); i++) {
            var line = (org.w3c.dom.Element) lines.item(i);
            assertTrue(between(line.getAttribute("x1"), 300) && between(line.getAttribute("x2"), 300));
            assertTrue(between(line.getAttribute("y1"), 200) && between(line.getAttribute("y2"), 200));
        }
        assertEquals(smiles, svg.getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void atomsAndBondsTakeTheColourOfTheirValue() throws Exception {
        Molecule molecule = Smiles.parse("CCO");
        var highlight = new Highlight(
                new float[] {0, Float.NaN, 1},
                new float[] {0.5f, 2},
                value -> "rgb(%d,0,0)".formatted((int) (200 * value)));

        String svg = Depiction.svg(molecule, 300, 200, highlight);

        assertEquals(2, parse(svg).getElementsByTagName("circle").getLength());
        assertTrue(svg.contains("rgb(0,0,0)") && svg.contains("rgb(100,0,0)") && svg.contains("rgb(200,0,0)"));
        assertFalse(svg.contains("id=") || svg.contains("<rect"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Depiction.svg(molecule, 300, 200, Highlight.ofAtoms(new float[2], v -> "red")));
    }

    @Test
    void aHugeMoleculeIsNamedInsteadOfDrawn() throws Exception {
        assertTrue(Depiction.svg(Smiles.parse("C".repeat(2000)), 300, 200).contains("2,000 atoms: too large to draw"));
    }

    @Test
    void bondsAreAboutOneLongAndAtomsApart() throws SmilesException {
        Molecule aspirin = Smiles.parse("CC(=O)Oc1ccccc1C(=O)O");

        Layout2D layout = Layout2D.of(aspirin);

        for (int b = 0; b < aspirin.bonds(); b++) {
            assertEquals(1, distance(layout, aspirin.bondBegin()[b], aspirin.bondEnd()[b]), 0.1);
        }
        for (int i = 0; i < aspirin.atoms(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(distance(layout, i, j) > 0.8);
            }
        }
    }

    private static double distance(Layout2D layout, int i, int j) {
        return Math.hypot(layout.x()[i] - layout.x()[j], layout.y()[i] - layout.y()[j]);
    }

    private static boolean between(String coordinate, double limit) {
        double value = Double.parseDouble(coordinate);
        return value >= 0 && value <= limit;
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
