package org.molweave.viz.depict;

import java.awt.Graphics2D;
import java.util.Map;
import org.molweave.engine.chem.Drawing;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.palette.Theme;

/// A structure as a picture for files.
public record StructureFigure(
        String title,
        Drawing drawing,
        StructureStyle style,
        double width,
        double height,
        double longestBond,
        Map<String, String> provenance)
        implements Figure {

    public StructureFigure {
        provenance = Map.copyOf(provenance);
    }

    @Override
    public void paint(Graphics2D graphics, double paintedWidth, double paintedHeight, Theme theme) {
        new Graphics2DPaper(graphics).fill(paintedWidth, paintedHeight, theme.background());
        double longest = longestBond * Math.min(paintedWidth / width, paintedHeight / height);
        StructurePainter.paint(
                graphics, drawing, Fit.into(drawing, paintedWidth, paintedHeight, longest), style.withTheme(theme));
    }
}
