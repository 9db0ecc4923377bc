package org.molweave.engine.metric;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A figure of merit of one property, computed over its known measurements; an unknown one is NaN and left out.
///
/// A metric that cannot be computed (no measurement, a single class, no spread) is NaN: the caller skips the property
/// and says so, instead of counting it as chance.
public enum Metric {
    /// Area under the receiver operating characteristic; a tie between a positive and a negative counts half.
    ROC_AUC("ROC-AUC", true) {
        @Override
        double ofKnown(double[] measured, double[] predicted) {
            return Ranking.of(measured, predicted).rocAuc();
        }
    },
    /// Average precision: the precision at each distinct threshold, weighted by the recall that it adds.
    PR_AUC("PR-AUC", true) {
        @Override
        double ofKnown(double[] measured, double[] predicted) {
            return Ranking.of(measured, predicted).averagePrecision();
        }
    },
    /// Share of molecules whose class is right when the probability is cut at one half.
    ACCURACY("accuracy", true) {
        @Override
        double ofKnown(double[] measured, double[] predicted) {
            int right = 0;
            for (int i = 0; i < measured.length; i++) {
                right += (predicted[i] >= 0.5) == (measured[i] >= 0.5) ? 1 : 0;
            }
            return (double) right / measured.length;
        }
    },
    /// Root of the mean squared error, in the unit of the property.
    RMSE("RMSE", false) {
        @Override
        double ofKnown(double[] measured, double[] predicted) {
            return Math.sqrt(squaredError(measured, predicted) / measured.length);
        }
    },
    /// Mean absolute error, in the unit of the property.
    MAE("MAE", false) {
        @Override
        double ofKnown(double[] measured, double[] predicted) {
            double sum = 0;
            for (int i = 0; i < measured.length; i++) {
                sum += Math.abs(measured[i] - predicted[i]);
            }
            return sum / measured.length;
        }
    },
    /// Coefficient of determination, `1 - residual / total` sum of squares. Negative when the mean would do better.
    R2("R2", true) {
        @Override
        double ofKnown(double[] measured, double[] predicted) {
            double mean = Arrays.stream(measured).average().orElse(Double.NaN);
            double total = 0;
            for (double value : measured) {
                total += (value - mean) * (value - mean);
            }
            return total == 0 ? Double.NaN : 1 - squaredError(measured, predicted) / total;
        }
    };

    private final String label;
    private final boolean higherIsBetter;

    Metric(String label, boolean higherIsBetter) {
        this.label = label;
        this.higherIsBetter = higherIsBetter;
    }

    /// The name that files and tables show: `ROC-AUC`.
    public String label() {
        return label;
    }

    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /// Whether `value` is strictly better than `other`; anything is better than NaN.
    public boolean isBetter(double value, double other) {
        if (Double.isNaN(value) || Double.isNaN(other)) {
            return !Double.isNaN(value);
        }
        return higherIsBetter ? value > other : value < other;
    }

    public static Metric byLabel(String label) {
        return Arrays.stream(values())
                .filter(m -> m.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> unknown(label));
    }

    /// The metric of one property. `measured` holds NaN where nothing is known; both arrays are as long as the rows.
    public double of(float[] measured, float[] predicted) {
        if (measured.length != predicted.length) {
            throw new IllegalArgumentException("%d measurements cannot be compared with %d predictions."
                    .formatted(measured.length, predicted.length));
        }
        int known = 0;
        for (float value : measured) {
            known += Float.isNaN(value) ? 0 : 1;
        }
        double[] x = new double[known];
        double[] y = new double[known];
        for (int i = 0, k = 0; i < measured.length; i++) {
            if (!Float.isNaN(measured[i])) {
                x[k] = measured[i];
                y[k++] = predicted[i];
            }
        }
        return known == 0 || hasNaN(y) ? Double.NaN : ofKnown(x, y);
    }

    /// At least one row, and no NaN in it.
    abstract double ofKnown(double[] measured, double[] predicted);

    private static boolean hasNaN(double[] values) {
        return Arrays.stream(values).anyMatch(Double::isNaN);
    }

    private static double squaredError(double[] measured, double[] predicted) {
        double sum = 0;
        for (int i = 0; i < measured.length; i++) {
            double error = measured[i] - predicted[i];
            sum += error * error;
        }
        return sum;
    }

    private static IllegalArgumentException unknown(String label) {
        String known = Arrays.stream(values()).map(Metric::label).collect(Collectors.joining(", "));
        return new IllegalArgumentException("No metric is called '%s'. Known are: %s.".formatted(label, known));
    }
}
