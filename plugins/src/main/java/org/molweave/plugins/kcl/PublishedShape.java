package org.molweave.plugins.kcl;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.GcnEncoder;
import org.molweave.engine.nn.KclShape;
import org.molweave.engine.nn.KmpnnEncoder;
import org.molweave.engine.nn.Set2Set;
import org.molweave.engine.weights.HostTensor;

/// The sizes of a published model, read off the shapes of its weights; what shapes do not tell is as published.
final class PublishedShape {

    private final Map<String, HostTensor> weights;

    private PublishedShape(Map<String, HostTensor> weights) {
        this.weights = weights;
    }

    /// Throws [IllegalArgumentException] where the vocabulary has other rows than the embedding of the KMPNN.
    static KclShape of(Map<String, HostTensor> weights, Vocabulary vocabulary, Set<Encoder> encoders) {
        var sizes = new PublishedShape(weights);
        KclShape shape = KclShape.standard(vocabulary);
        shape = encoders.contains(Encoder.GCN) ? sizes.gcn(shape) : shape;
        return encoders.contains(Encoder.KMPNN) ? sizes.kmpnn(shape, vocabulary) : shape;
    }

    private KclShape gcn(KclShape standard) {
        GcnEncoder.Shape usual = standard.gcn();
        var gcn = new GcnEncoder.Shape(
                size("gcn.nodeEmbedding", 0, usual.nodeRows()),
                size("gcn.nodeEmbedding", 1, usual.embeddingWidth()),
                size("gcn.layer0.weight", 1, usual.width()),
                count("gcn.layer%d.weight", usual.layers()),
                usual.norm());
        return new KclShape(
                gcn, standard.kmpnn(), standard.set2set(), standard.projectionHidden(), standard.projectionOut());
    }

    private KclShape kmpnn(KclShape standard, Vocabulary vocabulary) {
        checkRows("kmpnn.nodeEmbedding", vocabulary.nodeRows());
        checkRows("kmpnn.edgeEmbedding", vocabulary.edgeRows());
        KmpnnEncoder.Shape usual = standard.kmpnn();
        int width = size("kmpnn.input.weight", 0, usual.width());
        var kmpnn = new KmpnnEncoder.Shape(
                usual.nodeRows(),
                usual.edgeRows(),
                usual.bondRows(),
                size("kmpnn.nodeEmbedding", 1, usual.embeddingWidth()),
                size("kmpnn.edgeEmbedding", 1, usual.edgeEmbeddingWidth()),
                width,
                size("kmpnn.bondNetwork.0.weight", 0, usual.edgeHidden()),
                usual.steps(),
                usual.attention(),
                false,
                false);
        var set2set = new Set2Set.Shape(
                width,
                standard.set2set().rounds(),
                count("set2set.layer%d.inputWeight", standard.set2set().layers()));
        return new KclShape(standard.gcn(), kmpnn, set2set, standard.projectionHidden(), standard.projectionOut());
    }

    private void checkRows(String name, int rows) {
        HostTensor tensor = weights.get(name);
        if (tensor != null && tensor.shape()[0] != rows) {
            throw new IllegalArgumentException(
                    "%s has %d rows, and the triple file makes %d. The rows are numbered by the names in the triples, so the file must be the one that the weights were trained with."
                            .formatted(name, tensor.shape()[0], rows));
        }
    }

    private int size(String name, int axis, int usual) {
        @Nullable HostTensor tensor = weights.get(name);
        return tensor == null || axis >= tensor.shape().length ? usual : Math.toIntExact(tensor.shape()[axis]);
    }

    private int count(String name, int usual) {
        int layers = 0;
        while (weights.containsKey(name.formatted(layers))) {
            layers++;
        }
        return layers == 0 ? usual : layers;
    }
}
