package org.molweave.plugins.kcl;

import java.util.List;
import org.molweave.engine.data.Labels;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.Scores;

/// Measurements as the head learns them: standardised where wanted, unknown ones masked, never NaN.
///
/// `mean` and `deviation` are those of the training part (0 and 1 where nothing is standardised), one per property.
record Targets(MoleculeDataset data, float[] mean, float[] deviation) {

    static Targets of(MoleculeDataset data, int[] training, boolean standardise) {
        int properties = data.properties().size();
        float[] mean = new float[properties];
        float[] deviation = new float[properties];
        for (int p = 0; p < properties; p++) {
            boolean asTheyAre = !standardise || data.properties().get(p).kind() == Property.Kind.CLASSIFICATION;
            mean[p] = asTheyAre ? 0 : (float) mean(data, training, p);
            deviation[p] = asTheyAre ? 1 : (float) deviation(data, training, p, mean[p]);
        }
        return new Targets(data, mean, deviation);
    }

    int properties() {
        return mean.length;
    }

    /// What the head should say, 0 where unknown. `[rows * properties]`
    float[] targets(int[] rows) {
        float[] targets = new float[rows.length * mean.length];
        for (int i = 0, k = 0; i < rows.length; i++) {
            for (int p = 0; p < mean.length; p++, k++) {
                float value = data.labels()[rows[i]][p];
                targets[k] = Float.isNaN(value) ? 0 : (value - mean[p]) / deviation[p];
            }
        }
        return targets;
    }

    /// 1 where a measurement is known. `[rows * properties]`
    float[] mask(int[] rows) {
        float[] mask = new float[rows.length * mean.length];
        for (int i = 0, k = 0; i < rows.length; i++) {
            for (int p = 0; p < mean.length; p++, k++) {
                mask[k] = Float.isNaN(data.labels()[rows[i]][p]) ? 0 : 1;
            }
        }
        return mask;
    }

    /// The metric of predictions (on the scale of the measurements) for some rows.
    Scores score(Metric metric, int[] rows, float[][] predicted) {
        List<String> names = data.properties().stream().map(Property::name).toList();
        return Scores.of(metric, names, Labels.select(data, rows), predicted);
    }

    private static double mean(MoleculeDataset data, int[] rows, int property) {
        double sum = 0;
        int known = 0;
        for (int row : rows) {
            float value = data.labels()[row][property];
            if (!Float.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? 0 : sum / known;
    }

    /// At least a little, so that a constant property does not divide by zero.
    private static double deviation(MoleculeDataset data, int[] rows, int property, double mean) {
        double squares = 0;
        int known = 0;
        for (int row : rows) {
            float value = data.labels()[row][property];
            if (!Float.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                known++;
            }
        }
        double deviation = known == 0 ? 1 : Math.sqrt(squares / known);
        return deviation > 1e-6 ? deviation : 1;
    }
}
