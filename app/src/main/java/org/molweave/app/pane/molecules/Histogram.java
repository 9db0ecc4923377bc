package org.molweave.app.pane.molecules;

import org.molweave.engine.data.MoleculeDataset;

/// How the known values of a field are spread: their number, range, mean, and how many fall into each of equal bins.
public record Histogram(int known, float least, float greatest, double mean, int[] counts) {

    static Histogram of(MoleculeDataset dataset, Field field, int bins) {
        int known = 0;
        double sum = 0;
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < dataset.size(); row++) {
            float value = field.value(dataset, row);
            if (!Float.isNaN(value)) {
                known++;
                sum += value;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (known == 0) {
            return new Histogram(0, 0, 0, Double.NaN, new int[bins]);
        }
        var counts = new int[bins];
        double width = (greatest - least) / (double) bins;
        for (int row = 0; row < dataset.size(); row++) {
            float value = field.value(dataset, row);
            if (!Float.isNaN(value)) {
                counts[width == 0 ? 0 : Math.min(bins - 1, (int) ((value - least) / width))]++;
            }
        }
        return new Histogram(known, least, greatest, sum / known, counts);
    }
}
