package org.molweave.engine.data;

import java.util.List;
import org.molweave.engine.metric.Metric;

/// What training on measured properties needs of them.
public final class Labels {

    private Labels() {}

    /// ROC-AUC for classifications, RMSE for regressions. Throws where there is no property, or properties of both
    /// kinds: their scores have no common mean.
    public static Metric usualMetric(MoleculeDataset data) {
        List<Property> classes = of(data, Property.Kind.CLASSIFICATION);
        List<Property> values = of(data, Property.Kind.REGRESSION);
        if (classes.isEmpty() && values.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' has no measured property. Name the columns to predict (properties).".formatted(data.name()));
        }
        if (!classes.isEmpty() && !values.isEmpty()) {
            throw new IllegalArgumentException(
                    "'%s' mixes classes ('%s') with values ('%s'). Choose properties of one kind."
                            .formatted(
                                    data.name(),
                                    classes.getFirst().name(),
                                    values.getFirst().name()));
        }
        return values.isEmpty() ? Metric.ROC_AUC : Metric.RMSE;
    }

    /// The labels of some rows. `[rows][properties]`
    public static float[][] select(MoleculeDataset data, int[] rows) {
        float[][] labels = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = data.labels()[rows[i]];
        }
        return labels;
    }

    /// The labels of one property in some rows.
    public static float[] select(MoleculeDataset data, int[] rows, int property) {
        float[] labels = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = data.labels()[rows[i]][property];
        }
        return labels;
    }

    private static List<Property> of(MoleculeDataset data, Property.Kind kind) {
        return data.properties().stream().filter(p -> p.kind() == kind).toList();
    }
}
