package org.molweave.viz.figure.file;

import java.awt.Color;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Writes gradients along a line, which Batik leaves out: colour bars are such.
final class SvgGradients extends DefaultExtensionHandler {

    @Override
    public @Nullable SVGPaintDescriptor handlePaint(Paint paint, SVGGeneratorContext context) {
        if (!(paint instanceof LinearGradientPaint gradient)) {
            return super.handlePaint(paint, context);
        }
        String id = context.getIDGenerator().generateID("gradient");
        Element element = context.getDOMFactory().createElementNS(SvgWriter.SVG, "linearGradient");
        element.setAttribute("id", id);
        element.setAttribute("gradientUnits", "userSpaceOnUse");
        AffineTransform transform = gradient.getTransform();
        place(element, "1", transform.transform(gradient.getStartPoint(), null), context);
        place(element, "2", transform.transform(gradient.getEndPoint(), null), context);
        for (int i = 0; i < gradient.getFractions().length; i++) {
            Color colour = gradient.getColors()[i];
            Element stop = context.getDOMFactory().createElementNS(SvgWriter.SVG, "stop");
            stop.setAttribute("offset", context.doubleString(gradient.getFractions()[i]));
            stop.setAttribute("stop-color", "#%06x".formatted(colour.getRGB() & 0xffffff));
            if (colour.getAlpha() < 255) {
                stop.setAttribute("stop-opacity", context.doubleString(colour.getAlpha() / 255.0));
            }
            element.appendChild(stop);
        }
        return new SVGPaintDescriptor("url(#" + id + ")", "1", element);
    }

    private static void place(Element element, String which, Point2D point, SVGGeneratorContext context) {
        element.setAttribute("x" + which, context.doubleString(point.getX()));
        element.setAttribute("y" + which, context.doubleString(point.getY()));
    }
}
