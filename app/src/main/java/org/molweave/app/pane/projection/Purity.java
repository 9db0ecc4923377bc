package org.molweave.app.pane.projection;

import static org.molweave.app.text.Text.tr;

import java.util.Optional;
import org.molweave.engine.projection.NeighbourPurity;
import org.molweave.engine.projection.Watch;
import org.molweave.viz.chart.PointColours;

/// How alike neighbours are in what the colours stand for: among the vectors, and in the picture.
record Purity(PointColours colours, NeighbourPurity vectors, NeighbourPurity picture) {

    /// Empty where the colours say nothing, or too few are known.
    static Optional<Purity> of(Projected projected, PointColours colours, Watch watch) {
        float[][] places = new float[projected.places().size()][];
        for (int point = 0; point < places.length; point++) {
            places[point] = new float[] {
                (float) projected.places().x()[point],
                (float) projected.places().y()[point]
            };
        }
        Optional<NeighbourPurity> ofVectors = of(projected.vectors().vectors(), colours, watch);
        Optional<NeighbourPurity> ofPlaces = of(places, colours, watch);
        return ofVectors.isEmpty() || ofPlaces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Purity(colours, ofVectors.get(), ofPlaces.get()));
    }

    private static Optional<NeighbourPurity> of(float[][] vectors, PointColours colours, Watch watch) {
        return switch (colours) {
            case PointColours.Plain _ -> Optional.empty();
            case PointColours.Categories some ->
                NeighbourPurity.ofClasses(vectors, some.of(), NeighbourPurity.NEIGHBOURS, watch);
            case PointColours.Values some ->
                NeighbourPurity.ofValues(vectors, some.values(), NeighbourPurity.NEIGHBOURS, watch);
        };
    }

    String text() {
        return colours instanceof PointColours.Categories
                ? tr(
                        "Neighbour purity %.2f, in the picture %.2f (by chance %.2f)",
                        vectors.value(), picture.value(), vectors.chance())
                : tr("Explained by neighbours: R² %.2f, in the picture %.2f", vectors.value(), picture.value());
    }

    String explanation() {
        String over = vectors.asked() == vectors.known()
                ? tr("Over all %,d points whose colour is known.", vectors.known())
                : tr(
                        "Over %,d of the %,d points whose colour is known, drawn at random.",
                        vectors.asked(), vectors.known());
        String what = colours instanceof PointColours.Categories
                ? tr(
                        "The mean share of a point's %d nearest neighbours that have its own category. Chance is the"
                                + " share among all other points.",
                        vectors.neighbours())
                : tr(
                        "How much of the variance of the value the mean of a point's %d nearest neighbours explains: 1"
                                + " is all, 0 is no better than the mean of all points.",
                        vectors.neighbours());
        return what + " " + tr("Nearest is by Euclidean distance, among the vectors and in the picture.") + " " + over;
    }
}
