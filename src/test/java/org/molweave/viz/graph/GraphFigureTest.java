package org.molweave.viz.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.viz.figure.FigurePreset;
import org.molweave.viz.figure.Page;
import org.molweave.viz.figure.SvgReader;
import org.molweave.viz.figure.file.FigureFormat;
import org.molweave.viz.figure.file.FigureMetadata;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Look;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphPicture.Side;
import org.molweave.viz.palette.Theme;

/// What is in the SVG file is exactly what the picture shows, where it shows it.
class GraphFigureTest {

    private static final Colour RED = _ -> "#ff0000";
    private static final double SIZE = 20;

    @TempDir
    Path folder;

    private static Node node(String id, double x, double y) {
        return new Node(id, x, y, "label " + id, new Look(Shape.DOT, SIZE, RED, Side.RIGHT), id, 0);
    }

    @Test
    void theFileHasEveryNodeEdgeAndLabelThatIsSeenAtItsPlace() throws Exception {
        var picture = new GraphPicture(
                List.of(node("a", 0, 0), node("b", 3, 1.5), node("c", -3, 1), node("hidden", 2, -2)),
                List.of(
                        Edge.of("ab", "a", "b", Colour.TEXT, false, ""),
                        Edge.of("bc", "b", "c", Colour.TEXT, false, "").withLabel("named"),
                        Edge.of("gone", "a", "hidden", Colour.TEXT, false, "")));
        var shown = new Shown(Set.of("hidden"), Set.of(), Set.of(), 0, true);
        var viewpoint = new Viewpoint(0.3, 0.2, 61.7);
        var figure = new GraphFigure("graph", 700, 420, Map.of(), picture, shown, viewpoint);
        Path file = folder.resolve("graph.svg");
        FigureFormat.SVG.write(
                file,
                Page.of(figure, FigurePreset.SCREEN.settings(Theme.LIGHT)),
                new FigureMetadata("graph", "1", "2026-11-28T20:00:00Z", Map.of()));

        SvgReader svg = SvgReader.of(file);

        assertEquals("0 0 700 420", svg.root().getAttribute("viewBox"));
        assertEquals(3, svg.circles().size());
        for (int i = 0; i < 3; i++) {
            Node node = picture.nodes().get(i);
            assertEquals(viewpoint.pixelX(node.x(), 700), svg.circles().get(i).getX(), 0.5);
            assertEquals(viewpoint.pixelY(node.y(), 420), svg.circles().get(i).getY(), 0.5);
        }
        assertEquals(2, svg.lines().size());
        for (int i = 0; i < 2; i++) {
            Edge edge = picture.edges().get(i);
            Place from = picture.places().getOrDefault(edge.from(), new Place(0, 0));
            assertEquals(viewpoint.pixelX(from.x(), 700), svg.lines().get(i).x1(), 0.5);
            assertEquals(viewpoint.pixelY(from.y(), 420), svg.lines().get(i).y1(), 0.5);
        }
        assertEquals(List.of("label a", "label b", "label c", "named"), svg.texts());
        for (int i = 0; i < 3; i++) {
            Node node = picture.nodes().get(i);
            assertEquals(
                    viewpoint.pixelX(node.x(), 700) + SIZE / 2 + 5,
                    svg.labels().get(i).x(),
                    0.5);
        }
    }

    @Test
    void labelsThatTheEdgeWouldCutAreShortened() throws Exception {
        String name = "electronegativity 2.2 to 3.7 Pauling";
        var right = new Node("r", 2, 1, name, new Look(Shape.DOT, SIZE, RED, Side.RIGHT), name, 0);
        var left = new Node("l", -2, -1, name, new Look(Shape.DOT, SIZE, RED, Side.LEFT), name, 0);
        var shown = new Shown(Set.of(), Set.of(), Set.of(), 0, true);
        var figure = new GraphFigure(
                "graph",
                400,
                300,
                Map.of(),
                new GraphPicture(List.of(right, left), List.of()),
                shown,
                new Viewpoint(0, 0, 40));
        Path file = folder.resolve("narrow.svg");
        FigureFormat.SVG.write(
                file,
                Page.of(figure, FigurePreset.SCREEN.settings(Theme.LIGHT)),
                new FigureMetadata("graph", "1", "2026-11-28T20:00:00Z", Map.of()));

        SvgReader svg = SvgReader.of(file);

        for (String text : svg.texts()) {
            assertTrue(text.endsWith("…") && text.startsWith("electroneg"), text);
        }
        assertEquals(2, svg.texts().size());
        // The node lies 80 pixels left of the middle; its label begins behind the edge of the picture.
        assertTrue(
                svg.labels().getLast().x() >= 3,
                "The label begins at " + svg.labels().getLast().x());
    }
}
