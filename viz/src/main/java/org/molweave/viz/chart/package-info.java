/// Charts: curves, points, histograms and heat maps behind small views. The only package that knows JFreeChart.
@NullMarked
package org.molweave.viz.chart;

import org.jspecify.annotations.NullMarked;
