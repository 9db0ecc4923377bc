package org.molweave.viz.chart;

/// Reduces a long curve to what can be told apart on the screen.
final class Thinning {

    private Thinning() {}

    /// A part of a curve; `x` rises, both have `size` values that count.
    record Points(double[] x, double[] y, int size) {

        Points {
            if (size > x.length || size > y.length) {
                throw new IllegalArgumentException(
                        "%d points need as many places, not %d and %d.".formatted(size, x.length, y.length));
            }
        }
    }

    /// Between `low` and `high` (and one point on either side, so that lines leave the picture), keeps of each of
    /// `bins` equal stretches its first, lowest, highest and last point, in their order.
    static Points minMax(Points all, double low, double high, int bins) {
        int from = Math.max(0, firstAtLeast(all, low) - 1);
        int to = Math.min(all.size(), firstAtLeast(all, Math.nextUp(high)) + 1);
        if (to - from <= 4 * bins) {
            return slice(all, from, to);
        }
        var kept = new Kept(4 * bins + 8);
        int start = from;
        while (start < to) {
            long bin = bin(all.x()[start], low, high, bins);
            int end = start + 1;
            while (end < to && bin(all.x()[end], low, high, bins) == bin) {
                end++;
            }
            keepExtremes(all, start, end, kept);
            start = end;
        }
        return kept.points();
    }

    private static long bin(double x, double low, double high, int bins) {
        return (long) Math.clamp(Math.floor((x - low) / (high - low) * bins), -1, bins);
    }

    private static void keepExtremes(Points all, int start, int end, Kept kept) {
        int lowest = start;
        int highest = start;
        for (int i = start + 1; i < end; i++) {
            if (all.y()[i] < all.y()[lowest]) {
                lowest = i;
            }
            if (all.y()[i] > all.y()[highest]) {
                highest = i;
            }
        }
        kept.add(all, start);
        kept.add(all, Math.min(lowest, highest));
        kept.add(all, Math.max(lowest, highest));
        kept.add(all, end - 1);
    }

    static int firstAtLeast(Points all, double x) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.x()[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Points slice(Points all, int from, int to) {
        int size = Math.max(0, to - from);
        double[] x = new double[size];
        double[] y = new double[size];
        System.arraycopy(all.x(), from, x, 0, size);
        System.arraycopy(all.y(), from, y, 0, size);
        return new Points(x, y, size);
    }

    /// The points that stay, each once.
    private static final class Kept {
        private final double[] x;
        private final double[] y;
        private int size;
        private int last = -1;

        Kept(int most) {
            x = new double[most];
            y = new double[most];
        }

        void add(Points all, int i) {
            if (i > last) {
                x[size] = all.x()[i];
                y[size] = all.y()[i];
                size++;
                last = i;
            }
        }

        Points points() {
            return slice(new Points(x, y, size), 0, size);
        }
    }
}
