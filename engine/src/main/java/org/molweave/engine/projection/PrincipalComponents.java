package org.molweave.engine.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.ejml.data.DenseMatrix64F;
import org.ejml.factory.DecompositionFactory;

/// The directions of the largest variance, largest first: `scores[row][component]`, and the share of the variance that
/// lies in each.
///
/// Found by subspace iteration from a seeded start, which skips zeros and so takes sparse fingerprints as well as dense
/// vectors. Halko, Martinsson, Tropp: Finding structure with randomness. SIAM Review 2011, 53, 217.
/// Signs are free in a PCA; here the entry of a direction that is largest in size is positive.
record PrincipalComponents(float[][] scores, double[] shares) {

    private static final int EXTRA = 10;
    private static final int ITERATIONS = 8;
    private static final long SEED = 5;

    static PrincipalComponents of(float[][] vectors, int wanted, Watch watch) {
        int width = vectors[0].length;
        int kept = Math.min(wanted, width);
        int size = Math.min(width, kept + EXTRA);
        var centred = new Centred(vectors);
        double[][] basis = start(width, size);
        for (int i = 0; i < (size == width ? 1 : ITERATIONS); i++) {
            watch.progress((double) i / ITERATIONS, "principal components");
            watch.check();
            basis = orthonormal(centred.transposedTimes(centred.times(basis, watch), watch));
        }
        double[][] rotated = centred.times(basis, watch);
        return rotate(rotated, basis, centred.variance(), kept);
    }

    double share() {
        return Arrays.stream(shares).sum();
    }

    private static double[][] start(int width, int size) {
        var random = new Random(SEED);
        double[][] basis = new double[width][size];
        for (double[] row : basis) {
            Arrays.setAll(row, _ -> random.nextGaussian());
        }
        return basis;
    }

    private static double[][] orthonormal(double[][] columns) {
        var matrix = new DenseMatrix64F(columns);
        var qr = DecompositionFactory.qr(matrix.numRows, matrix.numCols);
        qr.decompose(matrix);
        DenseMatrix64F q = qr.getQ(null, true);
        double[][] basis = new double[columns.length][columns[0].length];
        for (int r = 0; r < basis.length; r++) {
            for (int c = 0; c < basis[r].length; c++) {
                basis[r][c] = q.get(r, c);
            }
        }
        return basis;
    }

    /// Turns the basis of the subspace so that its axes are the directions of the variance.
    private static PrincipalComponents rotate(double[][] scores, double[][] basis, double variance, int kept) {
        int size = basis[0].length;
        var products = new DenseMatrix64F(size, size);
        for (double[] row : scores) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    products.add(a, b, row[a] * row[b]);
                }
            }
        }
        var eigen = DecompositionFactory.eig(size, true, true);
        eigen.decompose(products);
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble(
                        (Integer i) -> -eigen.getEigenvalue(i).getReal()));
        float[][] turned = new float[scores.length][kept];
        double[] shares = new double[kept];
        for (int k = 0; k < kept; k++) {
            shares[k] = variance == 0
                    ? 0
                    : Math.max(0, eigen.getEigenvalue(order[k]).getReal()) / variance;
            double[] direction = signed(eigen.getEigenVector(order[k]).data, basis);
            for (int row = 0; row < scores.length; row++) {
                turned[row][k] = (float) product(scores[row], direction);
            }
        }
        return new PrincipalComponents(turned, shares);
    }

    private static double[] signed(double[] direction, double[][] basis) {
        double largest = 0;
        for (double[] row : basis) {
            double entry = product(row, direction);
            largest = Math.abs(entry) > Math.abs(largest) + 1e-12 ? entry : largest;
        }
        double sign = largest < 0 ? -1 : 1;
        return Arrays.stream(direction).map(value -> sign * value).toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /// The vectors less their mean, without a copy.
    private static final class Centred {

        private static final int BLOCK = 4096;

        private final float[][] vectors;
        private final double[] mean;

        Centred(float[][] vectors) {
            this.vectors = vectors;
            mean = new double[vectors[0].length];
            for (float[] vector : vectors) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += vector[i] / (double) vectors.length;
                }
            }
        }

        /// The sum of squares of everything.
        double variance() {
            double sum = 0;
            for (float[] vector : vectors) {
                for (int i = 0; i < mean.length; i++) {
                    sum += (vector[i] - mean[i]) * (vector[i] - mean[i]);
                }
            }
            return sum;
        }

        /// `(n, d), (d, l) -> (n, l)`
        double[][] times(double[][] basis, Watch watch) {
            int size = basis[0].length;
            double[] ofMean = new double[size];
            for (int i = 0; i < mean.length; i++) {
                addTo(ofMean, mean[i], basis[i]);
            }
            double[][] result = new double[vectors.length][size];
            for (int row = 0; row < vectors.length; row++) {
                if (row % BLOCK == 0) {
                    watch.check();
                }
                double[] sum = result[row];
                float[] vector = vectors[row];
                for (int i = 0; i < vector.length; i++) {
                    if (vector[i] != 0) {
                        addTo(sum, vector[i], basis[i]);
                    }
                }
                addTo(sum, -1, ofMean);
            }
            return result;
        }

        /// `(n, d), (n, l) -> (d, l)`
        double[][] transposedTimes(double[][] scores, Watch watch) {
            int size = scores[0].length;
            double[][] result = new double[mean.length][size];
            double[] sums = new double[size];
            for (int row = 0; row < vectors.length; row++) {
                if (row % BLOCK == 0) {
                    watch.check();
                }
                float[] vector = vectors[row];
                for (int i = 0; i < vector.length; i++) {
                    if (vector[i] != 0) {
                        addTo(result[i], vector[i], scores[row]);
                    }
                }
                addTo(sums, 1, scores[row]);
            }
            for (int i = 0; i < mean.length; i++) {
                addTo(result[i], -mean[i], sums);
            }
            return result;
        }

        private static void addTo(double[] sum, double factor, double[] row) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * row[i];
            }
        }
    }
}
