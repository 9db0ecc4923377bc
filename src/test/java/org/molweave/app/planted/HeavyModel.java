package org.molweave.app.planted;

import javafx.scene.layout.Region;
import org.graphstream.graph.Graph;
import org.jfree.chart.JFreeChart;
import software.coley.bentofx.Bento;

/// Planted: a model that holds nodes, a graph, a chart and the dock.
public record HeavyModel(Region region, Graph graph, JFreeChart chart, Bento dock) {}
