package org.molweave.plugins.kcl;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.molweave.engine.chem.Element;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.KclShape;
import org.molweave.engine.train.Checkpoint;
import org.molweave.engine.weights.HostTensor;

/// Vectors of the entities and relations of a knowledge graph, row by row in the order of their names in it.
record KnowledgeVectors(KnowledgeGraph graph, HostTensor entities, HostTensor relations) {

    static final String ENTITIES = "entities";
    static final String RELATIONS = "relations";

    /// Reads the checkpoint of a `kg-embedding` run, which must be of this very graph.
    static KnowledgeVectors of(Checkpoint checkpoint, KnowledgeGraph graph) throws IOException {
        checkpoint.requireKnowledgeGraph(graph);
        HostTensor entities = checkpoint.weights().get(ENTITIES);
        HostTensor relations = checkpoint.weights().get(RELATIONS);
        if (entities == null || relations == null) {
            throw new IOException("%s holds no vectors of a knowledge graph. Choose a run of kg-embedding."
                    .formatted(checkpoint.path()));
        }
        return new KnowledgeVectors(graph, entities, relations);
    }

    /// Puts attribute and relation vectors (and those of the elements, where wanted) in place of the model's random
    /// ones (KCL-SPEC 4, 9).
    void placeInto(KclModel model, Vocabulary vocabulary, ElementKnowledgeGraph elements, boolean elementsToo)
            throws IOException {
        checkWidths(model.shape());
        Map<Integer, float[]> nodes = new HashMap<>();
        Map<Integer, float[]> edges = new HashMap<>();
        for (int i = 0; i < graph.entities().size(); i++) {
            String name = graph.entities().get(i);
            float[] vector = row(entities, i);
            elements.findAttribute(name).ifPresent(a -> nodes.put(vocabulary.attributeRow(a), vector));
            if (elementsToo) {
                Element.findNumber(name).ifPresent(z -> nodes.put(vocabulary.atomRow(z), vector));
            }
        }
        for (int i = 0; i < graph.relations().size(); i++) {
            edges.put(vocabulary.relationRow(i), row(relations, i));
        }
        model.startFrom(nodes, edges);
    }

    private void checkWidths(KclShape shape) throws IOException {
        long nodeWidth = entities.shape()[1];
        long edgeWidth = relations.shape()[1];
        if (nodeWidth != shape.kmpnn().embeddingWidth()
                || edgeWidth != shape.kmpnn().edgeEmbeddingWidth()) {
            throw new IOException(
                    "The knowledge graph was embedded in %d and %d numbers per entity and relation; the encoder wants %d and %d. Embed it with %d complex dimensions."
                            .formatted(
                                    nodeWidth,
                                    edgeWidth,
                                    shape.kmpnn().embeddingWidth(),
                                    shape.kmpnn().edgeEmbeddingWidth(),
                                    shape.kmpnn().edgeEmbeddingWidth()));
        }
    }

    private static float[] row(HostTensor table, int i) {
        int width = Math.toIntExact(table.shape()[1]);
        return Arrays.copyOfRange(table.values(), i * width, (i + 1) * width);
    }
}
