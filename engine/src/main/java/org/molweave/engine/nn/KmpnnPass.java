package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// KMPNN and Set2Set forward, then backward, with the steps done by [KmpnnRecurrence]: what comes before the steps
/// and what comes after them is differentiated automatically, and the recorded operations are cut between.
final class KmpnnPass implements AutoCloseable {

    private final KclModel model;
    private final KmpnnEncoder.Prepared prepared;
    private final KmpnnRecurrence recurrence;
    private final NDArray states;
    private final @Nullable NDArray attributes;
    private final NDArray vectors;

    KmpnnPass(KclModel model, BatchTensors batch) {
        this.model = model;
        prepared = model.kmpnn().prepare(batch);
        recurrence = new KmpnnRecurrence(
                model.parameters().ops(),
                batch,
                prepared.inputs(),
                model.shape().kmpnn().steps());
        try {
            states = leaf(recurrence.forward(true));
            NDArray last = prepared.attributes();
            attributes = last == null ? null : leaf(last);
            vectors = model.set2set().read(batch, new KmpnnEncoder.States(states, attributes));
        } catch (RuntimeException | Error e) {
            recurrence.close(); // It holds the states of all steps outside of any scope.
            throw e;
        }
    }

    NDArray vectors() {
        return vectors;
    }

    /// Adds to the gradients of the parameters that are trained.
    void backward(NDArray gradient) {
        back(vectors, gradient);
        if (!model.isTrained("kmpnn.")) {
            return;
        }
        List<NDArray> roots = new ArrayList<>(prepared.inputs().all());
        List<NDArray> gradients = new ArrayList<>(List.of(recurrence.backward(states.getGradient())));
        NDArray last = prepared.attributes();
        if (last != null && attributes != null) {
            roots.add(last);
            gradients.add(attributes.getGradient());
        }
        NDArray sum = gradient.getManager().create(0f);
        for (int i = 0; i < roots.size(); i++) {
            if (roots.get(i).size() > 0) {
                sum = sum.add(roots.get(i).mul(gradients.get(i).duplicate()).sum());
            }
        }
        back(sum, sum.onesLike());
    }

    @Override
    public void close() {
        recurrence.close();
    }

    /// A copy that gradients are collected at.
    private static NDArray leaf(NDArray array) {
        NDArray copy;
        try (var _ = NoGradient.begin()) {
            copy = array.duplicate();
        }
        copy.setRequiresGradient(true);
        return copy;
    }

    static void back(NDArray value, NDArray gradient) {
        JniUtils.backward((PtNDArray) value, (PtNDArray) gradient, false, false);
    }
}
