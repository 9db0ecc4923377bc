package org.molweave.viz.chart;

import java.util.Collection;
import java.util.List;

/// How curves are called and coloured: by series where there are several, else by split; what all share is not said.
final class CurveNames {

    private static final List<String> SPLITS = List.of("train", "valid", "test");

    private final List<String> series;
    private final boolean oneSplit;

    CurveNames(Collection<CurveKey> keys) {
        series = keys.stream().map(CurveKey::series).distinct().toList();
        oneSplit = keys.stream().map(CurveKey::split).distinct().count() == 1;
    }

    String name(CurveKey key) {
        if (series.size() == 1) {
            return key.splitName();
        }
        String name = key.series().isEmpty() ? "all" : key.series();
        return oneSplit ? name : name + ", " + key.splitName();
    }

    int colour(CurveKey key) {
        return series.size() == 1 ? Math.max(0, SPLITS.indexOf(key.split())) : series.indexOf(key.series());
    }
}
