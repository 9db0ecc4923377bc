package org.molweave.viz.graph;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Look;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphPicture.Side;
import org.molweave.viz.palette.Theme;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/// The view without a display, and its figure.
class GraphViewTest {

    private static final Colour RED = _ -> "#ff0000";
    private static final Colour BLUE = _ -> "#0000ff";

    private final FxRobot robot = new FxRobot();
    private GraphView view;

    @BeforeEach
    void show() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        var made = new AtomicReference<GraphView>();
        robot.interact(() -> {
            made.set(new GraphView());
            stage.setScene(new Scene(made.get(), 600, 400));
            stage.show();
        });
        view = requireNonNull(made.get());
    }

    @AfterEach
    void hide() throws Exception {
        FxToolkit.cleanupStages();
    }

    private static Node node(String id, double x, double y, Colour colour) {
        return new Node(id, x, y, "", new Look(Shape.DOT, 20, colour, Side.CENTRE), id, 0);
    }

    private void show(GraphPicture picture) {
        robot.interact(() -> view.pictureProperty().set(picture));
    }

    private BufferedImage screen() {
        var image = new BufferedImage[1];
        robot.interact(() -> image[0] = SwingFXUtils.fromFXImage(view.getScene().snapshot(null), null));
        return image[0];
    }

    private BufferedImage paper() {
        Figure figure = view.figure().orElseThrow();
        var image = new BufferedImage((int) figure.width(), (int) figure.height(), BufferedImage.TYPE_INT_RGB);
        figure.paint(image.createGraphics(), figure.width(), figure.height(), Theme.LIGHT);
        return image;
    }

    /// The middle of all pixels of a colour.
    private static double[] middle(BufferedImage image, int colour) {
        double x = 0;
        double y = 0;
        int count = 0;
        for (int i = 0; i < image.getWidth(); i++) {
            for (int j = 0; j < image.getHeight(); j++) {
                if ((image.getRGB(i, j) & 0xffffff) == colour) {
                    x += i;
                    y += j;
                    count++;
                }
            }
        }
        return new double[] {x / count, y / count, count};
    }

    @Test
    void onPaperNodesLieWhereTheyLieOnTheScreen() {
        show(new GraphPicture(
                List.of(node("a", 0, 0, RED), node("b", 3, 1.7, BLUE)),
                List.of(Edge.of("e", "a", "b", Colour.TEXT, true, ""))));
        robot.interact(() -> view.zoom(0.83));

        BufferedImage screen = screen();
        BufferedImage paper = paper();

        for (int colour : new int[] {0xff0000, 0x0000ff}) {
            double[] there = middle(screen, colour);
            double[] here = middle(paper, colour);
            assertEquals(there[0], here[0], 0.5);
            assertEquals(there[1], here[1], 0.5);
            assertTrue(there[2] > 250, "a disc of 20 pixels has some 314, this one %s".formatted(there[2]));
        }
    }

    @Test
    void hiddenNodesAreNotOnPaperAndNothingMoves() {
        show(new GraphPicture(List.of(node("a", 0, 0, RED), node("b", 3, 1.7, BLUE)), List.of()));
        double[] before = middle(screen(), 0xff0000);

        robot.interact(() -> view.hiddenProperty().set(Set.of("b")));

        assertEquals(before[0], middle(screen(), 0xff0000)[0]);
        assertEquals(0, middle(screen(), 0x0000ff)[2]);
        assertEquals(0, middle(paper(), 0x0000ff)[2]);
    }

    @Test
    void parallelEdgesAreSeparateCurves() {
        for (int edges = 2; edges <= 5; edges++) {
            List<Edge> parallel = new ArrayList<>();
            for (int i = 0; i < edges; i++) {
                parallel.add(new Edge("e" + i, "a", "b", RED, 2, Double.NaN, false, false, "", ""));
            }
            show(new GraphPicture(List.of(node("a", 0, 0, BLUE), node("b", 3, 0, BLUE)), parallel));

            assertEquals(edges, runs(screen()), "curves on the screen");
            assertEquals(edges, runs(paper()), "curves on paper");
        }
    }

    /// How often a line from top to bottom through the middle meets red.
    private static int runs(BufferedImage image) {
        int runs = 0;
        boolean inside = false;
        for (int y = 0; y < image.getHeight(); y++) {
            int rgb = image.getRGB(image.getWidth() / 2, y);
            boolean red = (rgb >> 8 & 0xff) < 160;
            runs += red && !inside ? 1 : 0;
            inside = red;
        }
        return runs;
    }

    @Test
    void aLargePictureIsPaintedByAnotherThreadAndFollowsTheMouseAtOnce() {
        List<Runnable> waiting = new ArrayList<>();
        robot.interact(() -> view.paintLargeBy((work, painted) -> waiting.add(() -> {
            try {
                painted.accept(work.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        })));
        show(large());
        assertEquals(0, middle(screen(), 0xff0000)[2], "not painted yet");

        paintAll(waiting);
        double[] before = middle(screen(), 0xff0000);
        assertTrue(before[2] > 250, "a disc of 20 pixels has some 314, this one %s".formatted(before[2]));
        robot.interact(() -> view.look(view.viewpointProperty().get().movedBy(30, 20)));
        double[] moved = middle(screen(), 0xff0000);

        assertEquals(before[0] + 30, moved[0], 0.5);
        assertEquals(before[1] + 20, moved[1], 0.5);
        paintAll(waiting);
        assertEquals(moved[0], middle(screen(), 0xff0000)[0], 0.5);
        assertEquals(moved[0], middle(paper(), 0xff0000)[0], 0.5);
    }

    private void paintAll(List<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            robot.interact(waiting.removeFirst());
            screen();
        }
    }

    /// One red node among many blue ones.
    private static GraphPicture large() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < LargePainter.LARGE; i++) {
            var look = new Look(Shape.DOT, 2, BLUE, Side.CENTRE);
            nodes.add(new Node("n" + i, i % 40, Math.floorDiv(i, 40), "", look, "", 0));
        }
        nodes.add(node("red", 19.5, 18.5, RED));
        return new GraphPicture(nodes, List.of(Edge.of("e", "n0", "n5", BLUE, false, "")));
    }

    @Test
    void parallelEdgesOfALargePictureAreSeparateCurvesToo() {
        for (int edges = 2; edges <= 5; edges++) {
            List<Edge> parallel = new ArrayList<>();
            for (int i = 0; i < edges; i++) {
                boolean back = i % 2 == 1;
                parallel.add(new Edge(
                        "e" + i, back ? "b" : "a", back ? "a" : "b", RED, 2, Double.NaN, false, false, "", ""));
            }
            var picture = new GraphPicture(List.of(node("a", 0, 0, BLUE), node("b", 3, 0, BLUE)), parallel);
            var job = new LargePainter.Job(
                    picture, picture.places(), Shown.ALL, new Viewpoint(1.5, 0, 150), 600, 400, Theme.LIGHT);
            var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, 600, 400, LargePainter.pixels(job), 0, 600);

            assertEquals(edges, runs(image), "curves");
        }
    }

    @Test
    void aClickSelectsAndControlAdds() {
        show(new GraphPicture(List.of(node("a", 0, 0, RED), node("b", 3, 0, BLUE)), List.of()));
        screen();

        robot.clickOn(point("a"));
        assertEquals(Set.of("a"), view.selectedProperty().get());
        clickWithControl("b");
        assertEquals(Set.of("a", "b"), view.selectedProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertEquals(Set.of(), view.selectedProperty().get());
    }

    /// The headless robot's mouse does not know which keys are down.
    private void clickWithControl(String node) {
        Point2D at = view.screenToLocal(point(node));
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            robot.interact(() -> view.fireEvent(new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null)));
        }
    }

    private Point2D point(String node) {
        Place place = view.placeOf(node);
        Viewpoint looked = view.viewpointProperty().get();
        return view.localToScreen(
                looked.pixelX(place.x(), view.getWidth()), looked.pixelY(place.y(), view.getHeight()));
    }

    @Test
    void theMostImportantLabelsStay() {
        var counted = new int[1];
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            nodes.add(new Node(
                    "n" + i,
                    i % 20,
                    Math.floorDiv(i, 20),
                    "Label",
                    new Look(Shape.DOT, 4, RED, Side.RIGHT),
                    "",
                    400.0 - i));
        }
        var picture = new GraphPicture(nodes, List.of());
        var ink = new Ink() {
            @Override
            public void line(double x1, double y1, double x2, double y2, double width, String colour) {}

            @Override
            public void triangle(double[] x, double[] y, String colour) {}

            @Override
            public void box(double x, double y, double width, double height, String colour, double opacity) {}

            @Override
            public void text(String text, double x, double y, double size, boolean bold, String colour) {
                counted[0]++;
            }

            @Override
            public double width(String text, double size, boolean bold) {
                return 30;
            }
        };

        Overlay.draw(
                new Overlay.Frame(
                        picture,
                        picture.places(),
                        java.util.Map.of(),
                        Shown.ALL,
                        new Viewpoint(10, 10, 45),
                        1000,
                        1000,
                        Theme.LIGHT),
                ink);

        assertEquals(Overlay.MOST_LABELS, counted[0]);
    }
}
