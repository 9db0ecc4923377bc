package org.molweave.viz.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Look;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphPicture.Side;

/// A graph at random, with parallel edges, to try the view with.
public final class GraphDemo extends Application {

    static GraphPicture picture(int size) {
        var random = new Random(1);
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double turn = 2 * Math.PI * i / size;
            var look = new Look(
                    i % 3 == 0 ? Shape.DOT : i % 3 == 1 ? Shape.BOX : Shape.RING, 14, Colour.category(i), Side.RIGHT);
            nodes.add(new Node("n" + i, Math.cos(turn), Math.sin(turn), "Node " + i, look, "Node " + i, size - i));
        }
        for (int i = 0; i < 2 * size; i++) {
            String from = "n" + i % size;
            String to = "n" + (i + 1 + random.nextInt(size - 1)) % size;
            for (int k = 0; k <= i % 4; k++) {
                String id = "e" + i + "." + k;
                edges.add(Edge.of(id, from, to, Colour.category(k), true, from + " to " + to)
                        .withLabel("relation " + k));
            }
        }
        return new GraphPicture(nodes, edges);
    }

    @Override
    public void start(Stage stage) {
        var view = new GraphView();
        view.draggableProperty().set(true);
        view.pictureProperty().set(picture(12));
        stage.setScene(new Scene(view, 800, 600));
        stage.show();
    }
}
