package org.molweave.app.pane.augmentation;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import org.molweave.viz.figure.Typeface;

/// Text on Java2D.
final class PaperText {

    private PaperText() {}

    static Font font(double size) {
        return Typeface.regular((float) size);
    }

    /// With its left end at `x` (`align` 0), its right end (1), or what lies between.
    static void draw(Graphics2D graphics, String text, double x, double y, double align) {
        graphics.drawString(text, (float) (x - align * width(text, graphics.getFont())), (float) y);
    }

    static double width(String text, Font font) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }
}
