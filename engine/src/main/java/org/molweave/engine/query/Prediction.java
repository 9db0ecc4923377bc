package org.molweave.engine.query;

/// The predictions for one molecule, per property, on the scale of the measurements (probability for a
/// class).
///
/// `each[model][property]` are the predictions of the single models, one per seed of a run; `mean` is their mean, and
/// `spread` their standard deviation (with n - 1), empty where there is a single model.
public record Prediction(float[] mean, float[] spread, float[][] each) {

    static Prediction of(float[][] each) {
        int properties = each[0].length;
        float[] mean = new float[properties];
        float[] spread = new float[each.length == 1 ? 0 : properties];
        for (int p = 0; p < properties; p++) {
            double sum = 0;
            for (float[] one : each) {
                sum += one[p];
            }
            double centre = sum / each.length;
            mean[p] = (float) centre;
            if (spread.length > 0) {
                spread[p] = deviation(each, p, centre);
            }
        }
        return new Prediction(mean, spread, each);
    }

    private static float deviation(float[][] each, int property, double mean) {
        double squares = 0;
        for (float[] one : each) {
            squares += (one[property] - mean) * (one[property] - mean);
        }
        return (float) Math.sqrt(squares / (each.length - 1));
    }
}
