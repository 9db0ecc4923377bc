package org.molweave.plugins.kcl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.IsolatedAtoms;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclShape;
import org.molweave.engine.nn.PropertyHead;
import org.molweave.engine.run.Json;
import org.molweave.engine.train.Checkpoint;

/// What a KCL checkpoint says of itself, so that it opens without guessing: sizes, how molecules become graphs, the
/// facts themselves, and the head where there is one.
record KclDescription(
        Profile profile,
        KclShape shape,
        Vocabulary.Layout layout,
        IsolatedAtoms isolatedAtoms,
        Knowledge knowledgeGraph,
        @Nullable HeadDescription head) {

    private static final String KIND = "kcl";

    /// The whole graph; `triples` are head, relation, tail.
    record Knowledge(String name, String sha256, List<List<String>> triples) {

        static Knowledge of(KnowledgeGraph graph) {
            List<List<String>> triples = graph.triples().stream()
                    .map(t -> List.of(t.head(), t.relation(), t.tail()))
                    .toList();
            return new Knowledge(graph.name(), graph.sha256(), triples);
        }

        KnowledgeGraph graph() {
            List<Triple> facts = new ArrayList<>();
            for (List<String> t : triples) {
                if (t.size() != 3) {
                    throw new IllegalArgumentException("The stored fact %s has no three parts.".formatted(t));
                }
                facts.add(new Triple(t.get(0), t.get(1), t.get(2)));
            }
            return KnowledgeGraph.of(name, facts);
        }
    }

    /// What was learned on top of an encoder. Predictions are `value * deviation[p] + mean[p]` for a regression.
    record HeadDescription(
            Encoder encoder,
            PropertyHead.Settings settings,
            List<Property> properties,
            float[] mean,
            float[] deviation) {}

    KclDescription withHead(HeadDescription newHead) {
        return new KclDescription(profile, shape, layout, isolatedAtoms, knowledgeGraph, newHead);
    }

    GraphRules rules() {
        KnowledgeGraph graph = knowledgeGraph.graph();
        ElementKnowledgeGraph elements =
                graph.triples().isEmpty() ? ElementKnowledgeGraph.none() : ElementKnowledgeGraph.of(graph);
        return new GraphRules(Vocabulary.of(layout, elements), elements, isolatedAtoms);
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("kind", KIND);
        json.set("model", Json.tree(this));
        // Stands where every method puts it, too, so that a checkpoint can be checked against a graph.
        json.putObject("knowledgeGraph").put("name", knowledgeGraph.name()).put("sha256", knowledgeGraph.sha256());
        return json;
    }

    static KclDescription of(Checkpoint checkpoint) throws IOException {
        ObjectNode about = checkpoint.about();
        if (!KIND.equals(about.path("kind").asText())) {
            throw new IOException(
                    "%s is a checkpoint of the method %s, not of KCL. Choose one that kcl-pretrain or kcl-finetune made."
                            .formatted(checkpoint.path(), checkpoint.method()));
        }
        try {
            return Json.as(about.path("model"), KclDescription.class);
        } catch (JsonProcessingException e) {
            throw new IOException(
                    "%s.json does not describe a KCL model: %s".formatted(checkpoint.path(), e.getOriginalMessage()),
                    e);
        }
    }
}
