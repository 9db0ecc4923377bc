package org.molweave.engine.chem;

import java.util.Locale;

/// Collects SVG shapes. Places are given in bond lengths and by atom number, and come out in pixels.
final class SvgPaper {

    private final StringBuilder svg = new StringBuilder();
    private final Layout2D layout;
    private final double scale;
    private final double dx;
    private final double dy;

    /// A place in pixels.
    record Point(double x, double y) {

        Point plus(double factor, Point direction) {
            return new Point(x + factor * direction.x, y + factor * direction.y);
        }

        /// The direction to `other`, one long.
        Point towards(Point other) {
            double length = Math.max(1e-6, Math.hypot(other.x - x, other.y - y));
            return new Point((other.x - x) / length, (other.y - y) / length);
        }

        Point turned() {
            return new Point(-y, x);
        }
    }

    SvgPaper(Layout2D layout, double scale, double dx, double dy) {
        this.layout = layout;
        this.scale = scale;
        this.dx = dx;
        this.dy = dy;
    }

    double scale() {
        return scale;
    }

    Point atom(int i) {
        return new Point(dx + scale * layout.x()[i], dy - scale * layout.y()[i]);
    }

    void line(Point from, Point to) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\" stroke-width=\"%.2f\"/>",
                from.x,
                from.y,
                to.x,
                to.y,
                Math.max(0.7, 0.05 * scale)));
    }

    void triangle(Point tip, Point left, Point right) {
        svg.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1fL%.1f %.1fZ\"/>",
                tip.x,
                tip.y,
                left.x,
                left.y,
                right.x,
                right.y));
    }

    void disc(int atom, double radius, String colour) {
        Point centre = atom(atom);
        svg.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>",
                centre.x,
                centre.y,
                radius * scale,
                colour));
    }

    void band(int begin, int end, double width, String colour) {
        Point from = atom(begin);
        Point to = atom(end);
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
                from.x,
                from.y,
                to.x,
                to.y,
                colour,
                width * scale));
    }

    void text(double x, double y, double size, String anchor, String colour, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y,
                size,
                anchor,
                colour,
                escape(text)));
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
}
