package org.molweave.app.pane.training;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.molweave.app.history.Curve;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.run.RunHistory.CurveName;

/// What a person would notice in the curves of a run, in words.
final class Trouble {

    /// Fewer values say nothing.
    private static final int FEWEST = 12;

    private static final double NOTHING = 0.001;

    private Trouble() {}

    static List<String> in(Map<CurveName, Curve> curves) {
        List<String> found = new ArrayList<>();
        curves.forEach((name, curve) -> {
            double[] values = curve.values();
            if (Arrays.stream(values).anyMatch(v -> !Double.isFinite(v))) {
                found.add(tr("%s is not a number any more: lower the learning rate.", name(name)));
            } else if (values.length >= FEWEST) {
                if (name.split().equals("valid")) {
                    overfitting(name, values).ifPresent(found::add);
                }
                if (name.split().equals("train") && name.name().equals("loss") && isStill(values)) {
                    found.add(tr("The training loss does not fall: the learning rate may be too low or too high."));
                }
            }
        });
        return found.stream().distinct().toList();
    }

    /// The best value lies in the first half, and the last third is clearly worse than it.
    private static java.util.Optional<String> overfitting(CurveName name, double[] values) {
        boolean higher = Arrays.stream(Metric.values())
                .anyMatch(metric -> metric.label().equals(name.name()) && metric.higherIsBetter());
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (higher ? values[i] > values[best] : values[i] < values[best]) {
                best = i;
            }
        }
        double late = Arrays.stream(values, values.length * 2 / 3, values.length)
                .average()
                .orElse(values[best]);
        double spread = Math.abs(values[0] - values[best]);
        boolean worse = (higher ? values[best] - late : late - values[best]) > 0.2 * spread;
        return best < values.length / 2 && spread > 0 && worse
                ? java.util.Optional.of(
                        tr("%s was best early and gets worse: the model learns by heart (overfitting).", name(name)))
                : java.util.Optional.empty();
    }

    private static boolean isStill(double[] values) {
        double first = Arrays.stream(values, 0, values.length / 3).average().orElse(0);
        double last = Arrays.stream(values, values.length * 2 / 3, values.length)
                .average()
                .orElse(0);
        return first - last < NOTHING * Math.abs(first);
    }

    private static String name(CurveName name) {
        String split = name.split().equals("valid") ? tr("validation") : name.split();
        return name.series().isEmpty()
                ? "%s (%s)".formatted(name.name(), split)
                : "%s (%s, %s)".formatted(name.name(), split, name.series());
    }
}
