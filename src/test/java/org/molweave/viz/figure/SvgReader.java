package org.molweave.viz.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// An SVG file as a list of shapes in the coordinates of the picture.
public final class SvgReader {

    /// A text with the left end of its base line.
    public record Label(String text, double x, double y) {}

    /// A straight line.
    public record Segment(double x1, double y1, double x2, double y2) {}

    private static final Pattern STEP = Pattern.compile("(translate|scale|rotate|matrix)\\(([^)]*)\\)");

    private final Element root;

    private SvgReader(Element root) {
        this.root = root;
    }

    public static SvgReader of(Path file) throws Exception {
        return new SvgReader(DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement());
    }

    public Element root() {
        return root;
    }

    public List<Label> labels() {
        return elements("text").stream()
                .map(text -> {
                    Point2D place = place(text, "x", "y");
                    return new Label(text.getTextContent(), place.getX(), place.getY());
                })
                .toList();
    }

    public List<String> texts() {
        return labels().stream().map(Label::text).toList();
    }

    /// The middles of all circles.
    public List<Point2D> circles() {
        return elements("circle").stream()
                .map(circle -> place(circle, "cx", "cy"))
                .toList();
    }

    public List<Segment> lines() {
        return elements("line").stream()
                .map(line -> {
                    Point2D from = place(line, "x1", "y1");
                    Point2D to = place(line, "x2", "y2");
                    return new Segment(from.getX(), from.getY(), to.getX(), to.getY());
                })
                .toList();
    }

    public List<Element> elements(String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static Point2D place(Element element, String x, String y) {
        var place = new Point2D.Double(number(element, x), number(element, y));
        return transform(element).transform(place, null);
    }

    private static double number(Element element, String name) {
        String text = element.getAttribute(name);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static AffineTransform transform(Node node) {
        if (!(node instanceof Element element)) {
            return new AffineTransform();
        }
        AffineTransform transform = transform(element.getParentNode());
        Matcher steps = STEP.matcher(element.getAttribute("transform"));
        while (steps.find()) {
            double[] values = java.util.Arrays.stream(steps.group(2).split("[ ,]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (steps.group(1)) {
                case "translate" -> transform.translate(values[0], values.length > 1 ? values[1] : 0);
                case "scale" -> transform.scale(values[0], values.length > 1 ? values[1] : values[0]);
                case "rotate" -> transform.rotate(Math.toRadians(values[0]));
                default -> transform.concatenate(new AffineTransform(values));
            }
        }
        return transform;
    }
}
