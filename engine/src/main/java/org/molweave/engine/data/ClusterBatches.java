package org.molweave.engine.data;

/// Molecules of one Butina cluster stand together, so many of a batch are similar. The clusters are found once; the
/// batches are cut from their fixed order.
public final class ClusterBatches implements BatchOrder {

    /// Clustering takes time with the square of this; larger sets are clustered in pieces, in file order.
    public static final int DEFAULT_CHUNK = 100_000;

    private static final int RELEASED_CHUNK = 50_000;
    private static final double RELEASED_DISTANCE = 0.85;

    private final int[][] slices;
    private final boolean shuffle;

    private ClusterBatches(int[][] slices, boolean shuffle) {
        this.slices = slices;
        this.shuffle = shuffle;
    }

    /// Batches come in another order every epoch.
    public static ClusterBatches of(Fingerprints fingerprints, double distance, int batchSize, int chunk) {
        int[] order = order(fingerprints, distance, chunk);
        return new ClusterBatches(Slices.of(order, Slices.checkedSize(batchSize), 2), true);
    }

    /// As the released code: chunks of 50,000, distance 0.85, the order never shuffled, a short last batch kept.
    public static ClusterBatches released(Fingerprints fingerprints, int batchSize) {
        int[] order = order(fingerprints, RELEASED_DISTANCE, RELEASED_CHUNK);
        return new ClusterBatches(Slices.of(order, Slices.checkedSize(batchSize), 1), false);
    }

    @Override
    public int[][] batches(long seed, int epoch) {
        return shuffle ? Slices.shuffled(slices, seed, epoch) : slices.clone();
    }

    /// Cluster after cluster, chunk after chunk.
    static int[] order(Fingerprints fingerprints, double distance, int chunk) {
        int[] order = new int[fingerprints.size()];
        int k = 0;
        for (int from = 0; from < order.length; from += chunk) {
            Fingerprints piece = fingerprints.range(from, Math.min(order.length, from + chunk));
            for (int[] cluster : Butina.clusters(piece, distance)) {
                for (int member : cluster) {
                    order[k++] = from + member;
                }
            }
        }
        return order;
    }
}
