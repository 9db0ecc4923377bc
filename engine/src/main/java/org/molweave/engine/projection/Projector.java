package org.molweave.engine.projection;

import de.javagl.tsne.Tsne;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tagbio.umap.ProgressListener;
import tagbio.umap.Umap;
import tagbio.umap.UmapProgress;

/// Computes projections. The same vectors and seed give the same places, on one thread; a watch that cancels ends the
/// work within a second.
public final class Projector {

    /// Fewer vectors have no neighbourhoods to keep.
    public static final int FEWEST = 8;

    /// Neighbours are found among so many principal components; more numbers take time and change little.
    private static final int COMPONENTS = 50;

    /// Landmarks stand for more vectors than this.
    private static final int MOST_UMAP = 60_000;

    private static final int MOST_TSNE = 20_000;
    private static final int LANDMARKS = 20_000;
    private static final int LANDMARK_COMPONENTS = 16;

    /// Cancelling is asked once in so many random numbers.
    private static final int ASK_EVERY = 256;

    private Projector() {}

    /// Throws [IllegalArgumentException] for too few vectors or some of another width, and
    /// [CancellationException] where the watch cancels.
    public static Places project(float[][] vectors, Projection how, long seed, Watch watch) {
        check(vectors);
        try {
            return switch (how) {
                case Projection.Pca _ -> pca(vectors, watch);
                case Projection.Tsne tsne -> neighbours(vectors, how, seed, MOST_TSNE, tsne(tsne, seed), watch);
                case Projection.Umap umap -> neighbours(vectors, how, seed, MOST_UMAP, umap(umap, seed), watch);
            };
        } catch (RuntimeException e) {
            // The library may have wrapped what ended it.
            watch.check();
            throw e;
        }
    }

    private static void check(float[][] vectors) {
        if (vectors.length < FEWEST) {
            throw new IllegalArgumentException(
                    "A projection needs at least %d vectors, not %d.".formatted(FEWEST, vectors.length));
        }
        int width = vectors[0].length;
        for (int row = 0; row < vectors.length; row++) {
            if (vectors[row].length != width) {
                throw new IllegalArgumentException(
                        "Vector %d has %d numbers, the first one has %d.".formatted(row, vectors[row].length, width));
            }
        }
    }

    private static Places pca(float[][] vectors, Watch watch) {
        PrincipalComponents components = PrincipalComponents.of(vectors, 2, watch);
        double[][] places = new double[vectors.length][2];
        for (int row = 0; row < places.length; row++) {
            for (int k = 0; k < components.shares().length; k++) {
                places[row][k] = components.scores()[row][k];
            }
        }
        List<String> axes = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            double share = k < components.shares().length ? components.shares()[k] : 0;
            axes.add(String.format(Locale.ROOT, "Principal component %d (%.0f%% of the variance)", k + 1, 100 * share));
        }
        return places(places, axes, List.of());
    }

    /// Computes places from vectors that were reduced before.
    @FunctionalInterface
    private interface Embedding {
        double[][] of(float[][] vectors, Watch watch);
    }

    private static Places neighbours(
            float[][] vectors, Projection how, long seed, int most, Embedding embedding, Watch watch) {
        List<String> notes = new ArrayList<>();
        float[][] reduced = vectors;
        if (vectors[0].length > COMPONENTS) {
            PrincipalComponents components = PrincipalComponents.of(vectors, COMPONENTS, watch);
            reduced = components.scores();
            notes.add(String.format(
                    Locale.ROOT,
                    "From the first %d principal components of %,d numbers (%.0f%% of the variance).",
                    COMPONENTS,
                    vectors[0].length,
                    100 * components.share()));
        }
        double[][] places;
        if (reduced.length <= most) {
            places = embedding.of(reduced, watch);
        } else {
            Landmarks landmarks = Landmarks.of(reduced.length, LANDMARKS, seed);
            places = landmarks.spread(narrow(reduced), embedding.of(landmarks.of(reduced), watch), watch);
            notes.add(String.format(
                    Locale.ROOT,
                    "%s of %,d landmarks drawn at random; the other %,d lie between their nearest landmarks.",
                    how.title(),
                    LANDMARKS,
                    reduced.length - LANDMARKS));
        }
        return places(places, List.of(how.title() + " 1", how.title() + " 2"), notes);
    }

    private static float[][] narrow(float[][] vectors) {
        if (vectors[0].length <= LANDMARK_COMPONENTS) {
            return vectors;
        }
        float[][] narrow = new float[vectors.length][];
        for (int row = 0; row < narrow.length; row++) {
            narrow[row] = java.util.Arrays.copyOf(vectors[row], LANDMARK_COMPONENTS);
        }
        return narrow;
    }

    private static Embedding tsne(Projection.Tsne how, long seed) {
        return (vectors, watch) -> {
            var tsne = new Tsne();
            tsne.setRandomSeed(seed);
            tsne.setPerplexity(Math.min(how.perplexity(), (vectors.length - 1) / 3.0));
            tsne.setMaxIterations(how.iterations());
            tsne.setInitialDims(vectors[0].length);
            tsne.setMessageConsumer(_ -> {});
            tsne.setProgressConsumer(share -> {
                watch.check();
                watch.progress(share, "t-SNE");
            });
            watch.progress(-1, "looking for neighbours");
            double[][] wide = new double[vectors.length][vectors[0].length];
            for (int row = 0; row < wide.length; row++) {
                for (int i = 0; i < wide[row].length; i++) {
                    wide[row][i] = vectors[row][i];
                }
            }
            return tsne.run(wide);
        };
    }

    private static Embedding umap(Projection.Umap how, long seed) {
        return (vectors, watch) -> {
            ProgressListener listener =
                    state -> watch.progress((double) state.getCount() / Math.max(1, state.getTotal()), "UMAP");
            UmapProgress.addProgressListener(listener);
            try {
                float[][] places = new Umap()
                        .setNumberComponents(2)
                        .setNumberNearestNeighbours(Math.min(how.neighbours(), vectors.length - 1))
                        .setMinDist((float) how.minDistance())
                        .setThreads(1)
                        .setVerbose(false)
                        .setRandom(new AskingRandom(seed, watch))
                        .fitTransform(vectors);
                double[][] wide = new double[places.length][2];
                for (int row = 0; row < wide.length; row++) {
                    wide[row] = new double[] {places[row][0], places[row][1]};
                }
                return wide;
            } finally {
                UmapProgress.removeProgressListener(listener);
            }
        };
    }

    private static Places places(double[][] places, List<String> axes, List<String> notes) {
        double[] x = new double[places.length];
        double[] y = new double[places.length];
        for (int row = 0; row < places.length; row++) {
            x[row] = places[row][0];
            y[row] = places[row][1];
        }
        return new Places(x, y, axes, notes);
    }

    /// UMAP draws random numbers all the time, and cannot be told to end otherwise.
    private static final class AskingRandom extends Random {

        private static final long serialVersionUID = 1;

        private final transient Watch watch;
        private int drawn;

        AskingRandom(long seed, Watch watch) {
            super(seed);
            this.watch = watch;
        }

        @Override
        protected int next(int bits) {
            if (++drawn % ASK_EVERY == 0 && watch != null) {
                watch.check();
            }
            return super.next(bits);
        }
    }
}
