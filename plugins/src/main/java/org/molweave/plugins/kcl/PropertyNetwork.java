package org.molweave.plugins.kcl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.EvaluationBatch;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.NoGradient;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.PropertyHead;

/// An encoder of KCL with a head on top: molecules in, values of properties out.
record PropertyNetwork(KclModel model, PropertyHead head, Encoder encoder, GraphRules rules) {

    private static final int MOLECULES_AT_ONCE = 256;

    Parameters parameters() {
        return model.parameters();
    }

    /// Values on the scale of the measurements, a probability for a class. `[molecules][properties]`
    float[][] predict(List<Molecule> molecules, KclDescription.HeadDescription about) {
        return predictFrom(vectors(model, encoder, rules, molecules), about);
    }

    /// The same, from the encoder's vectors.
    float[][] predictFrom(float[][] vectors, KclDescription.HeadDescription about) {
        float[][] values = new float[vectors.length][];
        for (int from = 0; from < vectors.length; from += MOLECULES_AT_ONCE) {
            float[][] part = Arrays.copyOfRange(vectors, from, Math.min(vectors.length, from + MOLECULES_AT_ONCE));
            try (var scope = new NDScope();
                    var _ = NoGradient.begin();
                    NDManager manager = parameters().ops().manager().newSubManager()) {
                scope.suppressNotUsedWarning();
                float[] raw = head.predict(tensor(part, manager)).toFloatArray();
                for (int i = 0; i < part.length; i++) {
                    values[from + i] = measured(raw, i, about);
                }
            }
        }
        return values;
    }

    /// The graph vectors of molecules in order. `[molecules][width]`
    static float[][] vectors(KclModel model, Encoder encoder, GraphRules rules, List<Molecule> molecules) {
        var batch =
                new EvaluationBatch(MOLECULES_AT_ONCE, model.parameters().ops().device());
        List<float[]> vectors = new ArrayList<>();
        while (vectors.size() < molecules.size()) {
            int from = vectors.size();
            vectors.addAll(batch.compute(
                    molecules.size() - from,
                    count -> vectorsOf(model, encoder, rules, molecules.subList(from, from + count))));
        }
        return vectors.toArray(float[][]::new);
    }

    private static List<float[]> vectorsOf(KclModel model, Encoder encoder, GraphRules rules, List<Molecule> part) {
        float[] flat = model.embed(GraphBatch.of(part, rules), encoder).values();
        int width = flat.length / part.size();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            vectors.add(Arrays.copyOfRange(flat, i * width, (i + 1) * width));
        }
        return vectors;
    }

    /// `[rows][width] -> (rows, width)`
    static NDArray tensor(float[][] rows, NDManager manager) {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return manager.create(flat, new Shape(rows.length, width));
    }

    private static float[] measured(float[] raw, int row, KclDescription.HeadDescription about) {
        float[] values = new float[about.properties().size()];
        for (int p = 0; p < values.length; p++) {
            float value = raw[row * values.length + p];
            values[p] = about.properties().get(p).kind() == Property.Kind.CLASSIFICATION
                    ? (float) (1 / (1 + Math.exp(-value)))
                    : value * about.deviation()[p] + about.mean()[p];
        }
        return values;
    }
}
