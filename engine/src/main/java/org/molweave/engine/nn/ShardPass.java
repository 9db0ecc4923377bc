package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;

/// Part of a batch on its way through the encoders and back, on one thread.
final class ShardPass implements AutoCloseable {

    private final KclModel model;
    private final List<Encoder> encoders;
    private final NDManager manager;
    private final List<NDArray> vectors = new ArrayList<>();
    private @Nullable KmpnnPass kmpnn;

    ShardPass(KclModel model, List<Molecule> molecules, GraphRules rules, List<Encoder> encoders) {
        this.model = model;
        this.encoders = encoders;
        manager = model.parameters().ops().manager().newSubManager();
        try {
            forward(BatchTensors.of(GraphBatch.of(molecules, rules), manager));
        } catch (RuntimeException | Error e) {
            // Where memory ran out, what this one holds is wanted back.
            close();
            throw e;
        }
    }

    private void forward(BatchTensors batch) {
        for (Encoder encoder : encoders) {
            if (encoder == Encoder.KMPNN && model.kmpnn().hasRecurrence()) {
                kmpnn = new KmpnnPass(model, batch);
                vectors.add(kmpnn.vectors());
            } else {
                vectors.add(model.graphVectors(batch, encoder));
            }
        }
    }

    /// One array for each encoder: `(B, vectorWidth)`.
    List<NDArray> vectors() {
        return vectors;
    }

    void backward(List<NDArray> gradients) {
        for (int i = 0; i < gradients.size(); i++) {
            if (!model.isTrained(encoders.get(i))) {
                continue;
            }
            if (kmpnn != null && encoders.get(i) == Encoder.KMPNN) {
                kmpnn.backward(gradients.get(i));
            } else {
                KmpnnPass.back(vectors.get(i), gradients.get(i));
            }
        }
    }

    @Override
    public void close() {
        if (kmpnn != null) {
            kmpnn.close();
        }
        manager.close();
    }
}
