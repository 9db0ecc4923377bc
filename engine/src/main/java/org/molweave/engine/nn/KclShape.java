package org.molweave.engine.nn;

import org.molweave.engine.graph.Vocabulary;

/// The sizes and choices that a KCL model is built from; two models with equal shapes can exchange weights.
public record KclShape(
        GcnEncoder.Shape gcn,
        KmpnnEncoder.Shape kmpnn,
        Set2Set.Shape set2set,
        int projectionHidden,
        int projectionOut) {

    /// The published sizes for a vocabulary (KCL-SPEC 12).
    public static KclShape standard(Vocabulary vocabulary) {
        return standard(vocabulary.nodeRows(), vocabulary.edgeRows(), vocabulary.bondRows());
    }

    public static KclShape standard(int nodeRows, int edgeRows, int bondRows) {
        return new KclShape(
                new GcnEncoder.Shape(nodeRows, 128, 64, 2, GcnEncoder.Norm.NONE),
                new KmpnnEncoder.Shape(
                        nodeRows,
                        edgeRows,
                        bondRows,
                        128,
                        64,
                        64,
                        128,
                        6,
                        KmpnnEncoder.Attention.SOFTMAX,
                        false,
                        false),
                new Set2Set.Shape(64, 6, 3),
                64,
                128);
    }

    public KclShape withGcn(int width, int layers, GcnEncoder.Norm norm) {
        var changed = new GcnEncoder.Shape(gcn.nodeRows(), gcn.embeddingWidth(), width, layers, norm);
        return new KclShape(changed, kmpnn, set2set, projectionHidden, projectionOut);
    }

    /// The width of KMPNN and Set2Set.
    public KclShape withKmpnn(int width, int steps, KmpnnEncoder.Attention attention) {
        var changed = new KmpnnEncoder.Shape(
                kmpnn.nodeRows(),
                kmpnn.edgeRows(),
                kmpnn.bondRows(),
                kmpnn.embeddingWidth(),
                kmpnn.edgeEmbeddingWidth(),
                width,
                kmpnn.edgeHidden(),
                steps,
                attention,
                kmpnn.sharedEdgeNetwork(),
                kmpnn.plainGraph());
        var readout = new Set2Set.Shape(width, set2set.rounds(), set2set.layers());
        return new KclShape(gcn, changed, readout, projectionHidden, projectionOut);
    }

    public KclShape withAblation(boolean sharedEdgeNetwork, boolean plainGraph) {
        var changed = new KmpnnEncoder.Shape(
                kmpnn.nodeRows(),
                kmpnn.edgeRows(),
                kmpnn.bondRows(),
                kmpnn.embeddingWidth(),
                kmpnn.edgeEmbeddingWidth(),
                kmpnn.width(),
                kmpnn.edgeHidden(),
                kmpnn.steps(),
                kmpnn.attention(),
                sharedEdgeNetwork,
                plainGraph);
        return new KclShape(gcn, changed, set2set, projectionHidden, projectionOut);
    }

    public KclShape withSet2Set(int rounds, int layers) {
        return new KclShape(
                gcn, kmpnn, new Set2Set.Shape(kmpnn.width(), rounds, layers), projectionHidden, projectionOut);
    }

    /// The width of an encoder's graph vectors.
    public int vectorWidth(Encoder encoder) {
        return 2 * (encoder == Encoder.GCN ? gcn.width() : kmpnn.width());
    }

    /// One head serves both views where their widths allow it.
    boolean sharesProjection() {
        return gcn.width() == kmpnn.width();
    }

    String projectionName(Encoder encoder) {
        if (sharesProjection()) {
            return "projection.";
        }
        return encoder == Encoder.GCN ? "projection.gcn." : "projection.kmpnn.";
    }
}
