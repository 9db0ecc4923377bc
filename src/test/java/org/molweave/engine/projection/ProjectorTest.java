package org.molweave.engine.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectorTest {

    private static final long SEED = 7;

    static List<Projection> all() {
        return List.of(new Projection.Pca(), new Projection.Tsne(30, 1000), Projection.Umap.DEFAULTS);
    }

    /// Three groups far apart, 40 of each.
    private static float[][] groups(int width) {
        var random = new Random(3);
        float[][] vectors = new float[120][width];
        for (int row = 0; row < vectors.length; row++) {
            for (int i = 0; i < width; i++) {
                vectors[row][i] = (i % 3 == row / 40 ? 12 : 0) + (float) random.nextGaussian();
            }
        }
        return vectors;
    }

    private static int[] groupOf() {
        int[] groups = new int[120];
        Arrays.setAll(groups, row -> row / 40);
        return groups;
    }

    private static float[][] vectors(Places places) {
        float[][] vectors = new float[places.size()][];
        Arrays.setAll(vectors, row -> new float[] {(float) places.x()[row], (float) places.y()[row]});
        return vectors;
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameSeedGivesTheSamePicture(Projection how) {
        Places once = Projector.project(groups(60), how, SEED, Watch.NONE);
        Places again = Projector.project(groups(60), how, SEED, Watch.NONE);

        assertArrayEquals(once.x(), again.x());
        assertArrayEquals(once.y(), again.y());
        assertEquals(120, once.size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void groupsStayTogether(Projection how) {
        Places places = Projector.project(groups(9), how, SEED, Watch.NONE);

        double purity = NeighbourPurity.ofClasses(vectors(places), groupOf(), 10, Watch.NONE)
                .orElseThrow()
                .value();
        // By chance it would be 0.33.
        assertTrue(purity > 0.95, how.title() + " mixes the groups: " + purity);
    }

    @Test
    void anotherSeedGivesAnotherPicture() {
        Places once = Projector.project(groups(9), Projection.Umap.DEFAULTS, 1, Watch.NONE);
        Places other = Projector.project(groups(9), Projection.Umap.DEFAULTS, 2, Watch.NONE);

        assertFalse(Arrays.equals(once.x(), other.x()));
    }

    @Test
    void reducingIsSaid() {
        assertEquals(
                List.of(),
                Projector.project(groups(9), Projection.Umap.DEFAULTS, SEED, Watch.NONE)
                        .notes());
        assertTrue(Projector.project(groups(60), Projection.Umap.DEFAULTS, SEED, Watch.NONE)
                .notes()
                .getFirst()
                .startsWith("From the first 50 principal components of 60 numbers ("));
    }

    @Test
    void principalComponentsOfARectangleAreItsSides() {
        // The corners of 8 by 2, turned by nothing, and four more in between: variances 4 to 1 along x and y.
        float[][] corners = {{0, 0}, {8, 0}, {0, 2}, {8, 2}, {0, 0}, {8, 0}, {0, 2}, {8, 2}};

        Places places = Projector.project(corners, new Projection.Pca(), SEED, Watch.NONE);

        assertArrayEquals(new double[] {-4, 4, -4, 4, -4, 4, -4, 4}, places.x(), 1e-5);
        assertArrayEquals(new double[] {-1, -1, 1, 1, -1, -1, 1, 1}, places.y(), 1e-5);
        assertEquals(
                List.of("Principal component 1 (94% of the variance)", "Principal component 2 (6% of the variance)"),
                places.axes());
    }

    @Test
    void aSubspaceFindsTheSameDirectionsAsTheWholeSpace() {
        float[][] wide = groups(60);

        PrincipalComponents two = PrincipalComponents.of(wide, 2, Watch.NONE);
        PrincipalComponents all = PrincipalComponents.of(wide, 60, Watch.NONE);

        assertEquals(1, all.share(), 1e-9);
        for (int k = 0; k < 2; k++) {
            assertEquals(all.shares()[k], two.shares()[k], 1e-6);
            for (int row = 0; row < wide.length; row++) {
                assertEquals(all.scores()[row][k], two.scores()[row][k], 0.01);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoeverCancelsIsNotKeptWaiting(Projection how) {
        var asked = new AtomicInteger();
        Watch impatient = new Watch() {
            @Override
            public boolean isCancelled() {
                return asked.incrementAndGet() > 3;
            }

            @Override
            public void progress(double share, String what) {}
        };

        assertThrows(CancellationException.class, () -> Projector.project(groups(60), how, SEED, impatient));
    }

    @Test
    void tooFewOrUnequalVectorsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Projector.project(new float[7][3], new Projection.Pca(), SEED, Watch.NONE));
        float[][] unequal = new float[9][3];
        unequal[4] = new float[2];
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> Projector.project(unequal, new Projection.Pca(), SEED, Watch.NONE));
        assertEquals("Vector 4 has 2 numbers, the first one has 3.", String.valueOf(refused.getMessage()));
    }

    @Test
    void landmarksAreDifferentRowsInOrder() {
        int[] rows = Landmarks.of(100, 30, SEED).rows();

        assertEquals(30, Arrays.stream(rows).distinct().count());
        assertArrayEquals(Arrays.stream(rows).sorted().toArray(), rows);
    }

    @Test
    void whatIsNoLandmarkLiesBetweenItsNearest() {
        float[][] vectors = {{0}, {10}, {20}, {30}, {1}};
        var landmarks = new Landmarks(new int[] {0, 1, 2, 3});
        double[][] places = {{0, 0}, {1, 0}, {2, 0}, {3, 0}};

        double[][] all = landmarks.spread(vectors, places, Watch.NONE);

        // Squared distances 1, 81, 361, so weights 1, 1/81, 1/361.
        assertEquals((1 / 81.0 + 2 / 361.0) / (1 + 1 / 81.0 + 1 / 361.0), all[4][0], 1e-9);
        assertArrayEquals(new double[] {3, 0}, all[3]);
    }
}
