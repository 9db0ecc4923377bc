package org.molweave.engine.projection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// How alike neighbours are in what was measured: 1 where the neighbourhood tells everything, `chance` where it tells
/// nothing. `asked` rows were looked at, of `known` whose value is known.
///
/// Classes: the mean share of the `neighbours` nearest vectors (Euclidean, the vector itself left out) that have the
/// same class. Values: one less the mean squared distance between a value and the mean of its neighbours' values, in
/// units of the variance, so that guessing the mean of all gives 0; it may be negative.
public record NeighbourPurity(double value, double chance, int neighbours, int asked, int known) {

    public static final int NEIGHBOURS = 10;

    /// More rows change the second digit no more.
    private static final int MOST_ASKED = 2_000;

    private static final long SEED = 11;

    /// `classes` below 0 are unknown and left out. Empty where fewer than two rows are known.
    public static Optional<NeighbourPurity> ofClasses(float[][] vectors, int[] classes, int neighbours, Watch watch) {
        int[] known = IntStream.range(0, classes.length)
                .filter(row -> classes[row] >= 0)
                .toArray();
        return measured(
                vectors,
                known,
                neighbours,
                watch,
                (row, near) -> {
                    long same = Arrays.stream(near)
                            .filter(other -> classes[other] == classes[row])
                            .count();
                    return (double) same / near.length;
                },
                mean -> mean,
                chance(classes, known));
    }

    /// Values that are not finite are unknown and left out. Empty where fewer than two are known or all are equal.
    public static Optional<NeighbourPurity> ofValues(float[][] vectors, float[] values, int neighbours, Watch watch) {
        int[] known = IntStream.range(0, values.length)
                .filter(row -> Float.isFinite(values[row]))
                .toArray();
        OptionalDouble mean =
                Arrays.stream(known).mapToDouble(row -> values[row]).average();
        double variance = Arrays.stream(known)
                .mapToDouble(row -> values[row] - mean.orElse(0))
                .map(difference -> difference * difference)
                .average()
                .orElse(0);
        if (variance == 0) {
            return Optional.empty();
        }
        return measured(
                vectors,
                known,
                neighbours,
                watch,
                (row, near) -> {
                    double guess = Arrays.stream(near)
                            .mapToDouble(other -> values[other])
                            .average()
                            .orElse(Double.NaN);
                    return (values[row] - guess) * (values[row] - guess);
                },
                square -> 1 - square / variance,
                0);
    }

    /// What a row gets for its neighbours.
    @FunctionalInterface
    private interface Score {
        double of(int row, int[] near);
    }

    private static Optional<NeighbourPurity> measured(
            float[][] vectors,
            int[] known,
            int neighbours,
            Watch watch,
            Score score,
            DoubleUnaryOperator scale,
            double chance) {
        int near = Math.min(neighbours, known.length - 1);
        if (near < 1) {
            return Optional.empty();
        }
        float[][] of = Arrays.stream(known).mapToObj(row -> vectors[row]).toArray(float[][]::new);
        int[] asked = known.length <= MOST_ASKED
                ? IntStream.range(0, known.length).toArray()
                : Landmarks.of(known.length, MOST_ASKED, SEED).rows();
        double sum = 0;
        for (int i = 0; i < asked.length; i++) {
            watch.check();
            int[] rows = Nearest.of(of, of[asked[i]], near, asked[i]).rows();
            sum += score.of(
                    known[asked[i]], Arrays.stream(rows).map(row -> known[row]).toArray());
        }
        return Optional.of(
                new NeighbourPurity(scale.applyAsDouble(sum / asked.length), chance, near, asked.length, known.length));
    }

    /// The share of the others that have the same class, over all rows.
    private static double chance(int[] classes, int[] known) {
        Map<Integer, Integer> counts = new HashMap<>();
        Arrays.stream(known).forEach(row -> counts.merge(classes[row], 1, Integer::sum));
        double pairs = counts.values().stream()
                .mapToDouble(count -> (double) count * (count - 1))
                .sum();
        return known.length < 2 ? Double.NaN : pairs / ((double) known.length * (known.length - 1));
    }
}
