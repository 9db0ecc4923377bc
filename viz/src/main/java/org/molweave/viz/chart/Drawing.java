package org.molweave.viz.chart;

import org.jfree.chart.JFreeChart;
import org.molweave.viz.palette.Theme;

/// What a chart shows at one moment: values only, so that it can be painted later and elsewhere.
interface Drawing {

    /// A new chart; cheap, for the same drawing is painted on the screen and in files.
    JFreeChart chart(Theme theme);
}
