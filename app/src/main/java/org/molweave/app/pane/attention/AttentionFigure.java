package org.molweave.app.pane.attention;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.molweave.viz.depict.Fit;
import org.molweave.viz.depict.StructurePainter;
import org.molweave.viz.depict.StructureStyle;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.Typeface;
import org.molweave.viz.palette.ColourMap;
import org.molweave.viz.palette.Theme;

/// The drawings side by side, each with its title and colour bars.
record AttentionFigure(
        String title,
        List<Picture> pictures,
        boolean numbers,
        Map<String, String> provenance,
        double width,
        double height)
        implements Figure {

    private static final double LONGEST_BOND = 56;
    private static final double TITLE = 22;
    private static final double BARS = 44;
    private static final double GAP = 12;
    private static final double BAR_HEIGHT = 9;

    @Override
    public void paint(Graphics2D graphics, double paintedWidth, double paintedHeight, Theme theme) {
        graphics.setColor(Color.decode(theme.background()));
        graphics.fill(new Rectangle2D.Double(0, 0, paintedWidth, paintedHeight));
        double cell = (paintedWidth - (pictures.size() - 1) * GAP) / pictures.size();
        for (int i = 0; i < pictures.size(); i++) {
            Graphics2D part = (Graphics2D) graphics.create();
            part.translate(i * (cell + GAP), 0);
            paint(part, pictures.get(i), cell, paintedHeight, theme);
            part.dispose();
        }
    }

    private void paint(Graphics2D graphics, Picture picture, double cell, double cellHeight, Theme theme) {
        graphics.setFont(Typeface.regular(Typeface.BASE_SIZE));
        graphics.setColor(Color.decode(theme.text()));
        FontMetrics metrics = graphics.getFontMetrics();
        String shown = fitting(picture.title(), metrics, cell - GAP);
        graphics.drawString(shown, (float) ((cell - metrics.stringWidth(shown)) / 2), 15f);
        double space = Math.max(20, cellHeight - TITLE - BARS);
        Graphics2D drawing = (Graphics2D) graphics.create();
        drawing.translate(0, TITLE);
        double longest = LONGEST_BOND * Math.max(1, cellHeight / Math.max(1, height));
        var style = new StructureStyle(
                theme, picture.shading(), Set.of(), -1, numbers ? PictureCard.numbers(picture) : List.of());
        StructurePainter.paint(drawing, picture.drawing(), Fit.into(picture.drawing(), cell, space, longest), style);
        drawing.dispose();
        double bar = (cell - 3 * GAP) / 2;
        double top = cellHeight - BARS + 4;
        bar(graphics, GAP, top, bar, picture.atomLabel(), picture.atomScale(), theme);
        bar(graphics, 2 * GAP + bar, top, bar, picture.bondLabel(), picture.bondScale(), theme);
    }

    private static void bar(
            Graphics2D graphics, double x, double y, double length, String label, Scale scale, Theme theme) {
        ColourMap colours = ColourBar.colours(scale, theme);
        var fractions = new float[ColourBar.STOPS];
        var stops = new Color[ColourBar.STOPS];
        for (int i = 0; i < stops.length; i++) {
            fractions[i] = (float) i / (stops.length - 1);
            stops[i] = new Color(colours.rgb(fractions[i]));
        }
        graphics.setPaint(new LinearGradientPaint((float) x, 0, (float) (x + length), 0, fractions, stops));
        graphics.fill(new Rectangle2D.Double(x, y, length, BAR_HEIGHT));
        graphics.setColor(Color.decode(theme.mutedText()));
        FontMetrics metrics = graphics.getFontMetrics();
        float numbers = (float) (y + BAR_HEIGHT + 11);
        text(graphics, scale.number(scale.low()), x, 0, numbers, metrics);
        String middle = scale.number((scale.low() + scale.high()) / 2);
        if (metrics.stringWidth(scale.number(scale.low()) + scale.number(scale.high()) + middle) + GAP < length) {
            text(graphics, middle, x + length / 2, 0.5, numbers, metrics);
        }
        text(graphics, scale.number(scale.high()), x + length, 1, numbers, metrics);
        text(graphics, fitting(label, metrics, length), x, 0, numbers + 13, metrics);
    }

    private static void text(
            Graphics2D graphics, String text, double x, double anchor, float baseline, FontMetrics metrics) {
        graphics.drawString(text, (float) (x - anchor * metrics.stringWidth(text)), baseline);
    }

    private static String fitting(String text, FontMetrics metrics, double room) {
        if (metrics.stringWidth(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && metrics.stringWidth(text.substring(0, end) + "…") > room) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
