package org.molweave.engine.kg;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How the range of a numeric property is cut into bins.
public sealed interface Binning {

    /// The fixed edges that come closest to the published graph (KCL-SPEC 1.3).
    record Published() implements Binning {}

    /// Bins that hold about equally many elements each.
    record Quantiles(int count) implements Binning {
        public Quantiles {
            checkCount(count);
        }
    }

    /// Bins of equal width between the smallest and the largest value, or of equal ratio when `logarithmic`.
    record EqualWidth(int count, boolean logarithmic) implements Binning {
        public EqualWidth {
            checkCount(count);
        }
    }

    int MOST_BINS = 118;

    Pattern WITH_COUNT = Pattern.compile("(quantiles|width|log):(\\d{1,4})");

    /// Reads `edges`, `quantiles:5`, `width:5` or `log:5`.
    static Binning parse(String text) {
        if (text.equals("edges")) {
            return new Published();
        }
        Matcher matcher = WITH_COUNT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The bins “%s” are unknown. Write edges, quantiles:5, width:5 or log:5.".formatted(text));
        }
        int count = Integer.parseInt(matcher.group(2));
        return switch (matcher.group(1)) {
            case "quantiles" -> new Quantiles(count);
            case "width" -> new EqualWidth(count, false);
            default -> new EqualWidth(count, true);
        };
    }

    /// As [#parse] reads it.
    default String text() {
        return switch (this) {
            case Published() -> "edges";
            case Quantiles(int count) -> "quantiles:" + count;
            case EqualWidth(int count, boolean logarithmic) -> (logarithmic ? "log:" : "width:") + count;
        };
    }

    /// The edges between the bins, ascending and distinct. `published` are the fixed ones.
    ///
    /// Ratios are taken of `value - zero`: with the absolute zero for temperatures, so that degrees below 0
    /// have one.
    default List<Double> edges(double[] values, double zero, List<Double> published) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return switch (this) {
            case Published() -> published;
            case Quantiles(int count) -> distinct(quantiles(sorted, count), sorted);
            case EqualWidth(int count, boolean logarithmic) ->
                distinct(steps(sorted, zero, count, logarithmic), sorted);
        };
    }

    private static DoubleStream quantiles(double[] sorted, int count) {
        return IntStream.range(1, sorted.length == 0 ? 1 : count)
                .mapToDouble(k -> sorted[(int) ((long) k * sorted.length / count)]);
    }

    private static DoubleStream steps(double[] sorted, double zero, int count, boolean logarithmic) {
        if (sorted.length == 0) {
            return DoubleStream.empty();
        }
        double low = sorted[0] - zero;
        double high = sorted[sorted.length - 1] - zero;
        if (logarithmic && low <= 0) {
            throw new IllegalArgumentException(
                    "Bins of equal ratio need values above zero; the smallest is %s. Choose width or quantiles."
                            .formatted(low));
        }
        return IntStream.range(1, count)
                .mapToDouble(k -> logarithmic
                        ? zero + low * Math.pow(high / low, (double) k / count)
                        : zero + low + (high - low) * k / count);
    }

    /// An edge at or below the smallest value would leave the first bin empty.
    private static List<Double> distinct(DoubleStream edges, double[] sorted) {
        return edges.filter(edge -> edge > sorted[0]).distinct().boxed().toList();
    }

    private static void checkCount(int count) {
        if (count < 1 || count > MOST_BINS) {
            throw new IllegalArgumentException(
                    "The number of bins (%d) must be between 1 and %d.".formatted(count, MOST_BINS));
        }
    }
}
