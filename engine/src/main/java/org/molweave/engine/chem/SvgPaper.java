package org.molweave.engine.chem;

import java.util.Locale;

/// Collects SVG shapes. Places are given in bond lengths and come out in pixels; (0, 0) comes out at (`dx`, `dy`).
final class SvgPaper {

    private static final double THINNEST_LINE = 0.7;

    private final StringBuilder svg = new StringBuilder();
    private final double scale;
    private final double dx;
    private final double dy;

    SvgPaper(double scale, double dx, double dy) {
        this.scale = scale;
        this.dx = dx;
        this.dy = dy;
    }

    void line(Drawing.Line line) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\" stroke-width=\"%.2f\"/>",
                x(line.x1()),
                y(line.y1()),
                x(line.x2()),
                y(line.y2()),
                Math.max(THINNEST_LINE, Drawing.LINE * scale)));
    }

    void wedge(Drawing.Wedge wedge) {
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"/>",
                x(wedge.x1()),
                y(wedge.y1()),
                x(wedge.x2()),
                y(wedge.y2()),
                x(wedge.x3()),
                y(wedge.y3())));
    }

    void disc(Point centre, double radius, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>",
                x(centre.x()),
                y(centre.y()),
                radius * scale,
                colour));
    }

    void band(Point from, Point to, double width, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                x(from.x()),
                y(from.y()),
                x(to.x()),
                y(to.y()),
                colour,
                width * scale));
    }

    void text(Drawing.Text text, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x(text.x()),
                y(text.y()),
                text.size() * scale,
                text.anchor().name().toLowerCase(Locale.ROOT),
                colour,
                escape(text.text())));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    private double x(double inBonds) {
        return dx + scale * inBonds;
    }

    private double y(double inBonds) {
        return dy + scale * inBonds;
    }
}
