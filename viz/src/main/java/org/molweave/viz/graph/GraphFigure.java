package org.molweave.viz.graph;

import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Map;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.swing.SwingGraphRenderer;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.palette.Theme;

/// A graph on paper: the same nodes at the same places as on the screen. Larger paper enlarges everything
/// alike.
public record GraphFigure(
        String title,
        double width,
        double height,
        Map<String, String> provenance,
        GraphPicture picture,
        Shown shown,
        Viewpoint viewpoint)
        implements Figure {

    public GraphFigure {
        provenance = Map.copyOf(provenance);
    }

    @Override
    public void paint(Graphics2D graphics, double paperWidth, double paperHeight, Theme theme) {
        AffineTransform before = graphics.getTransform();
        Shape clip = graphics.getClip();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        double factor = Math.min(paperWidth / width, paperHeight / height);
        graphics.setColor(java.awt.Color.decode(theme.background()));
        graphics.fill(new java.awt.geom.Rectangle2D.Double(0, 0, paperWidth, paperHeight));
        graphics.translate((paperWidth - factor * width) / 2, (paperHeight - factor * height) / 2);
        graphics.scale(factor, factor);
        graphics.clip(new java.awt.geom.Rectangle2D.Double(0, 0, width, height));
        paintGraph(graphics, theme);
        graphics.setTransform(before);
        graphics.setClip(clip);
    }

    private void paintGraph(Graphics2D graphics, Theme theme) {
        if (LargePainter.isFor(picture)) {
            int wide = (int) Math.ceil(width);
            int high = (int) Math.ceil(height);
            LargePainter.paint(
                    new LargePainter.Job(picture, picture.places(), shown, viewpoint, wide, high, theme), graphics);
            Overlay.draw(
                    new Overlay.Frame(picture, picture.places(), Map.of(), shown, viewpoint, wide, high, theme),
                    new PaperInk(graphics));
            return;
        }
        var scene = new GraphScene(picture, theme);
        scene.show(shown);
        var renderer = new Renderer();
        renderer.open(scene.graph(), new Container());
        renderer.render(graphics, viewpoint, (int) Math.ceil(width), (int) Math.ceil(height));
        renderer.close();
        Overlay.draw(
                new Overlay.Frame(
                        picture,
                        picture.places(),
                        scene.middles(),
                        shown,
                        viewpoint,
                        Math.ceil(width),
                        Math.ceil(height),
                        theme),
                new PaperInk(graphics));
    }

    private static final class Renderer extends SwingGraphRenderer {

        @Override
        public void open(GraphicGraph graph, Container surface) {
            super.open(graph, surface);
            camera = new StillCamera(graph);
        }

        void render(Graphics2D graphics, Viewpoint viewpoint, int width, int height) {
            if (camera instanceof StillCamera still) {
                still.lookAt(viewpoint);
            }
            AffineTransform before = graphics.getTransform();
            render(graphics, 0, 0, width, height);
            graphics.setTransform(before);
        }
    }
}
