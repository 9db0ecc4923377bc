package org.molweave.app.pane.knowledge.version;

import org.molweave.engine.kg.Binning;

/// The ways to cut a range that a user can choose from. All but the first two have a number of bins.
enum Binnings {
    /// As the open graph does.
    OPEN,
    PUBLISHED,
    QUANTILES,
    WIDTH,
    RATIO;

    boolean hasCount() {
        return this != OPEN && this != PUBLISHED;
    }

    /// With a number of bins; not for [#OPEN], which is no way of its own.
    Binning of(int count) {
        return switch (this) {
            case OPEN, PUBLISHED -> new Binning.Published();
            case QUANTILES -> new Binning.Quantiles(count);
            case WIDTH -> new Binning.EqualWidth(count, false);
            case RATIO -> new Binning.EqualWidth(count, true);
        };
    }
}
