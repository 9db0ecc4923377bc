package org.molweave.app.pane.projection;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.task.Activity;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MorganFingerprint;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.EntityVector;

/// The vectors that are projected. Of molecules, `rows[point]` is the row of the `table`; of elements and attributes,
/// `names` says which they are. `source` is the model in a few words, `missing` counts molecules without a vector.
record VectorTable(
        VectorKind kind,
        String source,
        @Nullable MoleculeTable table,
        int[] rows,
        List<String> names,
        float[][] vectors,
        int missing) {

    static final int BITS = 1024;
    private static final int RADIUS = 2;

    /// Of what a model makes of a molecule.
    private static final int USUAL_WIDTH = 128;

    private static final int REPORT_EVERY = 200;

    VectorTable {
        names = List.copyOf(names);
    }

    int size() {
        return vectors.length;
    }

    /// How much memory the vectors hold.
    long bytes() {
        return vectors.length == 0 ? 0 : bytes(vectors.length, vectors[0].length);
    }

    /// How much memory vectors of so many molecules will hold.
    static long bytesOf(VectorKind kind, int molecules) {
        return bytes(molecules, kind == VectorKind.FINGERPRINT ? BITS : USUAL_WIDTH);
    }

    private static long bytes(long vectors, int width) {
        return vectors * width * Float.BYTES;
    }

    /// Answers in the order of the table's rows; a molecule that the model cannot take has no point.
    static VectorTable ofModel(MoleculeTable table, String source, List<Answer.Row<float[]>> answers) {
        if (answers.size() != table.size()) {
            throw new IllegalStateException(
                    "The model answered %d rows, but %d were asked.".formatted(answers.size(), table.size()));
        }
        List<float[]> vectors = new ArrayList<>();
        int[] rows = new int[answers.size()];
        for (int row = 0; row < answers.size(); row++) {
            float[] vector = answers.get(row).value();
            if (vector != null) {
                rows[vectors.size()] = row;
                vectors.add(vector);
            }
        }
        int found = vectors.size();
        return new VectorTable(
                VectorKind.MODEL,
                source,
                table,
                java.util.Arrays.copyOf(rows, found),
                List.of(),
                vectors.toArray(new float[0][]),
                answers.size() - found);
    }

    static VectorTable ofFingerprints(MoleculeTable table, Activity activity) {
        List<Molecule> molecules = table.dataset().molecules();
        float[][] vectors = new float[molecules.size()][];
        int[] rows = new int[vectors.length];
        for (int row = 0; row < vectors.length; row++) {
            if (row % REPORT_EVERY == 0) {
                if (activity.isCancelled()) {
                    throw new CancellationException(tr("It was cancelled."));
                }
                activity.progress((double) row / vectors.length, tr("%,d of %,d fingerprints", row, vectors.length));
            }
            rows[row] = row;
            vectors[row] = bits(MorganFingerprint.of(molecules.get(row), RADIUS, BITS));
        }
        return new VectorTable(VectorKind.FINGERPRINT, "", table, rows, List.of(), vectors, 0);
    }

    private static float[] bits(long[] words) {
        float[] vector = new float[BITS];
        for (int i = 0; i < BITS; i++) {
            vector[i] = (words[i / 64] >>> i) & 1;
        }
        return vector;
    }

    static VectorTable ofEntities(VectorKind kind, String source, List<EntityVector> all) {
        EntityVector.Kind wanted =
                kind == VectorKind.ELEMENTS ? EntityVector.Kind.ELEMENT : EntityVector.Kind.ATTRIBUTE;
        List<EntityVector> some =
                all.stream().filter(vector -> vector.kind() == wanted).toList();
        return new VectorTable(
                kind,
                source,
                null,
                new int[0],
                some.stream().map(EntityVector::name).toList(),
                some.stream().map(EntityVector::vector).toArray(float[][]::new),
                0);
    }
}
