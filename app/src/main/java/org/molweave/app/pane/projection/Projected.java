package org.molweave.app.pane.projection;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.molweave.engine.projection.Places;
import org.molweave.engine.projection.Projection;

/// Vectors with their places in the plane, and which point is which row of the table.
final class Projected {

    static final String VECTORS = "vectors";
    static final String SEED = "seed";

    private final VectorTable vectors;
    private final Projection how;
    private final long seed;
    private final Places places;
    private final int[] pointOfRow;

    Projected(VectorTable vectors, Projection how, long seed, Places places) {
        this.vectors = vectors;
        this.how = how;
        this.seed = seed;
        this.places = places;
        pointOfRow = new int[vectors.table() == null ? 0 : vectors.table().size()];
        Arrays.fill(pointOfRow, -1);
        for (int point = 0; point < vectors.rows().length; point++) {
            pointOfRow[vectors.rows()[point]] = point;
        }
    }

    VectorTable vectors() {
        return vectors;
    }

    Projection how() {
        return how;
    }

    Places places() {
        return places;
    }

    boolean ofMolecules() {
        return vectors.kind().ofMolecules();
    }

    /// The row of a point's molecule, -1 where it is none.
    int row(int point) {
        return point >= 0 && point < vectors.rows().length ? vectors.rows()[point] : -1;
    }

    /// The point of a row, -1 for a molecule without one.
    int point(int row) {
        return row >= 0 && row < pointOfRow.length ? pointOfRow[row] : -1;
    }

    BitSet points(BitSet rows) {
        var points = new BitSet(vectors.size());
        rows.stream().map(this::point).filter(point -> point >= 0).forEach(points::set);
        return points;
    }

    BitSet rows(BitSet points) {
        var rows = new BitSet(pointOfRow.length);
        points.stream().map(this::row).filter(row -> row >= 0).forEach(rows::set);
        return rows;
    }

    /// What was projected and how, so that nothing was left out in silence.
    String note() {
        List<String> parts = new ArrayList<>();
        parts.add(vectors.kind().about(vectors.source()));
        if (!(how instanceof Projection.Pca)) {
            parts.add(tr("%s, seed %d.", how.title(), seed));
        }
        parts.addAll(places.notes());
        if (vectors.missing() > 0) {
            parts.add(tr("%,d molecules have no vector.", vectors.missing()));
        }
        return String.join(" ", parts);
    }

    Map<String, String> provenance() {
        Map<String, String> from = new LinkedHashMap<>();
        from.put("view", "projection");
        from.put(VECTORS, vectors.kind().name());
        from.put("model", vectors.source());
        from.put("projection", how.toString());
        from.put(SEED, Long.toString(seed));
        if (vectors.table() != null) {
            from.put(
                    "molecules",
                    Objects.requireNonNull(vectors.table()).file().getFileName().toString());
        }
        return from;
    }
}
