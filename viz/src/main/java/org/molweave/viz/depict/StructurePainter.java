package org.molweave.viz.depict;

import java.awt.Graphics2D;
import javafx.scene.canvas.GraphicsContext;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Drawing.Anchor;
import org.molweave.engine.chem.Drawing.Line;
import org.molweave.engine.chem.Drawing.Text;
import org.molweave.engine.chem.Drawing.Wedge;
import org.molweave.engine.chem.Molecule;
import org.molweave.viz.palette.ColourMap;

/// Paints a [Drawing], the same everywhere: in the window, in the cells of tables, and in files.
public final class StructurePainter {

    private static final double HALO = 0.42;
    private static final double RING = 0.36;
    private static final double THINNEST_LINE = 0.7;
    /// Around lines and labels that lie on a colour, so that they stay readable on each.
    private static final double CASING = 0.05;

    private static final double NOTE = 0.3;

    private final Drawing drawing;
    private final StructureStyle style;
    private final Fit fit;
    private final Paper paper;

    private StructurePainter(Drawing drawing, StructureStyle style, Fit fit, Paper paper) {
        this.drawing = drawing;
        this.style = style;
        this.fit = fit;
        this.paper = paper;
    }

    /// Paints no background.
    public static void paint(GraphicsContext context, Drawing drawing, Fit fit, StructureStyle style) {
        new StructurePainter(drawing, style, fit, new CanvasPaper(context)).paint();
    }

    /// Paints no background. Works on any thread.
    public static void paint(Graphics2D graphics, Drawing drawing, Fit fit, StructureStyle style) {
        new StructurePainter(drawing, style, fit, new Graphics2DPaper(graphics)).paint();
    }

    private void paint() {
        if (drawing.isTooLarge()) {
            String text =
                    "%,d atoms: too large to draw".formatted(drawing.molecule().atoms());
            paper.text(fit.dx(), fit.dy(), 13, Anchor.MIDDLE, style.theme().mutedText(), text);
            return;
        }
        boolean shaded = !style.shading().isEmpty() && style.shading().fits(drawing.molecule());
        if (shaded) {
            shading();
        }
        marks();
        if (shaded) {
            casing();
        }
        for (Drawing.Shape shape : drawing.shapes()) {
            switch (shape) {
                case Line line -> line(line, lineWidth(), style.theme().text(), 1);
                case Wedge wedge -> wedge(wedge);
                case Text text -> text(text);
            }
        }
        notes();
    }

    private void shading() {
        Molecule molecule = drawing.molecule();
        ColourMap colours = style.shading().colours().apply(style.theme());
        float[] bonds = style.shading().bonds();
        for (int b = 0; b < bonds.length; b++) {
            if (!Float.isNaN(bonds[b])) {
                int from = molecule.bondBegin()[b];
                int to = molecule.bondEnd()[b];
                paper.line(x(from), y(from), x(to), y(to), HALO * fit.scale(), colours.at(bonds[b]), 1);
            }
        }
        float[] atoms = style.shading().atoms();
        for (int i = 0; i < atoms.length; i++) {
            if (!Float.isNaN(atoms[i])) {
                paper.disc(x(i), y(i), HALO * fit.scale(), colours.at(atoms[i]), 1);
            }
        }
    }

    private void marks() {
        String accent = style.theme().accent();
        double radius = RING * fit.scale();
        for (int atom : style.selected()) {
            if (atom < drawing.x().length) {
                paper.disc(x(atom), y(atom), radius, accent, 0.22);
                paper.ring(x(atom), y(atom), radius, Math.max(1.5, 0.06 * fit.scale()), accent);
            }
        }
        if (style.hovered() >= 0 && style.hovered() < drawing.x().length) {
            paper.ring(x(style.hovered()), y(style.hovered()), radius, Math.max(1, 0.04 * fit.scale()), accent);
        }
    }

    private void casing() {
        String background = style.theme().background();
        for (Drawing.Shape shape : drawing.shapes()) {
            switch (shape) {
                case Line line -> line(line, lineWidth() + 2 * CASING * fit.scale(), background, 0.8);
                case Text text
                when text.anchor() == Anchor.MIDDLE ->
                    paper.disc(
                            fit.x(text.x()),
                            fit.y(text.y() - 0.36 * text.size()),
                            0.29 * fit.scale(),
                            background,
                            0.85);
                case Text _, Wedge _ -> {}
            }
        }
    }

    private void line(Line line, double width, String colour, double opacity) {
        paper.line(fit.x(line.x1()), fit.y(line.y1()), fit.x(line.x2()), fit.y(line.y2()), width, colour, opacity);
    }

    private void wedge(Wedge wedge) {
        paper.triangle(
                new double[] {fit.x(wedge.x1()), fit.x(wedge.x2()), fit.x(wedge.x3())},
                new double[] {fit.y(wedge.y1()), fit.y(wedge.y2()), fit.y(wedge.y3())},
                style.theme().text());
    }

    private void text(Text text) {
        paper.text(
                fit.x(text.x()),
                fit.y(text.y()),
                text.size() * fit.scale(),
                text.anchor(),
                ElementColours.of(text.element(), style.theme()),
                text.text());
    }

    /// On the free side of each atom.
    private void notes() {
        int atoms = Math.min(style.notes().size(), drawing.x().length);
        double size = Math.max(8, NOTE * fit.scale());
        double[][] free = atoms == 0 ? new double[0][] : FreeSide.ofAtoms(drawing);
        for (int i = 0; i < atoms; i++) {
            if (!style.notes().get(i).isEmpty()) {
                double x = x(i) + free[i][0] * fit.scale();
                double y = y(i) + free[i][1] * fit.scale() + 0.36 * size;
                paper.text(
                        x,
                        y,
                        size,
                        Anchor.MIDDLE,
                        style.theme().mutedText(),
                        style.notes().get(i));
            }
        }
    }

    private double lineWidth() {
        return Math.max(THINNEST_LINE, Drawing.LINE * fit.scale());
    }

    private double x(int atom) {
        return fit.x(drawing.x()[atom]);
    }

    private double y(int atom) {
        return fit.y(drawing.y()[atom]);
    }
}
