package org.molweave.viz.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/// Draws nothing and notes everything: which text in which size, which lines in which width, which colours. Sizes are
/// in
/// the pixels of the figure.
final class PaintRecorder extends AbstractGraphics2D {

    /// A text at its place.
    record Label(String text, double size, double x, double y) {}

    /// How wide a line of a colour is at least.
    record Stroke(String colour, double width) {}

    private static final BufferedImage MEASURE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);

    private final List<Label> labels;
    private final Map<Stroke, Integer> strokes;
    private final Map<String, Integer> colours;

    PaintRecorder() {
        super(false);
        labels = new ArrayList<>();
        strokes = new LinkedHashMap<>();
        colours = new LinkedHashMap<>();
        gc = new GraphicContext();
        gc.setColor(Color.BLACK);
    }

    private PaintRecorder(PaintRecorder parent) {
        super(parent);
        labels = parent.labels;
        strokes = parent.strokes;
        colours = parent.colours;
    }

    List<Label> labels() {
        return labels;
    }

    /// Each with how often it was drawn.
    Map<Stroke, Integer> strokes() {
        return strokes;
    }

    /// The opaque colours of lines and areas, each with how often it was used.
    Map<String, Integer> colours() {
        return colours;
    }

    @Override
    public Graphics create() {
        return new PaintRecorder(this);
    }

    @Override
    public void draw(Shape shape) {
        if (getStroke() instanceof BasicStroke stroke && getColor().getAlpha() > 0) {
            strokes.merge(new Stroke(colour(), stroke.getLineWidth() * scale()), 1, Integer::sum);
            colours.merge(colour(), 1, Integer::sum);
        } else {
            fill(getStroke().createStrokedShape(shape));
        }
    }

    @Override
    public void fill(Shape shape) {
        if (getPaint() instanceof Color color && color.getAlpha() > 200) {
            colours.merge(colour(), 1, Integer::sum);
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        note(text, getFont(), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        var plain = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            plain.append(c);
        }
        text.first();
        Object font = text.getAttribute(TextAttribute.FONT);
        note(plain.toString(), font instanceof Font own ? own : getFont(), x, y);
    }

    private void note(String text, Font font, float x, float y) {
        if (!text.isBlank() && getColor().getAlpha() > 0) {
            Point2D place = getTransform().transform(new Point2D.Double(x, y), null);
            labels.add(new Label(text, font.getSize2D() * scale(), place.getX(), place.getY()));
        }
    }

    private double scale() {
        return Math.sqrt(Math.abs(getTransform().getDeterminant()));
    }

    private String colour() {
        return "#%06x".formatted(getColor().getRGB() & 0xffffff);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return MEASURE.createGraphics().getFontMetrics(font);
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return MEASURE.createGraphics().getDeviceConfiguration();
    }

    @Override
    public void dispose() {}

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {}

    @Override
    public void setXORMode(Color other) {}

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        return true;
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        return true;
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {}

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {}
}
