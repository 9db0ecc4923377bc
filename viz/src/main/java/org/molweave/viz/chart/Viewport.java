package org.molweave.viz.chart;

/// The part of a chart that was zoomed to, in values.
record Viewport(double xLow, double xHigh, double yLow, double yHigh) {}
