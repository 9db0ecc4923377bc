package org.molweave.engine.metric;

import java.util.Arrays;
import java.util.Comparator;

/// Positives and negatives at each distinct score, best score first: what every ranking metric and curve is read from.
///
/// After the threshold `k`, `truePositives[k]` positives and `falsePositives[k]` negatives score at least that much.
public record Ranking(int[] truePositives, int[] falsePositives) {

    /// A row is positive where its measurement is at least one half. Neither array holds a NaN.
    public static Ranking of(double[] measured, double[] scores) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> scores[i]).reversed());
        int[] truePositives = new int[order.length];
        int[] falsePositives = new int[order.length];
        int levels = 0;
        int positives = 0;
        for (int i = 0; i < order.length; i++) {
            positives += measured[order[i]] >= 0.5 ? 1 : 0;
            boolean lastOfTie = i + 1 == order.length || scores[order[i]] != scores[order[i + 1]];
            if (lastOfTie) {
                truePositives[levels] = positives;
                falsePositives[levels++] = i + 1 - positives;
            }
        }
        return new Ranking(Arrays.copyOf(truePositives, levels), Arrays.copyOf(falsePositives, levels));
    }

    public int positives() {
        return truePositives.length == 0 ? 0 : truePositives[truePositives.length - 1];
    }

    public int negatives() {
        return falsePositives.length == 0 ? 0 : falsePositives[falsePositives.length - 1];
    }

    /// The trapezoidal area, which counts ties half; NaN with a single class.
    public double rocAuc() {
        if (positives() == 0 || negatives() == 0) {
            return Double.NaN;
        }
        double area = 0;
        for (int k = 0; k < truePositives.length; k++) {
            int before = k == 0 ? 0 : truePositives[k - 1];
            int width = falsePositives[k] - (k == 0 ? 0 : falsePositives[k - 1]);
            area += width * (before + truePositives[k]) / 2.0;
        }
        return area / ((double) positives() * negatives());
    }

    /// NaN with a single class.
    public double averagePrecision() {
        if (positives() == 0 || negatives() == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int k = 0; k < truePositives.length; k++) {
            int gained = truePositives[k] - (k == 0 ? 0 : truePositives[k - 1]);
            sum += gained * (double) truePositives[k] / (truePositives[k] + falsePositives[k]);
        }
        return sum / positives();
    }
}
