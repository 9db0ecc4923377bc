package org.molweave.engine.metric;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one seed of a labelled run reached. `train`, `validation` and `test` are means over the properties (NaN where
/// not known), `perProperty` and `skipped` belong to the test part, `epochs` is 0 for methods without epochs.
public record SeedScore(
        long seed,
        double train,
        double validation,
        double test,
        Map<String, Double> perProperty,
        List<String> skipped,
        int epochs) {

    public SeedScore {
        perProperty = Collections.unmodifiableMap(new LinkedHashMap<>(perProperty));
        skipped = List.copyOf(skipped);
    }

    public static SeedScore of(long seed, double train, double validation, Scores test, int epochs) {
        return new SeedScore(seed, train, validation, test.mean(), test.perProperty(), test.skipped(), epochs);
    }
}
