package org.molweave.engine.chem;

import org.molweave.engine.chem.Drawing.Line;
import org.molweave.engine.chem.Drawing.Text;
import org.molweave.engine.chem.Drawing.Wedge;

/// Draws molecules as SVG that can stand in the text of an HTML page: transparent, no ids, no style sheet. Carbon and
/// bonds take the text colour of the page, so that a dark page needs nothing else.
public final class Depiction {

    private static final double MAX_PIXELS_PER_BOND = 36;
    private static final double HALO = 0.42;

    private final Drawing drawing;
    private final Highlight highlight;
    private final SvgPaper paper;

    private Depiction(Drawing drawing, Highlight highlight, SvgPaper paper) {
        this.drawing = drawing;
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
        Drawing drawing = Drawing.of(molecule);
        double scale = Math.min(MAX_PIXELS_PER_BOND, Math.min(width / drawing.width(), height / drawing.height()));
        var paper = new SvgPaper(scale, width / 2.0, height / 2.0);
        new Depiction(drawing, highlight, paper).draw();
        return framed(molecule, width, height, paper.toString());
    }

    private void draw() {
        halos();
        for (Drawing.Shape shape : drawing.shapes()) {
            switch (shape) {
                case Line line -> paper.line(line);
                case Wedge wedge -> paper.wedge(wedge);
                case Text text -> paper.text(text, colour(text.element()));
            }
        }
    }

    private void halos() {
        Molecule molecule = drawing.molecule();
        for (int b = 0; b < highlight.bonds().length; b++) {
            float value = highlight.bonds()[b];
            if (!Float.isNaN(value)) {
                paper.band(atom(molecule.bondBegin()[b]), atom(molecule.bondEnd()[b]), HALO, colour(value));
            }
        }
        for (int i = 0; i < highlight.atoms().length; i++) {
            float value = highlight.atoms()[i];
            if (!Float.isNaN(value)) {
                paper.disc(atom(i), HALO, colour(value));
            }
        }
    }

    private Point atom(int i) {
        return new Point(drawing.x()[i], drawing.y()[i]);
    }

    private String colour(float value) {
        return SvgPaper.escape(highlight.colour().apply(Math.clamp(value, 0f, 1f)));
    }

    private static String colour(int element) {
        return switch (element) {
            case 7 -> "#3050f8";
            case 8 -> "#e8150b";
            case 9, 17 -> "#1a9a28";
            case 16 -> "#a8850c";
            case 15 -> "#e07000";
            case 35 -> "#a62929";
            case 53 -> "#940094";
            default -> "currentColor";
        };
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
