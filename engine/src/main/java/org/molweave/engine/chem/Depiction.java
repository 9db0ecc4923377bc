package org.molweave.engine.chem;

import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// Draws molecules as SVG that can stand in the text of an HTML page: transparent, no ids, no style sheet. Carbon and
/// bonds take the text colour of the page, so that a dark page needs nothing else.
public final class Depiction {

    private static final double MARGIN = 0.7;
    private static final double MAX_PIXELS_PER_BOND = 36;
    private static final double HALO = 0.42;

    private final Molecule molecule;
    private final IAtomContainer container;
    private final Highlight highlight;
    private final SvgPaper paper;

    private Depiction(Molecule molecule, IAtomContainer container, Highlight highlight, SvgPaper paper) {
        this.molecule = molecule;
        this.container = container;
        this.highlight = highlight;
        this.paper = paper;
    }

    /// The drawing, `width` by `height` pixels.
    public static String svg(Molecule molecule, int width, int height) {
        return svg(molecule, width, height, Highlight.NONE);
    }

    public static String svg(Molecule molecule, int width, int height, Highlight highlight) {
        highlight.check(molecule);
        if (molecule.atoms() > Layout2D.MAX_ATOMS) {
            return placeholder(molecule, width, height);
        }
        return Toolkit.of(molecule, container -> {
            Layout2D layout = Layout2D.of(container);
            SvgPaper paper = paper(layout, width, height);
            return new Depiction(molecule, container, highlight, paper).draw(width, height);
        });
    }

    private static SvgPaper paper(Layout2D layout, int width, int height) {
        float left = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float top = Float.NEGATIVE_INFINITY;
        float bottom = Float.POSITIVE_INFINITY;
        for (int i = 0; i < layout.x().length; i++) {
            left = Math.min(left, layout.x()[i]);
            right = Math.max(right, layout.x()[i]);
            top = Math.max(top, layout.y()[i]);
            bottom = Math.min(bottom, layout.y()[i]);
        }
        double scale = Math.min(
                MAX_PIXELS_PER_BOND,
                Math.min(width / (right - left + 2 * MARGIN), height / (top - bottom + 2 * MARGIN)));
        double dx = width / 2.0 - scale * (left + right) / 2;
        double dy = height / 2.0 + scale * (top + bottom) / 2;
        return new SvgPaper(layout, scale, dx, dy);
    }

    private String draw(int width, int height) {
        halos();
        var bonds = new BondStrokes(container, paper);
        for (IBond bond : container.bonds()) {
            bonds.draw(bond);
        }
        var labels = new AtomLabels(paper);
        for (IAtom atom : container.atoms()) {
            labels.draw(atom);
        }
        return framed(molecule, width, height, paper.toString());
    }

    private void halos() {
        for (int b = 0; b < highlight.bonds().length; b++) {
            float value = highlight.bonds()[b];
            if (!Float.isNaN(value)) {
                paper.band(molecule.bondBegin()[b], molecule.bondEnd()[b], HALO, colour(value));
            }
        }
        for (int i = 0; i < highlight.atoms().length; i++) {
            float value = highlight.atoms()[i];
            if (!Float.isNaN(value)) {
                paper.disc(i, HALO, colour(value));
            }
        }
    }

    private String colour(float value) {
        return SvgPaper.escape(highlight.colour().apply(Math.clamp(value, 0f, 1f)));
    }

    private static String placeholder(Molecule molecule, int width, int height) {
        String text =
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-size=\"14\">%,d atoms: too large to draw</text>"
                        .formatted(width / 2, height / 2, molecule.atoms());
        return framed(molecule, width, height, text);
    }

    private static String framed(Molecule molecule, int width, int height, String inside) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" \
                stroke-linecap="round" stroke="none" fill="currentColor" font-family="Helvetica, Arial, sans-serif">\
                <title>%s</title>%s</svg>""".formatted(width, height, width, height, SvgPaper.escape(molecule.smiles()), inside);
    }
}
