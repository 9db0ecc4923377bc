package org.molweave.engine.report;

/// The frame of a picture: grid, axes, labels, and what is drawn inside, as one SVG that takes its colours from the
/// style sheet of the page.
final class Plot {

    private static final int LEFT = 46;
    private static final int RIGHT = 10;
    private static final int TOP = 10;
    private static final int BOTTOM = 38;

    private final int width;
    private final int height;
    private final String name;
    private final StringBuilder content = new StringBuilder();
    private Axis x;
    private Axis y;

    private Plot(String name, int width, int height) {
        this.name = name;
        this.width = width;
        this.height = height;
        this.x = Axis.exactly(0, 1, LEFT, width - RIGHT);
        this.y = Axis.exactly(0, 1, height - BOTTOM, TOP);
    }

    /// `name` is what a screen reader says.
    static Plot of(String name, int width, int height) {
        return new Plot(name, width, height);
    }

    Plot xExactly(double low, double high) {
        x = Axis.exactly(low, high, LEFT, width - RIGHT);
        return this;
    }

    Plot xAround(double low, double high) {
        x = Axis.around(low, high, LEFT, width - RIGHT);
        return this;
    }

    Plot yExactly(double low, double high) {
        y = Axis.exactly(low, high, height - BOTTOM, TOP);
        return this;
    }

    Plot yAround(double low, double high) {
        y = Axis.around(low, high, height - BOTTOM, TOP);
        return this;
    }

    Axis x() {
        return x;
    }

    Axis y() {
        return y;
    }

    /// A line through the points; an undefined one (NaN) interrupts it.
    Plot line(String style, double[] xs, double[] ys) {
        StringBuilder path = new StringBuilder();
        boolean penDown = false;
        for (int i = 0; i < xs.length; i++) {
            boolean isDefined = Double.isFinite(xs[i]) && Double.isFinite(ys[i]);
            if (isDefined) {
                path.append(penDown ? 'L' : 'M').append(point(xs[i], ys[i]));
            }
            penDown = isDefined;
        }
        if (!path.isEmpty()) {
            content.append("<path class=\"%s\" d=\"%s\"/>%n".formatted(style, path));
        }
        return this;
    }

    /// `tip` is shown where the pointer rests.
    Plot dot(String style, double atX, double atY, double radius, String tip) {
        String title = tip.isEmpty() ? "" : "<title>" + Html.escape(tip) + "</title>";
        content.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\">%s</circle>%n"
                .formatted(style, Html.at(x.position(atX)), Html.at(y.position(atY)), Html.at(radius), title));
        return this;
    }

    /// A line of text in the upper left corner of the frame.
    Plot note(int row, String text) {
        content.append("<text class=\"note\" x=\"%d\" y=\"%d\">%s</text>%n"
                .formatted(LEFT + 8, TOP + 14 + 14 * row, Html.escape(text)));
        return this;
    }

    /// A line of text in the lower right corner, row 0 at the bottom.
    Plot lowerNote(int row, String text) {
        content.append("<text class=\"note\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                .formatted(width - RIGHT - 8, height - BOTTOM - 10 - 14 * row, Html.escape(text)));
        return this;
    }

    String svg(String xLabel, String yLabel) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg class=\"plot\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
                .formatted(width, height, Html.escape(name)));
        y.ticks().forEach(tick -> svg.append(horizontal(tick)));
        x.ticks().forEach(tick -> svg.append(vertical(tick)));
        svg.append("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>%n".formatted(LEFT, TOP, height - BOTTOM, width - RIGHT));
        svg.append("<text class=\"label\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>%n"
                .formatted(Html.at((LEFT + width - RIGHT) / 2.0), height - 4, Html.escape(xLabel)));
        String middle = Html.at((TOP + height - BOTTOM) / 2.0);
        svg.append("<text class=\"label\" transform=\"translate(11 %s) rotate(-90)\" text-anchor=\"middle\">%s</text>%n"
                .formatted(middle, Html.escape(yLabel)));
        return svg.append(content).append("</svg>\n").toString();
    }

    private String horizontal(double tick) {
        String at = Html.at(y.position(tick));
        return "<path class=\"grid\" d=\"M%d %sH%d\"/><text class=\"tick\" x=\"%d\" y=\"%s\" dy=\".32em\" text-anchor=\"end\">%s</text>%n"
                .formatted(LEFT, at, width - RIGHT, LEFT - 6, at, y.label(tick));
    }

    private String vertical(double tick) {
        String at = Html.at(x.position(tick));
        return "<path class=\"grid faint\" d=\"M%s %dV%d\"/><text class=\"tick\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>%n"
                .formatted(at, TOP, height - BOTTOM, at, height - BOTTOM + 14, x.label(tick));
    }

    private String point(double atX, double atY) {
        return Html.at(x.position(atX)) + " " + Html.at(y.position(atY));
    }
}
