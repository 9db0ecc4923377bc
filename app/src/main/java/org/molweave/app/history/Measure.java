package org.molweave.app.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.molweave.engine.metric.Metric;

/// How good a run is in one number: a metric over its repetitions. `deviation` is that of the sample, 0 for one
/// repetition.
public record Measure(String name, String split, double mean, double deviation, int repetitions) {

    /// Metrics on the test part count first, then on the validation part, then the loss; the last two as they were at
    /// the end.
    static Optional<Measure> of(List<Score> scores) {
        return Stream.of("test", "valid")
                .flatMap(split -> Arrays.stream(Metric.values()).map(metric -> over(scores, metric.label(), split)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> over(scores, "loss", "valid"))
                .or(() -> over(scores, "loss", "train"));
    }

    /// The metric of that name on that part.
    public static Optional<Measure> over(List<Score> scores, String name, String split) {
        double[] values = scores.stream()
                .filter(score -> score.name().equals(name) && score.split().equals(split))
                .mapToDouble(Score::last)
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
        return Optional.of(new Measure(name, split, mean, deviation, values.length));
    }

    /// `1.174 ± 0.034`, or without the deviation for a single repetition.
    public String text() {
        return repetitions < 2 ? number(mean) : number(mean) + " ± " + number(deviation);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return (size != 0 && (size < 0.001 || size >= 100_000) ? "%.2e" : size >= 100 ? "%.1f" : "%.3f")
                .formatted(value);
    }
}
