package org.molweave.viz.graph;

import org.graphstream.ui.graphicGraph.GraphicElement;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.view.camera.DefaultCamera2D;

/// Looks at exactly what it is told to: the library's own camera moves when nodes are hidden and loses
/// sight of nodes on scaled graphics.
final class StillCamera extends DefaultCamera2D {

    private Viewpoint viewpoint = new Viewpoint(0, 0, 1);

    StillCamera(GraphicGraph graph) {
        super(graph);
    }

    void lookAt(Viewpoint newViewpoint) {
        viewpoint = newViewpoint;
    }

    @Override
    public void pushView(GraphicGraph graph) {
        double width = metrics.viewport[2];
        double height = metrics.viewport[3];
        bck.pushTransform();
        bck.beginTransform();
        bck.setIdentity();
        bck.translate(width / 2, height / 2, 0);
        bck.scale(viewpoint.scale(), -viewpoint.scale(), 0);
        bck.translate(-viewpoint.x(), -viewpoint.y(), 0);
        bck.endTransform();
        metrics.setRatioPx2Gu(viewpoint.scale());
        double halfWidth = width / 2 / viewpoint.scale();
        double halfHeight = height / 2 / viewpoint.scale();
        metrics.loVisible.set(viewpoint.x() - halfWidth, viewpoint.y() - halfHeight);
        metrics.hiVisible.set(viewpoint.x() + halfWidth, viewpoint.y() + halfHeight);
    }

    @Override
    public boolean isVisible(GraphicElement element) {
        return !element.hidden;
    }
}
