package org.molweave.engine.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One metric over the properties of a data set: the value of each, their mean, and the properties that were skipped
/// because the metric cannot be computed for them (a single class, no measurement, no spread).
///
/// `mean` is NaN when every property was skipped.
public record Scores(Metric metric, double mean, Map<String, Double> perProperty, List<String> skipped) {

    public Scores {
        perProperty = Collections.unmodifiableMap(new LinkedHashMap<>(perProperty));
        skipped = List.copyOf(skipped);
    }

    /// `measured` and `predicted` are `[rows][properties]`; an unknown measurement is NaN.
    public static Scores of(Metric metric, List<String> properties, float[][] measured, float[][] predicted) {
        Map<String, Double> values = new LinkedHashMap<>();
        List<String> skipped = new ArrayList<>();
        for (int p = 0; p < properties.size(); p++) {
            double value = metric.of(column(measured, p), column(predicted, p));
            if (Double.isNaN(value)) {
                skipped.add(properties.get(p));
            } else {
                values.put(properties.get(p), value);
            }
        }
        double mean = values.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
        return new Scores(metric, mean, values, skipped);
    }

    private static float[] column(float[][] rows, int column) {
        float[] values = new float[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
